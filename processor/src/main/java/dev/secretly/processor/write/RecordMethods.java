package dev.secretly.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.secretly.processor.model.Loader;
import java.util.List;

/** A record is built once all its values are there. What its constructor throws is a problem like others. */
final class RecordMethods extends LoaderMethods {

    RecordMethods(Loader loader, LoaderNames names) {
        super(loader, names);
    }

    @Override
    List<MethodSpec> all() {
        return List.of(
                loadStandard().build(),
                loadFrom()
                        .addCode(read())
                        .addCode(build())
                        .addStatement("return reading.finish($N)", names.result())
                        .build());
    }

    private CodeBlock build() {
        return CodeBlock.builder()
                .addStatement("$T $N = null", loader.type(), names.result())
                .beginControlFlow("if ($L != null)", names.locals(" != null$W&& "))
                .beginControlFlow("try")
                .addStatement("$N = new $T($L)", names.result(), loader.type(), names.locals(",$W"))
                .nextControlFlow("catch ($T exception)", RuntimeException.class)
                .addStatement("reading.rejected($S, exception)", loader.displayName())
                .endControlFlow()
                .endControlFlow()
                .build();
    }
}
