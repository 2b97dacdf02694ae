package dev.secretly.runtime.lookup;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.Problem.Suggestion;
import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.source.Deployment;
import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.Placeholder;
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

    /** What the sources said, and what each was asked for: of the first ones, as many as were asked. */
    private final List<Reply> replies = new ArrayList<>();

    private final List<List<DeclaredSecret>> asked = new ArrayList<>();
    private final List<Source> sources;
    private final List<DeclaredSecret> declared;

    private SourceLookup(List<Source> sources, List<DeclaredSecret> declared) {
        this.sources = sources;
        this.declared = declared;
    }

    /** Asks the sources in order. It returns the interface, or the JVM would load that to verify who calls this. */
    public static Lookup run(List<Source> sources, List<DeclaredSecret> declared) {
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
        return looks().stream().flatMap(look -> look.place(secret).stream()).toList();
    }

    @Override
    public Optional<Opening> opening(DeclaredSecret secret) {
        List<Source> writable = isDeployed()
                ? sources.stream()
                        .filter(source -> source.name().equals(Deployment.TEXT))
                        .toList()
                : sources;
        return Opening.find(writable, KeyPath.parse(secret.key()));
    }

    @Override
    public Optional<Opening> openingIn(String name, DeclaredSecret secret) {
        return Opening.in(name, sources, KeyPath.parse(secret.key()));
    }

    @Override
    public List<Suggestion> suggestions(DeclaredSecret secret, Predicate<TomlType> types) {
        List<Source> told = looks().stream().map(Look::asked).toList();
        return new Suggestions(told, declared).of(secret, types);
    }

    @Override
    public Optional<Place> table() {
        return Optional.empty();
    }

    /** Made when it is asked for: a load that finds everything tells nothing of it. */
    @Override
    public List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            if (replies.get(i).state() != Reply.State.NONE) {
                looks.add(new Look(sources.get(i), asked.get(i), replies.get(i)));
            }
        }
        return looks;
    }

    @Override
    public boolean hasUnreadable() {
        for (Reply reply : replies) {
            if (reply.state() == Reply.State.UNREADABLE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Unreadable> unreadable() {
        return looks().stream().flatMap(look -> look.unreadable().stream()).toList();
    }

    private List<DeclaredSecret> ask(Source source, List<DeclaredSecret> open) {
        Reply reply = source.answer(open);
        replies.add(reply);
        asked.add(open);
        return reply.state() == Reply.State.READ ? settle(open, reply.answers()) : open;
    }

    /** What is still open. */
    private List<DeclaredSecret> settle(List<DeclaredSecret> open, List<Answer> given) {
        List<DeclaredSecret> stillOpen = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            DeclaredSecret secret = open.get(i);
            Answer answer = given.get(i);
            if (isFinal(answer, secret)) {
                answers.put(secret, answer);
            } else {
                stillOpen.add(secret);
            }
        }
        return stillOpen;
    }

    /** Asked in an order in which a value is known at once: the JVM then loads nothing of what else there can be. */
    private static boolean isFinal(Answer answer, DeclaredSecret secret) {
        return answer instanceof Answer.Present
                ? !Placeholder.isOne(answer, secret)
                : !(answer instanceof Answer.Absent);
    }

    /** What a container or a unit misses is to be mounted or set: its files are made elsewhere. */
    private boolean isDeployed() {
        boolean isDeployed = System.getenv("KUBERNETES_SERVICE_HOST") != null
                || looks().stream().map(Look::source).anyMatch(SourceLookup::isOfDeployment);
        return isDeployed && looks().stream().anyMatch(look -> Deployment.isOfHome(look.source()));
    }

    private static boolean isOfDeployment(String source) {
        return source.equals(Deployment.MOUNTED) || source.equals(Deployment.CREDENTIALS);
    }
}
