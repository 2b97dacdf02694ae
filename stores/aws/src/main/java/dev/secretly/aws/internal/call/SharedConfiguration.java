package dev.secretly.aws.internal.call;

import java.nio.file.Files;
import java.util.Optional;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.utils.SystemSetting;

/** The profile of the shared configuration file that applies, read by the SDK. */
final class SharedConfiguration {

    private static final String SERVICES = "services";
    private static final String SSO_SESSION = "sso_session";
    private static final String LOGIN_SESSION = "login_session";
    private static final int DEFAULT_ATTEMPTS = 3;

    private final String name;

    /** Empty if there are no such files, as in most deployments: then nothing of the SDK that reads them is loaded. */
    private final Optional<ProfileFile> file =
            hasFile() ? Optional.of(ProfileFile.defaultProfileFile()) : Optional.empty();

    private final Optional<Profile> profile;

    /** The profile that is chosen. */
    SharedConfiguration() {
        this(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow());
    }

    private SharedConfiguration(String name) {
        this.name = name;
        this.profile = file.flatMap(found -> found.profile(name));
    }

    private static boolean hasFile() {
        return Files.exists(ProfileFileLocation.configurationFilePath())
                || Files.exists(ProfileFileLocation.credentialsFilePath());
    }

    /** The name of the profile. */
    String name() {
        return name;
    }

    /** The endpoint that is configured for a service, or for all services; empty if neither is. */
    Optional<String> endpoint(Operation.Service service) {
        Optional<String> ofService = property(SERVICES)
                .flatMap(section -> file.flatMap(found -> found.getSection(SERVICES, section)))
                .flatMap(section -> section.property(service.section() + "." + ProfileProperty.ENDPOINT_URL));
        return ofService.or(() -> property(ProfileProperty.ENDPOINT_URL));
    }

    /** Whether a switch is on: a system property or variable, or a property of the profile. */
    boolean isOn(SystemSetting setting, String property) {
        boolean isSet =
                System.getProperty(setting.property()) != null || System.getenv(setting.environmentVariable()) != null;
        return isSet
                ? setting.getBooleanValue().orElse(false)
                : property(property).map(Boolean::parseBoolean).orElse(false);
    }

    /** How often a request is sent at most, by a system property, a variable or the profile; 3 if none of them has a valid number. */
    int maxAttempts() {
        String text = Optional.ofNullable(System.getProperty(SdkSystemSetting.AWS_MAX_ATTEMPTS.property()))
                .or(() -> Optional.ofNullable(System.getenv(SdkSystemSetting.AWS_MAX_ATTEMPTS.environmentVariable())))
                .or(() -> property(ProfileProperty.MAX_ATTEMPTS))
                .orElse("");
        return text.matches("[1-9][0-9]?") ? Integer.parseInt(text) : DEFAULT_ATTEMPTS;
    }

    /** The profile with whose credentials a role is assumed; empty if there is none, or it is this one. */
    Optional<SharedConfiguration> source() {
        return property(ProfileProperty.SOURCE_PROFILE)
                .filter(source -> hasRole() && !source.equals(name))
                .map(SharedConfiguration::new);
    }

    /** Whether a profile other than the usual one was chosen. */
    boolean isChosen() {
        return !name.equals("default");
    }

    /** Whether a profile was chosen that no file has. */
    boolean isMissing() {
        return profile.isEmpty() && isChosen();
    }

    /** Whether a program prints the credentials. */
    boolean hasProcess() {
        return property(ProfileProperty.CREDENTIAL_PROCESS).isPresent();
    }

    /** Whether the credentials come from {@code aws login}. */
    boolean hasLoginSession() {
        return property(LOGIN_SESSION).isPresent();
    }

    /** Whether the single sign-on is a session, whose token is renewed. */
    boolean hasSsoSession() {
        return property(SSO_SESSION).isPresent();
    }

    /** Whether the credentials come from a single sign-on. */
    boolean hasSso() {
        return property(SSO_SESSION).isPresent()
                || property(ProfileProperty.SSO_START_URL).isPresent();
    }

    /** Whether the credentials come from a role that is assumed. */
    boolean hasRole() {
        return property(ProfileProperty.ROLE_ARN).isPresent();
    }

    private Optional<String> property(String property) {
        return profile.flatMap(found -> found.property(property));
    }
}
