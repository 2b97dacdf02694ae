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
 * The contract of a project: in its folder or above, as for the compiler. It is searched for in each build, so that one that was created
 * after the configuration was cached is found.
 */
public abstract class NearestContract implements ValueSource<File, NearestContract.Parameters> {

    /** The folder in which the search starts. */
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
