package dev.secretly.tools.export;

import dev.secretly.runtime.spi.StoreExport;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** All formats: those of platforms, and those of the stores whose libraries are present. */
public final class ExportFormats {

    private static final List<ExportFormat> OF_PLATFORMS = List.of(
            new EnvFormat(),
            new ComposeFormat(),
            new KubernetesFormat(),
            new GithubActionsFormat(),
            new SystemdFormat(),
            new MarkdownFormat());

    private ExportFormats() {}

    /** The formats, in the order in which help names them. */
    public static List<ExportFormat> all() {
        Stream<ExportFormat> ofStores = ServiceLoader.load(StoreExport.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(StoreFormat::new);
        return Stream.concat(OF_PLATFORMS.stream(), ofStores).toList();
    }
}
