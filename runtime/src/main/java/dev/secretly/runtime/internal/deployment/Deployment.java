package dev.secretly.runtime.internal.deployment;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.source.AddressedSource;
import dev.secretly.runtime.internal.source.DirectorySource;
import dev.secretly.runtime.internal.source.EnvironmentSource;
import dev.secretly.runtime.internal.source.PipeSource;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.source.TomlFile;
import dev.secretly.runtime.internal.source.TomlText;
import dev.secretly.runtime.internal.surroundings.Setting;
import dev.secretly.runtime.internal.surroundings.SettingVariable;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.unreadable.Fault;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The standard sources of a program, including those that the user set or mounted. Their order: files, the TOML in
 * {@code SECRETLY_TOML}, systemd credentials, mounted secrets, the environment, stores.
 */
public final class Deployment {

    private final Surroundings surroundings;
    private final @Nullable Setting files;
    private final @Nullable Setting profile;

    private Deployment(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.files = surroundings.files();
        this.profile = surroundings.profile();
    }

    /** The sources in order. */
    public static List<Source> sources(Surroundings surroundings, List<StandardFile> standardFiles) {
        return List.copyOf(new Deployment(surroundings).sources(standardFiles));
    }

    private List<Source> sources(List<StandardFile> standardFiles) {
        List<Source> sources = new ArrayList<>(fileSources(standardFiles));
        String text = surroundings.nonBlankVariable(SettingVariable.TOML);
        if (text != null) {
            sources.add(new TomlText(new Origin(SettingVariable.TOML, Origin.Kind.TEXT_VARIABLE), text));
        }
        String credentials = surroundings.nonBlankVariable(Surroundings.CREDENTIALS);
        if (credentials != null) {
            sources.add(directory(new Origin(Surroundings.CREDENTIALS, Origin.Kind.CREDENTIALS), credentials));
        }
        if (surroundings.isThisMachine()) {
            sources.add(new DirectorySource(
                    new Origin(Surroundings.MOUNTED, Origin.Kind.MOUNTED),
                    surroundings.mounted().toPath()));
        }
        sources.add(new EnvironmentSource(surroundings));
        addStores(sources);
        if (surroundings.isSettingDenied()) {
            sources.add(0, new InvalidSetting(EnvironmentSource.NAME, Fault.ofFile(Fault.Kind.ENVIRONMENT_DENIED, "")));
        }
        return sources;
    }

    private void addStores(List<Source> sources) {
        Setting stores = surroundings.stores();
        List<String> addresses = stores == null ? List.of() : entries(stores, ",");
        if (stores != null && !SettingForm.areAddresses(addresses)) {
            sources.add(foreign(stores, Fault.Kind.NOT_ADDRESSES));
            return;
        }
        for (int i = 0; stores != null && i < addresses.size(); i++) {
            String where = addresses.size() == 1 ? stores.name() : "entry " + (i + 1) + " of " + stores.name();
            sources.add(new AddressedSource(addresses.get(i), where, surroundings.libraries()));
        }
    }

    private static List<String> entries(Setting setting, String separator) {
        return Stream.of(setting.value().split(separator, -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** For a setting with text that belongs elsewhere; nothing of it is shown. */
    private static InvalidSetting foreign(Setting setting, Fault.Kind kind) {
        String length = String.valueOf(setting.value().length());
        return new InvalidSetting(setting.name(), new Fault(kind, 0, 0, length, SettingForm.meant(setting.value())));
    }

    private List<? extends Source> fileSources(List<StandardFile> standardFiles) {
        if (files != null && profile != null) {
            return List.of(new InvalidSetting(files.name(), new Fault(Fault.Kind.BOTH_SET, 0, 0, profile.name())));
        }
        if (files != null) {
            return listed(files);
        }
        if (profile != null) {
            return ofProfile(profile);
        }
        return surroundings.isThisMachine() ? StandardFile.sources(standardFiles) : List.of();
    }

    private List<Source> listed(Setting files) {
        List<String> paths = entries(files, File.pathSeparator);
        if (paths.isEmpty()) {
            Fault fault = Fault.ofFile(Fault.Kind.NO_FILE_NAMED, File.pathSeparator);
            return List.of(new InvalidSetting(files.name(), fault));
        }
        if (!SettingForm.arePaths(files.value(), paths)) {
            return List.of(foreign(files, Fault.Kind.NOT_PATHS));
        }
        return paths.stream().map(path -> listed(path, files.name())).toList();
    }

    private Source listed(String path, String setting) {
        File file = new File(path);
        if (PipeSource.isPipe(file)) {
            return new PipeSource(path, surroundings.isProgram());
        }
        String name = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return file.isDirectory()
                ? directory(new Origin(name, Origin.Kind.DIRECTORY), path)
                : TomlFile.required(name, setting);
    }

    private List<Source> ofProfile(Setting profile) {
        if (!SettingForm.isProfile(profile.value())) {
            return List.of(new InvalidSetting(profile.name(), Fault.ofFile(Fault.Kind.PROFILE_NAME, "")));
        }
        List<TomlFile> three =
                StandardFile.sources(StandardFile.of(surroundings, "secrets." + profile.value() + ".toml"));
        List<Source> sources = new ArrayList<>(three);
        sources.add(new ProfileCheck(new Origin(profile.name(), Origin.Kind.SETTING), three));
        return sources;
    }

    private static Source directory(Origin origin, String path) {
        try {
            return new DirectorySource(origin, Path.of(path));
        } catch (InvalidPathException none) {
            return new InvalidSetting(origin, Fault.ofFile(Fault.Kind.NO_FOLDER, ""));
        }
    }
}
