package dev.secretly.runtime.lookup;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.Place.State;
import dev.secretly.runtime.Problem.Suggestion;
import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.source.Deployment;
import dev.secretly.runtime.source.Fault;
import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.Reply;
import dev.secretly.runtime.source.Source;
import dev.secretly.runtime.source.TomlType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One search for all secrets of a loader. A source is asked once, for all keys that are still open when its turn comes,
 * and not at all when none is. Secrets are told apart by identity: hashing a record would spin classes at start-up.
 */
public final class SourceLookup implements Lookup {

    private final IdentityHashMap<DeclaredSecret, Answer> answers = new IdentityHashMap<>();
    private final IdentityHashMap<DeclaredSecret, List<Place>> placesByOpen = new IdentityHashMap<>();
    private final List<Source> asked = new ArrayList<>();
    private final List<Reply.State> states = new ArrayList<>();
    private final List<List<DeclaredSecret>> asks = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<Source> sources;
    private final List<DeclaredSecret> declared;

    private SourceLookup(List<Source> sources, List<DeclaredSecret> declared) {
        this.sources = sources;
        this.declared = declared;
    }

    /** Asks the sources in order. */
    public static SourceLookup run(List<Source> sources, List<DeclaredSecret> declared) {
        SourceLookup lookup = new SourceLookup(sources, declared);
        List<DeclaredSecret> open = declared;
        for (Source source : sources) {
            if (open.isEmpty()) {
                break;
            }
            open = lookup.ask(source, open);
        }
        return lookup;
    }

    @Override
    public @Nullable Answer answer(DeclaredSecret secret) {
        return answers.get(secret);
    }

    @Override
    public List<Place> places(DeclaredSecret secret) {
        return placesByOpen.getOrDefault(secret, List.of());
    }

    @Override
    public Optional<Opening> opening(DeclaredSecret secret) {
        return isDeployed() ? Optional.empty() : Opening.find(sources, KeyPath.parse(secret.key()));
    }

    @Override
    public Optional<Opening> openingIn(String name, DeclaredSecret secret) {
        return Opening.in(name, sources, KeyPath.parse(secret.key()));
    }

    @Override
    public List<Suggestion> suggestions(DeclaredSecret secret, Predicate<TomlType> types) {
        return new Suggestions(asked, declared).of(secret, types);
    }

    @Override
    public Optional<Place> table() {
        return Optional.empty();
    }

    @Override
    public List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Source source = asked.get(i);
            looks.add(new Look(source.name(), source.kind(), states.get(i), variables(source, asks.get(i))));
        }
        return looks;
    }

    @Override
    public List<Unreadable> unreadable() {
        return unreadable;
    }

    private List<DeclaredSecret> ask(Source source, List<DeclaredSecret> open) {
        Reply reply = source.answer(open);
        if (reply.state() == Reply.State.NONE) {
            return open;
        }
        asked.add(source);
        states.add(reply.state());
        asks.add(open);
        if (reply.state() == Reply.State.READ) {
            return settle(open, reply.answers(), source.kind());
        }
        for (Fault fault : reply.faults()) {
            unreadable.add(new Unreadable(source.name(), source.kind(), fault));
        }
        if (reply.state() == Reply.State.NO_SUCH_FILE) {
            for (DeclaredSecret secret : open) {
                addPlace(secret, new Place(source.name(), "", 0, 0, State.NO_SUCH_FILE));
            }
        }
        return open;
    }

    /** What a program gives by itself is never a placeholder. */
    private List<DeclaredSecret> settle(List<DeclaredSecret> open, List<Answer> given, Source.Kind kind) {
        List<DeclaredSecret> stillOpen = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            DeclaredSecret secret = open.get(i);
            Answer answer = given.get(i);
            if (kind != Source.Kind.MAP && isPlaceholder(answer, secret)) {
                addPlace(secret, answer.place().as(State.PLACEHOLDER));
                stillOpen.add(secret);
            } else if (answer instanceof Answer.Absent) {
                addPlace(secret, answer.place());
                stillOpen.add(secret);
            } else {
                answers.put(secret, answer);
            }
        }
        return stillOpen;
    }

    static boolean isPlaceholder(Answer answer, DeclaredSecret secret) {
        return answer instanceof Answer.Present present
                && present.value() instanceof String text
                && Placeholder.isOne(text, secret.content());
    }

    /** What a container or a unit misses is to be mounted or set: its files are made elsewhere. */
    private boolean isDeployed() {
        boolean isDeployed = System.getenv("KUBERNETES_SERVICE_HOST") != null
                || asked.stream().map(Source::name).anyMatch(SourceLookup::isOfDeployment);
        return isDeployed && asked.stream().anyMatch(source -> source.kind() == Source.Kind.ENVIRONMENT);
    }

    private static boolean isOfDeployment(String source) {
        return source.equals(Deployment.MOUNTED) || source.equals(Deployment.CREDENTIALS);
    }

    private void addPlace(DeclaredSecret secret, Place place) {
        List<Place> places = placesByOpen.get(secret);
        if (places == null) {
            places = new ArrayList<>();
            placesByOpen.put(secret, places);
        }
        places.add(place);
    }

    private static List<String> variables(Source source, List<DeclaredSecret> open) {
        List<String> variables = new ArrayList<>();
        if (source.kind() == Source.Kind.ENVIRONMENT) {
            for (DeclaredSecret secret : open) {
                if (!secret.variable().isEmpty()) {
                    variables.add(secret.variable());
                }
            }
        }
        return variables;
    }
}
