package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;

/** The types of single values. A new one is a row here and a factory of the same name in the runtime's SecretType. */
public enum BaseType {
    STRING("java.lang", "String", "string"),
    SECRET_STRING("dev.secretly.runtime", "SecretString", "secretString");

    private final String javaPackage;
    private final String javaName;
    private final String factory;

    BaseType(String javaPackage, String javaName, String factory) {
        this.javaPackage = javaPackage;
        this.javaName = javaName;
        this.factory = factory;
    }

    /** The Java type. */
    public ClassName javaType() {
        return ClassName.get(javaPackage, javaName);
    }

    /** The method of the runtime's SecretType. */
    public String factory() {
        return factory;
    }
}
