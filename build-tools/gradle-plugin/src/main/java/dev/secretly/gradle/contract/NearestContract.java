package dev.secretly.gradle.contract;

import dev.secretly.schema.contract.ContractFile;
import dev.secretly.schema.contract.ProjectFolders;
import java.io.File;
import java.nio.file.Path;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.provider.ValueSource;
import org.gradle.api.provider.ValueSourceParameters;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a project: in its folder or above, as for the compiler. It is looked for when a task needs it, so that one that was
 * made since then counts, even if the configuration of the build is reused.
 */
public abstract class NearestContract implements ValueSource<File, NearestContract.Parameters> {

    /** Where the walk starts. */
    public interface Parameters extends ValueSourceParameters {

        /**
         * Returns the folder of the project.
         *
         * @return the folder
         */
        DirectoryProperty getFolder();
    }

    /** Called by Gradle. */
    public NearestContract() {}

    @Override
    public @Nullable File obtain() {
        Path folder = getParameters().getFolder().get().getAsFile().toPath();
        return ProjectFolders.above(folder)
                .contract()
                .map(ContractFile::file)
                .map(Path::toFile)
                .orElse(null);
    }
}
