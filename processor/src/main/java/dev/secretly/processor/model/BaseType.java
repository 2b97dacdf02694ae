package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;

/** The types of single values. A new one is a row here and a factory of the same name in the runtime's SecretType. */
public enum BaseType {
    STRING("java.lang", "String", "string", false),
    SECRET_STRING("dev.secretly.runtime", "SecretString", "secretString", true);

    private final String javaPackage;
    private final String javaName;
    private final String factory;
    private final boolean isCredential;

    BaseType(String javaPackage, String javaName, String factory, boolean isCredential) {
        this.javaPackage = javaPackage;
        this.javaName = javaName;
        this.factory = factory;
        this.isCredential = isCredential;
    }

    /** The Java type. */
    public ClassName javaType() {
        return ClassName.get(javaPackage, javaName);
    }

    /** The method of the runtime's SecretType. */
    public String factory() {
        return factory;
    }

    /** Whether it is for credentials, which are never written into code, so not as a default either. */
    public boolean isCredential() {
        return isCredential;
    }
}
