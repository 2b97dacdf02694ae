/** What generated loaders call, and what a program sees of them. */
@SuppressWarnings("requires-automatic")
module dev.secretly.runtime {
    requires transitive dev.secretly.annotations;
    requires org.tomlj;

    exports dev.secretly.runtime;
}
