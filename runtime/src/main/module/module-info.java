/** The runtime library as it is published, with the TOML parser in it: the API for programs and for their generated loaders. */
module dev.secretly.runtime {
    requires transitive dev.secretly.annotations;

    uses dev.secretly.runtime.spi.SecretStore;

    exports dev.secretly.runtime;
    exports dev.secretly.runtime.problem;
    exports dev.secretly.runtime.rotation;
    exports dev.secretly.runtime.spi;
    exports dev.secretly.runtime.support;
}
