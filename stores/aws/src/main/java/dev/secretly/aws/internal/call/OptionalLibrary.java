package dev.secretly.aws.internal.call;

/**
 * A library that a program may have beside the SDK. It is detected by a class file, so that no class is
 * loaded. In a native image, {@code resource-config.json} keeps that file.
 */
enum OptionalLibrary {
    /** For profiles with single sign-on. */
    SSO("software/amazon/awssdk/services/sso/SsoClient.class"),

    /** For sessions of single sign-on. */
    SSO_OIDC("software/amazon/awssdk/services/ssooidc/SsoOidcClient.class"),

    /** For roles. */
    STS("software/amazon/awssdk/services/sts/StsClient.class"),

    /** For {@code aws login}. */
    SIGN_IN("software/amazon/awssdk/services/signin/SigninClient.class"),

    APACHE_CLIENT_5("org/apache/hc/client5/http/classic/HttpClient.class"),

    APACHE_CLIENT_4("org/apache/http/client/HttpClient.class");

    private final String classFile;

    OptionalLibrary(String classFile) {
        this.classFile = classFile;
    }

    String classFile() {
        return classFile;
    }

    boolean isPresent() {
        return OptionalLibrary.class.getClassLoader().getResource(classFile) != null;
    }

    boolean isMissing() {
        return !isPresent();
    }
}
