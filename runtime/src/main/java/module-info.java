/** The runtime library: the API for programs and for their generated loaders. */
@SuppressWarnings("requires-automatic")
module dev.secretly.runtime {
    requires transitive dev.secretly.annotations;
    requires org.tomlj;

    uses dev.secretly.runtime.spi.SecretStore;

    exports dev.secretly.runtime;
    exports dev.secretly.runtime.problem;
    exports dev.secretly.runtime.rotation;
    exports dev.secretly.runtime.spi;
    exports dev.secretly.runtime.support;
}
