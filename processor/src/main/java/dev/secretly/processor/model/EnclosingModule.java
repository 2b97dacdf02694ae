package dev.secretly.processor.model;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** The module of a type. */
public final class EnclosingModule {

    private EnclosingModule() {}

    /** Returns the module of a type; empty if the compiler knows no modules. */
    public static Optional<ModuleElement> of(TypeElement type) {
        Element around = type;
        while (around != null && !(around instanceof ModuleElement)) {
            around = around.getEnclosingElement();
        }
        return Optional.ofNullable((ModuleElement) around);
    }
}
