package dev.secretly.processor.element;

import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;

/**
 * A constructor as Kotlin knows it.
 *
 * @param isPrimary whether it is the primary constructor
 * @param parameters its parameters
 */
public record KotlinSignature(boolean isPrimary, List<KotlinParameter> parameters) {

    /** Whether it is a constructor of the stub. A name that is none in Java has another one there. */
    public boolean isOf(ExecutableElement constructor) {
        if (constructor.getParameters().size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).name();
            boolean isSame = constructor.getParameters().get(i).getSimpleName().contentEquals(name);
            if (!isSame && SourceVersion.isName(name)) {
                return false;
            }
        }
        return true;
    }
}
