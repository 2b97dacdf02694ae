package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.key.ContentFault;
import dev.secretly.runtime.problem.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A problem with a declared secret or record, before it is put into words. */
public sealed interface Defect {

    /** Calls the method for the kind of this defect. */
    <R> R match(Cases<R> cases);

    /**
     * One method for each kind, so that the compiler finds where a new kind is not handled.
     *
     * @param <R> what they return
     */
    interface Cases<R> {

        R missing(Missing defect);

        R malformed(Malformed defect);

        R unfilled(Unfilled defect);

        R unchecked(Unchecked defect);

        R rejected(Rejected defect);

        R invalidDefault(InvalidDefault defect);
    }

    /** A secret that no source has a value for. */
    record Missing(Request request, ValueParser<?> wanted) implements Defect {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.missing(this);
        }
    }

    /**
     * An answer that is not of the wanted type, is refused, or is blocked by something that is not a table.
     *
     * @param detail what program code threw, or which items of a string are at fault; else empty
     * @param contentFault what is wrong with a key, a certificate or JSON text; null for any other type
     */
    record Malformed(
            Request request,
            Answer.Final answer,
            ValueParser<?> wanted,
            String detail,
            @Nullable ContentFault contentFault)
            implements Defect {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.malformed(this);
        }
    }

    /**
     * An item of a list or entry of a map that is blank or a placeholder.
     *
     * @param state which of the two
     */
    record Unfilled(Request request, Answer.Present answer, ValueParser<?> wanted, Place.State state)
            implements Defect {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unfilled(this);
        }
    }

    /** The rest of a list or map, not checked because the defects before it reached {@link Request#MAX_DEFECTS}. */
    record Unchecked(Request request, Answer.Present answer) implements Defect {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unchecked(this);
        }
    }

    /**
     * A record whose constructor threw.
     *
     * @param table the table with its values, if the record is in a list or map; else empty
     */
    record Rejected(String element, String thrown, Optional<Place> table) implements Defect {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rejected(this);
        }
    }

    /** A default that its type rejects. Only for custom types, whose defaults the compiler cannot check. */
    record InvalidDefault(Request request, String thrown) implements Defect {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidDefault(this);
        }
    }
}
