package dev.secretly.processor.diagnostic;

/** The rules that a declaration can break. Their ids are stable. */
public enum Rule {
    NOT_A_RECORD("not-a-record"),
    PRIVATE_TYPE("private-type"),
    GENERIC_TYPE("generic-type"),
    NO_COMPONENTS("no-components"),
    UNSUPPORTED_PLACE("unsupported-place"),
    MEMBER_ON_TYPE("member-on-type"),
    DEFAULT_UNSUPPORTED("default-unsupported"),
    COMPONENT_WITHOUT_KEY("component-without-key"),
    EMPTY_KEY("empty-key"),
    MALFORMED_KEY("malformed-key"),
    UNSUPPORTED_VALUE("unsupported-value"),
    DUPLICATE_KEY("duplicate-key"),
    DUPLICATE_VARIABLE("duplicate-variable"),
    FILE_VARIABLE("file-variable"),
    MALFORMED_VARIABLE("malformed-variable"),
    IMPOSSIBLE_VARIABLE("impossible-variable"),
    RESERVED_VARIABLE("reserved-variable"),
    LOADER_EXISTS("loader-exists"),
    LOADER_UNWRITABLE("loader-unwritable"),
    NO_RUNTIME("no-runtime");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /** The stable id. */
    public String id() {
        return id;
    }
}
