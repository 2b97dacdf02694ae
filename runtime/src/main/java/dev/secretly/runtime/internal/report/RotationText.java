package dev.secretly.runtime.internal.report;

import java.time.Duration;
import java.util.Set;

/** The words of a rotation: log lines, the messages of its own problems, and its description. */
public final class RotationText {

    private RotationText() {}

    /** The record is new. */
    public static String changed(String type, Set<String> keys) {
        return Ascii.line(type + " has a new record. Changed: " + String.join(", ", keys) + ".");
    }

    /** A refresh failed. */
    public static String failed(String type, Duration age, String message) {
        return Ascii.line(type + " keeps its record, loaded " + ago(age) + ", because a refresh failed.") + "\n"
                + message;
    }

    /** A refresh succeeded after one that failed. */
    public static String recovered(String type) {
        return Ascii.line("The sources of " + type + " are fine again.");
    }

    /** A refresh does not end. */
    public static String slow(String type, Duration since, String step) {
        return Ascii.line("A refresh of " + type + " has been running for " + since.toSeconds() + " s, in " + step
                + ". Until it ends, " + type + " keeps its record.");
    }

    /** A listener of the program threw; the others were called all the same. */
    public static String listenerThrew(String type, String thrown) {
        return Ascii.line("A listener of Live<" + type + "> threw " + thrown + ".");
    }

    /** The files changed during each attempt of a first load. */
    public static String unstable() {
        return "Cannot load the first record of a Live: its files changed each time they were read. Try again.";
    }

    /** The loading function threw. */
    public static String functionThrew(String type, String thrown) {
        return Ascii.line("Cannot refresh " + type + ": the function that loads it threw " + thrown + ".");
    }

    /** The loading function did not use its secrets. */
    public static String functionLoadedNothing(String type) {
        return Ascii.line("Cannot refresh " + type
                + ": the function that loads it used nothing from the secrets that it was given.");
    }

    /** The loading function returned null. */
    public static String functionReturnedNull(String type) {
        return Ascii.line("Cannot refresh " + type + ": the function that loads it returned null.");
    }

    /** The check of the program threw. */
    public static String verifyThrew(String type, String thrown) {
        return Ascii.line(
                "Cannot refresh " + type + ": verify threw " + thrown + ". The new record is tried again later.");
    }

    /** The check of the program refused the new record. */
    public static String verifyRefused(String type) {
        return Ascii.line("Cannot refresh " + type + ": verify refused the new record. It is tried again later.");
    }

    /** Describes a rotation. */
    public static String description(String type, String state, Duration age) {
        return Ascii.line("Live<" + type + ">, " + state + ", loaded " + ago(age));
    }

    private static String ago(Duration age) {
        if (age.toMinutes() < 2) {
            return age.toSeconds() + " s ago";
        }
        if (age.toHours() < 2) {
            return age.toMinutes() + " min ago";
        }
        return age.toDays() < 2 ? age.toHours() + " h ago" : age.toDays() + " days ago";
    }
}
