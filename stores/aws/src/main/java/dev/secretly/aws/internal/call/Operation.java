package dev.secretly.aws.internal.call;

/** The operations that are called, as AWS documents them: JSON 1.1, a POST with the operation in a header. */
public enum Operation {
    GET_SECRET(Service.SECRETS_MANAGER, "GetSecretValue"),
    GET_SECRETS(Service.SECRETS_MANAGER, "BatchGetSecretValue"),
    GET_PARAMETERS(Service.PARAMETER_STORE, "GetParameters");

    /** A service. */
    public enum Service {
        SECRETS_MANAGER("secretsmanager", "secretsmanager", "SECRETS_MANAGER", "secrets_manager"),
        PARAMETER_STORE("ssm", "AmazonSSM", "SSM", "ssm");

        private final String id;
        private final String target;
        private final String variable;
        private final String section;

        Service(String id, String target, String variable, String section) {
            this.id = id;
            this.target = target;
            this.variable = variable;
            this.section = section;
        }

        /** The name in host names, signatures, permissions and ARNs. */
        public String id() {
            return id;
        }

        /** The end of the variable with its endpoint. */
        String variable() {
            return variable;
        }

        /** Its name in the shared configuration file. */
        String section() {
            return section;
        }
    }

    private final Service service;
    private final String action;

    Operation(Service service, String action) {
        this.service = service;
        this.action = action;
    }

    /** Its service. */
    public Service service() {
        return service;
    }

    /** The value of the header {@code X-Amz-Target}. */
    String target() {
        return service.target + "." + action;
    }

    /** The permission that it needs. */
    public String permission() {
        return service.id + ":" + action;
    }
}
