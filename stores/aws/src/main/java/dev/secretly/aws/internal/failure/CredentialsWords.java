package dev.secretly.aws.internal.failure;

/** Puts into words why no credentials were found, and what to do about it. */
record CredentialsWords(CredentialsFailure failure) {

    String problem() {
        return switch (failure.cause()) {
            case NOT_FOUND -> notFound();
            case NO_LIBRARY -> "a library of the AWS SDK is missing for " + subject();
            case EXPIRED ->
                failure.origin() == CredentialsOrigin.WEB_IDENTITY
                        ? "the web identity token has expired"
                        : subject() + " is missing or has expired";
            case DENIED -> denied();
            case INVALID_TOKEN -> "STS does not accept the web identity token";
            case NO_TOKEN_FILE -> "the file in " + tokenFile() + " cannot be read";
            case NO_ROLE -> "AWS_ROLE_ARN is not set";
            case HOST_NOT_ALLOWED -> "the host in AWS_CONTAINER_CREDENTIALS_FULL_URI is not allowed";
            case UNREACHABLE -> server() + " cannot be reached";
            case NOT_SECURE -> "no secure connection to " + server();
            case REFUSED -> server() + " refused (status " + failure.detail() + ")";
            case SERVER_ERROR -> server() + " failed to answer (status " + failure.detail() + ")";
            case BAD_ANSWER -> server() + " sent an answer that cannot be understood";
            case TOO_SLOW ->
                failure.origin() == CredentialsOrigin.PROCESS
                        ? subject() + " did not end within " + failure.detail()
                        : server() + " did not answer within " + failure.detail();
            case FAILED ->
                failure.origin() == CredentialsOrigin.PROCESS
                        ? subject() + " failed"
                        : "no credentials from " + subject();
        };
    }

    String remedy() {
        return switch (failure.cause()) {
            case NOT_FOUND -> remedyOfNotFound();
            case NO_LIBRARY -> "add " + libraries() + " to the program";
            case EXPIRED -> renew();
            case DENIED -> allow();
            case INVALID_TOKEN ->
                "check the OIDC provider of the cluster in IAM, and the audience of the token in AWS_WEB_IDENTITY_TOKEN_FILE";
            case NO_TOKEN_FILE -> "correct " + tokenFile() + ", or give this user permission to read the file";
            case NO_ROLE -> "set AWS_ROLE_ARN to the role of the program";
            case HOST_NOT_ALLOWED -> "use https, or an address of this machine, of ECS or of EKS";
            case UNREACHABLE -> reach();
            case NOT_SECURE ->
                "make sure that Java trusts the certificate of " + server() + ", or that of the proxy on the way";
            case REFUSED -> roleOfContainer();
            case TOO_SLOW -> failure.origin() == CredentialsOrigin.PROCESS ? runProcess() : reach();
            case SERVER_ERROR, BAD_ANSWER ->
                "try again; if it still fails, check " + server() + " and what is on the way to it";
            case FAILED ->
                switch (failure.origin()) {
                    case PROCESS -> runProcess();
                    case CONTAINER -> roleOfContainer();
                    default -> "run aws sts get-caller-identity" + profileOption() + " to see why";
                };
        };
    }

    private String notFound() {
        return switch (failure.origin()) {
            case GIVEN -> "the given provider has no credentials" + threw();
            case MISSING_PROFILE -> "no shared file of AWS has the profile " + failure.profile();
            case EMPTY_PROFILE -> "the profile " + failure.profile() + " has no credentials";
            default -> "no AWS credentials were found";
        };
    }

    /** The class of what the provider of the program threw. */
    private String threw() {
        return failure.detail().isEmpty() ? "" : " (it threw " + failure.detail() + ")";
    }

    private String remedyOfNotFound() {
        return switch (failure.origin()) {
            case GIVEN -> "pass a provider that has credentials to credentials(...) of the source";
            case MISSING_PROFILE -> "correct AWS_PROFILE, or add the profile to ~/.aws/config";
            case EMPTY_PROFILE ->
                "add a role, a single sign-on or keys to the profile " + failure.profile()
                        + ", or set AWS_PROFILE to another one";
            default -> "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the machine a role";
        };
    }

