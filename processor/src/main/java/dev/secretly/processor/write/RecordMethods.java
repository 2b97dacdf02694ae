package dev.secretly.processor.write;

import com.palantir.javapoet.MethodSpec;
import dev.secretly.processor.model.Loader;
import java.util.List;

/** Writes the methods for a record. An exception of its constructor is reported as a problem, like any other. */
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
                        .addCode(code.build(loader.type(), names.result(), loader.displayName(), loader.arguments()))
                        .addStatement("return reading.finish($N)", names.result())
                        .build());
    }
}
