package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.BinaryAnswer;
import dev.secretly.runtime.internal.answer.ReferencedAnswer;
import dev.secretly.runtime.internal.file.TextFile;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.toml.ByteOrderMark;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.problem.Place;

/** Reads the content of a file that holds one secret. */
final class SecretFile {

    private SecretFile() {}

    /**
     * The answer for a secret: UTF-8 text, or the bytes of a file that is not text, which only {@code byte[]} accepts.
     *
     * @param content the bytes of the file
     * @param source the name of the source
     * @param variable the variable that names the file; empty if none does
     * @param isStripped whether all white space around text is dropped, as Streamlit does, not only line breaks at its end
     */
    static Answer answer(byte[] content, String source, String variable, boolean isStripped) {
        try {
            String text = ByteOrderMark.removedFrom(TextFile.decode(content));
            return text.indexOf('\0') >= 0
                    ? binary(content, source, variable, Fault.ofFile(Fault.Kind.NUL, ""))
                    : Answer.ofText(isStripped ? text.strip() : TextFile.withoutNewlines(text), source, variable);
        } catch (UnreadableException notText) {
            return binary(content, source, variable, notText.faults().get(0));
        }
    }

    /** The content of a file for a type that accepts bytes too, at the place of the answer that names the file. */
    static Answer.Present referenced(byte[] content, Answer.Present name) {
        Answer answer = answer(content, name.place().source(), name.place().variable(), false);
        if (answer instanceof Answer.Absent) {
            return new ReferencedAnswer("", name);
        }
        Object value = answer instanceof Answer.Present present ? present.value() : null;
        return new ReferencedAnswer(value == null ? content : value, name);
    }

    /** Whether it is text that was saved as UTF-16, as PowerShell 5 does with {@code >}. */
    private static boolean isUtf16(byte[] content) {
        boolean isLittle = content.length > 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE;
        boolean isBig = content.length > 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF;
        for (int i = isLittle ? 3 : 2; i < content.length && (isLittle || isBig); i += 2) {
            isLittle &= content[i] == 0;
            isBig &= content[i] == 0;
        }
        return content.length % 2 == 0 && (isLittle || isBig);
    }

    private static Answer binary(byte[] content, String source, String variable, Fault fault) {
        Place place = FoundPlace.ofVariable(source, variable, Place.State.UNUSABLE);
        Answer.Unusable asText = new Answer.Unusable(place, fault);
        return isUtf16(content) ? asText : new BinaryAnswer(content, asText, null);
    }
}
