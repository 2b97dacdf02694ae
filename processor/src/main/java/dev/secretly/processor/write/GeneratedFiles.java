package dev.secretly.processor.write;

import com.palantir.javapoet.JavaFile;
import dev.secretly.processor.model.EnclosingModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes files for a type: a class in its package, and a resource. The type is their only originating element. */
public final class GeneratedFiles {

    private final Filer filer;
    private final TypeElement origin;

    public GeneratedFiles(Filer filer, TypeElement origin) {
        this.filer = filer;
        this.origin = origin;
    }

    /**
     * Writes a class.
     *
     * @throws FilerException if there is a class of that name
     */
    public void write(JavaFile file) throws IOException {
        String name = file.packageName().isEmpty()
                ? file.typeSpec().name()
                : file.packageName() + "." + file.typeSpec().name();
        FileObject source = inModule(module -> filer.createSourceFile(module + name, origin));
        try (Writer writer = source.openWriter()) {
            file.writeTo(writer);
        }
    }

    /** Writes a resource to the class output, as a stream, since writers of a compiler have the encoding of the sources. */
    public void write(String name, String content) throws IOException {
        FileObject resource =
                inModule(module -> filer.createResource(StandardLocation.CLASS_OUTPUT, module, name, origin));
        try (OutputStream out = resource.openOutputStream()) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Compilers that compile several modules at once need the name of the module before a slash. Others may refuse it. */
    private FileObject inModule(Creation creation) throws IOException {
        try {
            return creation.in("");
        } catch (FilerException withoutModule) {
            String module = EnclosingModule.of(origin)
                    .map(found -> found.getQualifiedName().toString())
                    .orElse("");
            if (module.isEmpty()) {
                throw withoutModule;
            }
            return creation.in(module + "/");
        }
    }

    @FunctionalInterface
    private interface Creation {

        /** Creates the file. The module ends with a slash, or is empty. */
        FileObject in(String module) throws IOException;
    }
}
