package dev.secretly.processor.diagnostic;

/** The rules that the processor enforces. Their ids are stable. */
public enum Rule {
    TYPE_KIND("type-kind"),
    PRIVATE_TYPE("private-type"),
    INNER_TYPE("inner-type"),
    COMPACT_SOURCE("compact-source"),
    GENERIC_TYPE("generic-type"),
    ABSTRACT_TYPE("abstract-type"),
    NOTHING_TO_LOAD("nothing-to-load"),
    TOO_MANY_SECRETS("too-many-secrets"),
    UNSUPPORTED_PLACE("unsupported-place"),
    MEMBER_ON_TYPE("member-on-type"),
    FIELD_MODIFIER("field-modifier"),
    INACCESSIBLE_FIELD("inaccessible-field"),
    PRIVATE_CONSTRUCTOR("private-constructor"),
    SEVERAL_CONSTRUCTORS("several-constructors"),
    FIELDS_AND_CONSTRUCTOR("fields-and-constructor"),
    COMPONENT_WITHOUT_KEY("component-without-key"),
    PARAMETER_WITHOUT_KEY("parameter-without-key"),
    EMPTY_KEY("empty-key"),
    MALFORMED_KEY("malformed-key"),
    REPEATED_TABLE("repeated-table"),
    DUPLICATE_KEY("duplicate-key"),
    KEY_IS_TABLE("key-is-table"),
    DUPLICATE_VARIABLE("duplicate-variable"),
    FILE_VARIABLE("file-variable"),
    MALFORMED_VARIABLE("malformed-variable"),
    IMPOSSIBLE_VARIABLE("impossible-variable"),
    RESERVED_VARIABLE("reserved-variable"),
    UNSUPPORTED_VALUE("unsupported-value"),
    RECORD_CYCLE("record-cycle"),
    NULLABLE_PART("nullable-part"),
    DEFAULT_ARGUMENT("default-argument"),
    VALUE_CLASS("value-class"),
    SEVERAL_DEFAULTS("several-defaults"),
    DEFAULT_ON_OPTIONAL("default-on-optional"),
    DEFAULT_ON_CREDENTIAL("default-on-credential"),
    MALFORMED_DEFAULT("malformed-default"),
    TEXT_FOR_TABLE("text-for-table"),
    UNKNOWN_PASSWORD("unknown-password"),
    UNUSED_PASSWORD("unused-password"),
    PLAIN_STRING("plain-string"),
    UNKNOWN_KEY("unknown-key"),
    UNKNOWN_TABLE("unknown-table"),
    CONTRACT_TYPE("contract-type"),
    CONTRACT_NOT_FOUND("contract-not-found"),
    CONTRACT_UNREADABLE("contract-unreadable"),
    UNKNOWN_OPTION("unknown-option"),
    MALFORMED_OPTION("malformed-option"),
    PART_ONLY("part-only"),
    NESTED_LOADER("nested-loader"),
    LOADER_EXISTS("loader-exists"),
    LOADER_UNWRITABLE("loader-unwritable"),
    NO_RUNTIME("no-runtime"),
    INTERNAL_ERROR("internal-error");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /** The stable id. */
    public String id() {
        return id;
    }
}
