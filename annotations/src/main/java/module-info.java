/** The annotation that marks what is a secret. */
module dev.secretly.annotations {
    requires static transitive org.jspecify;

    exports dev.secretly;
}
