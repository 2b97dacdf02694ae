/** The annotation that marks secrets. */
module dev.secretly.annotations {
    requires static transitive org.jspecify;

    exports dev.secretly;
}
