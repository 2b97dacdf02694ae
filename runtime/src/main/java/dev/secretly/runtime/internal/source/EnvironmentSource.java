package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.WatchablePaths;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads environment variables: for each open key the variable itself, and the one with the suffix {@code _FILE}, which
 * by container convention holds the path of a file that contains the secret.
 */
public final class EnvironmentSource implements Source {

    /** The name of the source. */
    public static final String NAME = "environment";

    /** What the JVM puts in place of bytes that the encoding of its locale does not have. */
    public static final char UNDECODABLE = '\ufffd';

    private final Origin origin = new Origin(NAME, Origin.Kind.ENVIRONMENT);

    private final Surroundings surroundings;

    public EnvironmentSource(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        List<Answer> answers = new ArrayList<>(open.size());
        for (DeclaredSecret secret : open) {
            answers.add(answer(secret, context));
        }
        return SourceReply.read(answers);
    }

    private Answer answer(DeclaredSecret secret, SearchContext context) {
        String variable = secret.variable();
        if (variable.isEmpty()) {
            return Answer.ofText(null, name(), "");
        }
        String text = surroundings.secret(variable);
        String path = path(secret);
        if (path != null) {
            return ReferencedFile.answer(name(), secret, text, path, context);
        }
        if (text == null && surroundings.isDenied(variable)) {
            return Answer.unusable(name(), variable, Fault.ofFile(Fault.Kind.ENVIRONMENT_DENIED, ""));
        }
        if (text == null && surroundings.isOfService(variable)) {
            return new Answer.Absent(FoundPlace.ofVariable(name(), variable, Place.State.OF_SERVICE));
        }
        if (text != null && text.indexOf(UNDECODABLE) >= 0) {
            Fault fault = Fault.ofFile(Fault.Kind.UNDECODABLE, System.getProperty("sun.jnu.encoding", "unknown"));
            return Answer.unusable(name(), variable, fault);
        }
        return Answer.ofText(text, name(), variable);
    }

    /** The path of the file with the secret; null if no variable names one. */
    private @Nullable String path(DeclaredSecret secret) {
        return surroundings.nonBlankVariable(secret.variable() + Surroundings.FILE_SUFFIX);
    }

    @Override
    public List<Path> files(List<DeclaredSecret> secrets) {
        List<Path> files = new ArrayList<>();
        for (DeclaredSecret secret : secrets) {
            String path = secret.variable().isEmpty() ? null : path(secret);
            files.addAll(WatchablePaths.of(path == null ? null : ReferencedFile.at(path)));
        }
        return files;
    }

    @Override
    public Map<String, Place> names() {
        Map<String, Place> names = new HashMap<>();
        for (String variable : surroundings.variableNames()) {
            names.put(variable, FoundPlace.ofVariable(name(), variable, Place.State.UNUSABLE));
        }
        return names;
    }
}
