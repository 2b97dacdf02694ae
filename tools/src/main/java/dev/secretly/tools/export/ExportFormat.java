package dev.secretly.tools.export;

/** A format in which the names of secrets can be written: that of a platform, or of a store. */
public interface ExportFormat {

    /** The name as users type it. */
    String name();

    /**
     * Writes what a deployment needs.
     *
     * @throws ExportException if the deployment lacks what the format needs
     */
    String text(DeployedProgram deployment) throws ExportException;
}
