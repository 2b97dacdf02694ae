package dev.secretly.tools.export;

import java.util.Locale;

/** The platforms whose formats can be written. */
public enum ExportFormat {
    ENV,
    COMPOSE,
    KUBERNETES,
    GITHUB_ACTIONS,
    SYSTEMD,
    AWS_IAM,
    MARKDOWN;

    /** The name as users type it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
