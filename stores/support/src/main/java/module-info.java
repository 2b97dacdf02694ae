/** What stores have in common. */
module dev.secretly.store {
    requires transitive dev.secretly.runtime;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports dev.secretly.store;
    exports dev.secretly.store.http;
}
