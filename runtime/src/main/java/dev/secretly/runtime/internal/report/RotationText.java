package dev.secretly.runtime.internal.report;

import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.internal.wording.Ascii;
import dev.secretly.runtime.internal.wording.RemarkWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Texts of a rotation: log lines, messages of its problems, and its description. */
public final class RotationText {

    private RotationText() {}

    /** The record is new. */
    public static String changed(String type, Set<String> keys) {
        return Ascii.line(type + " has a new record. Changed: " + String.join(", ", keys) + ".");
    }

    /** A key or certificate of the current record needs attention. */
    public static String remark(String type, ValueRemark remark, Instant now) {
        return Ascii.line(type + ": " + RemarkWords.sentence(remark, now) + ".");
    }

    /** A refresh failed. */
    public static String failed(String type, Duration age, String message) {
        String line = type + ": a refresh failed, so the record loaded " + ago(age) + " stays in use.";
        return Ascii.line(line) + "\n" + message;
    }

    /** A refresh succeeded after one that failed. */
    public static String recovered(String type) {
        return Ascii.line(type + " can be refreshed again.");
    }

    /**
     * A refresh does not end.
     *
     * @param step what it is doing
     * @param isSwapped whether the new record is already in use
     */
    public static String slow(String type, Duration since, String step, boolean isSwapped) {
        String current = isSwapped ? "" : " Until it ends, the current " + type + " stays in use.";
        return Ascii.line("A refresh of " + type + " has been running for " + since.toSeconds() + " s, in " + step + "."
                + current);
    }

    /** A listener of the program threw; the others were called all the same. */
    public static String listenerThrew(String type, String thrown) {
        return Ascii.line("A listener of Live<" + type + "> threw " + thrown + ".");
    }

    /** The files changed during each attempt of a first load. */
    public static String unstable() {
        return "Cannot load the first record of a Live: its files changed each time they were read. Stop what keeps writing them, then start again.";
    }

    /** The loading function threw. */
    public static String functionThrew(String type, String thrown) {
        return Ascii.line("Cannot refresh " + type + ": the function that loads it threw " + thrown + ".");
    }

    /** The loading function did not use its secrets. */
    public static String functionLoadedNothing(String type) {
        return Ascii.line(
                "Cannot refresh " + type
                        + ": the function that loads it did not use the secrets that it was given. Pass them to load, as in TrelloSecrets.load(secrets).");
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
