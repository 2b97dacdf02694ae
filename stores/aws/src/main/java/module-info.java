/** AWS Secrets Manager, Parameter Store and the local credentials port as stores. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.secretly.aws {
    requires transitive dev.secretly.runtime;
    requires transitive software.amazon.awssdk.auth;
    requires transitive software.amazon.awssdk.regions;
    requires com.fasterxml.jackson.core;
    requires dev.secretly.store;
    requires org.slf4j;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.http;
    requires software.amazon.awssdk.http.auth.aws;
    requires software.amazon.awssdk.http.auth.spi;
    requires software.amazon.awssdk.identity.spi;
    requires software.amazon.awssdk.profiles;
    requires software.amazon.awssdk.utils;
    requires static com.google.auto.service;
    requires static org.jspecify;
    requires static software.amazon.awssdk.awscore;

    exports dev.secretly.aws;

    provides dev.secretly.runtime.spi.SecretStore with
            dev.secretly.aws.AwsStore;
    provides dev.secretly.runtime.spi.StoreExport with
            dev.secretly.aws.AwsIamExport;
}
