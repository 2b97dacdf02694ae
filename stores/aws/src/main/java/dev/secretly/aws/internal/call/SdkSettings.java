package dev.secretly.aws.internal.call;

import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.utils.SystemSetting;

/** Settings of the SDK, which are system properties or variables. */
final class SdkSettings {

    private SdkSettings() {}

    /** Whether a setting has a value. */
    static boolean isSet(SystemSetting setting) {
        return setting.getStringValue().filter(text -> !text.isBlank()).isPresent();
    }

    /** Whether a setting is the path of a file that can be read. */
    static boolean isReadableFile(SystemSetting setting) {
        return setting.getStringValue().map(Path::of).filter(Files::isReadable).isPresent();
    }
}