    private String subject() {
        String ofProfile = " of the profile " + failure.profile();
        return switch (failure.origin()) {
            case GIVEN -> "the given provider";
            case WEB_IDENTITY -> "the role in AWS_ROLE_ARN";
            case SINGLE_SIGN_ON -> "the single sign-on" + ofProfile;
            case ROLE -> "the role" + ofProfile;
            case PROCESS -> "the credential_process" + ofProfile;
            case LOGIN_SESSION -> "the login" + ofProfile;
            case CONTAINER -> "the credentials endpoint of the container";
            case MISSING_PROFILE, EMPTY_PROFILE, NONE -> "the default chain of the AWS SDK";
        };
    }

    private String server() {
        return switch (failure.origin()) {
            case WEB_IDENTITY, ROLE -> "STS";
            case SINGLE_SIGN_ON -> "AWS IAM Identity Center";
            case LOGIN_SESSION -> "AWS Sign-In";
            case CONTAINER -> subject();
            case GIVEN, PROCESS, MISSING_PROFILE, EMPTY_PROFILE, NONE -> "the server of " + subject();
        };
    }

    private String denied() {
        return switch (failure.origin()) {
            case SINGLE_SIGN_ON -> "the user of " + subject() + " does not have its role";
            case CONTAINER -> subject() + " does not accept the token";
            default -> "STS does not let this program assume " + subject();
        };
    }

    private String allow() {
        return switch (failure.origin()) {
            case SINGLE_SIGN_ON ->
                "have sso_role_name of the profile " + failure.profile()
                        + " assigned to you in the account sso_account_id, or correct the profile";
            case CONTAINER ->
                "keep AWS_CONTAINER_AUTHORIZATION_TOKEN and AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE as ECS or EKS sets them";
            case WEB_IDENTITY ->
                "allow sts:AssumeRoleWithWebIdentity for the service account of this program in the trust policy of the role in"
                        + " AWS_ROLE_ARN";
            default ->
                "allow sts:AssumeRole (sts:AssumeRoleWithWebIdentity for a token) in the trust policy of " + subject()
                        + ", and to who assumes it";
        };
    }

    private String renew() {
        return switch (failure.origin()) {
            case SINGLE_SIGN_ON -> "run aws sso login --profile " + failure.profile();
            case LOGIN_SESSION -> "run aws login --profile " + failure.profile();
            default -> "replace the file in AWS_WEB_IDENTITY_TOKEN_FILE; in Kubernetes, recreate the pod";
        };
    }

    private String reach() {
        return failure.origin() == CredentialsOrigin.CONTAINER
                ? "check AWS_CONTAINER_CREDENTIALS_FULL_URI or AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, and in EKS the Pod Identity"
                        + " Agent"
                : "make sure that this machine can reach " + server()
                        + ": check the NAT gateway or VPC endpoint, the security group and the proxy";
    }

    private static String roleOfContainer() {
        return "check the Pod Identity association and the trust policy of its role (pods.eks.amazonaws.com), or in ECS the task"
                + " role";
    }

    private String runProcess() {
        return "run the command in credential_process of the profile " + failure.profile() + " in a terminal";
    }

    private String profileOption() {
        return switch (failure.origin()) {
            case SINGLE_SIGN_ON, ROLE, LOGIN_SESSION -> " --profile " + failure.profile();
            default -> "";
        };
    }

    private String tokenFile() {
        return failure.origin() == CredentialsOrigin.CONTAINER
                ? "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"
                : "AWS_WEB_IDENTITY_TOKEN_FILE";
    }

    private String libraries() {
        return switch (failure.origin()) {
            case SINGLE_SIGN_ON -> "the libraries software.amazon.awssdk:sso and software.amazon.awssdk:ssooidc";
            case LOGIN_SESSION -> "the library software.amazon.awssdk:signin";
            default -> "the library software.amazon.awssdk:sts";
        };
    }
}
