package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.Links;
import dev.secretly.runtime.internal.source.NamedFile;
import dev.secretly.runtime.internal.source.SearchContext;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.source.SourceReply;
import dev.secretly.runtime.internal.source.StoreSession;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One search for all secrets of a loader. Each source is asked once for all keys that no earlier source has, and not at
 * all if there are none left.
 */
public final class SourceSearch implements SearchResult {

    /**
     * A mount is updated about once a minute. After this many attempts the search gives up on one that keeps changing.
     */
    private static final int MAX_ATTEMPTS = 1_000;

    private final Map<DeclaredSecret, Answer.Final> answers = new HashMap<>();

    /** The replies of the sources asked so far; {@link #asked} has what each was asked for. */
    private final List<SourceReply> replies = new ArrayList<>();

    private final List<List<DeclaredSecret>> asked = new ArrayList<>();
    private SearchContext context;

    /** Created once the search is over, and only if there is something to report. */
    private @Nullable List<Consultation> consulted;

    private @Nullable Suggestions suggestions;

    /** The keys in comments, by source: to read a file once for each secret would take long. */
    private final IdentityHashMap<Consultation, Map<KeyPath, Place>> commentedOut = new IdentityHashMap<>();

    /** What custom sources replied to this load, in all its attempts. */
    private final List<CustomReply> customReplies;

    /**
     * Created for the first of them, since few programs have any. Guarded by this search, as the remarks are: a rotation reads them while
     * a thread of the program may still use the search.
     */
    private @Nullable List<NamedFile> namedFiles;

    private @Nullable Set<ValueRemark> remarks;

    private final List<Source> sources;
    private final List<DeclaredSecret> declared;
    private final StoreSession session;

    private SourceSearch(
            List<Source> sources,
            List<DeclaredSecret> declared,
            StoreSession session,
            List<CustomReply> customReplies) {
        this.customReplies = customReplies;
        this.session = session;
        this.sources = sources;
        this.declared = declared;
        this.context = new SearchContext(new Links(), session);
    }

    /**
     * Asks the sources in order, and again from the start if a mounted directory was updated meanwhile. It returns the
     * interface type, which the JVM would otherwise load to verify a caller.
     */
    public static SearchResult run(List<Source> sources, List<DeclaredSecret> declared, StoreSession session) {
        SourceSearch lookup = new SourceSearch(sources, declared, session, new ArrayList<>());
        boolean isConsistent = lookup.askAll(new Links());
        for (int attempt = 1; !isConsistent && attempt <= MAX_ATTEMPTS; attempt++) {
            Links links = attempt == MAX_ATTEMPTS ? lookup.context.links().ofLastAttempt() : new Links();
            lookup = new SourceSearch(sources, declared, session, lookup.customReplies);
            isConsistent = lookup.askAll(links);
        }
        return lookup;
    }

    /** Whether all answers are of one generation; if not, the sources forget what they read. */
    private boolean askAll(Links links) {
        context = new SearchContext(links, session);
        List<DeclaredSecret> open = declared;
        for (int i = 0; i < sources.size() && !open.isEmpty(); i++) {
            SourceReply reply = reply(i, open);
            replies.add(reply);
            asked.add(open);
            open = reply.state() == SourceReply.State.READ ? settle(open, reply.answers(), sources.get(i)) : open;
        }
        boolean areUnchanged = links.areUnchanged();
        for (int i = 0; i < replies.size() && !areUnchanged; i++) {
            sources.get(i).forget();
        }
        return areUnchanged;
    }

    /** If a store could not answer, no later one is asked: it could have another value for a key of the first. */
    private SourceReply reply(int source, List<DeclaredSecret> open) {
        Origin.Kind kind = sources.get(source).origin().kind();
        if (kind == Origin.Kind.STORE && hasUnreadable(Origin.Kind.STORE)) {
            return SourceReply.skipped();
        }
        return kind.mustBeAsked()
                ? customReply(source, open, context)
                : sources.get(source).answer(open, context);
    }

    private boolean hasUnreadable(Origin.Kind kind) {
        for (int i = 0; i < replies.size(); i++) {
            if (replies.get(i).state() == SourceReply.State.UNREADABLE
                    && sources.get(i).origin().kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** A custom source is asked the same question once per load, regardless of retries. */
    private SourceReply customReply(int source, List<DeclaredSecret> open, SearchContext context) {
        for (CustomReply known : customReplies) {
            if (known.source() == source && known.open().equals(open)) {
                return known.reply();
            }
        }
        SourceReply reply = sources.get(source).answer(open, context);
        customReplies.add(new CustomReply(source, open, reply));
        return reply;
    }

    private record CustomReply(int source, List<DeclaredSecret> open, SourceReply reply) {}

    @Override
    public Answer.@Nullable Final answer(DeclaredSecret secret) {
        return answers.get(secret);
    }

    @Override
    public List<Attempt> attempts(DeclaredSecret secret) {
        return consulted().stream()
                .flatMap(look -> look.attempt(secret).map(attempt -> withComment(attempt, look, secret)).stream())
                .toList();
    }

    /** The place of a comment with the key, if that is all that a source has of it. */
    private Attempt withComment(Attempt attempt, Consultation look, DeclaredSecret secret) {
        if (attempt.place().state() != Place.State.ABSENT) {
            return attempt;
        }
        Place comment = commentedOut
                .computeIfAbsent(look, other -> other.asked().commentedOut(absentKeys()))
                .get(KeyPath.parse(secret.key()));
        return comment == null ? attempt : new Attempt(attempt.origin(), comment, attempt.remedy());
    }

    private List<DeclaredSecret> absent() {
        return declared.stream().filter(secret -> !answers.containsKey(secret)).toList();
    }

    private List<KeyPath> absentKeys() {
        return absent().stream().map(secret -> KeyPath.parse(secret.key())).toList();
    }

    @Override
    public Optional<InsertionTarget> insertionTarget(DeclaredSecret secret) {
        boolean isDeployed = isDeployed();
        List<Consultation> writable = consulted().stream()
                .filter(source -> !isDeployed || source.kind() == Origin.Kind.TEXT_VARIABLE)
                .toList();
        return InsertionTarget.find(writable, KeyPath.parse(secret.key()));
    }

    @Override
    public Optional<InsertionTarget> insertionTargetIn(Origin origin, DeclaredSecret secret) {
        return InsertionTarget.in(origin, consulted(), KeyPath.parse(secret.key()));
    }

    @Override
    public List<SimilarName> similarNames(DeclaredSecret secret, Predicate<TomlType> types) {
        if (suggestions == null) {
            suggestions = new Suggestions(consulted(), declared, absent());
        }
        return suggestions.of(secret, types);
    }

    @Override
    public boolean hasDeclaredIn(KeyPath table) {
        return declared.stream().anyMatch(secret -> KeyPath.parse(secret.key()).isWithin(table));
    }

    @Override
    public KeyPath keyOf(DeclaredSecret secret) {
        return KeyPath.parse(secret.key());
    }

    @Override
    public Optional<Place> table() {
        return Optional.empty();
    }

    @Override
    public boolean isPlaceholder(Answer answer, DeclaredSecret secret) {
        return context.isPlaceholder(answer, secret);
    }

    @Override
    public List<Consultation> consulted() {
        if (consulted == null) {
            List<Consultation> all = new ArrayList<>();
            for (int i = 0; i < replies.size(); i++) {
                if (replies.get(i).state() != SourceReply.State.SKIPPED) {
                    all.add(new Consultation(sources.get(i), asked.get(i), replies.get(i), context));
                }
            }
            consulted = all;
        }
        return consulted;
    }

    @Override
    public boolean hasUnreadable() {
        for (SourceReply reply : replies) {
            if (reply.state() == SourceReply.State.UNREADABLE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<UnreadableSource> unreadable() {
        return consulted().stream().flatMap(look -> look.unreadable().stream()).toList();
    }

    /** Stores the final answers and returns the secrets that are still open. */
    private List<DeclaredSecret> settle(List<DeclaredSecret> open, List<Answer> given, Source source) {
        List<DeclaredSecret> stillOpen = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            DeclaredSecret secret = open.get(i);
            Answer answer = given.get(i);
            if (answer instanceof Answer.Final found && isSettled(found, secret)) {
                answers.put(secret, secret.acceptsPath() ? withNamedFile(found, keyOf(secret), source) : found);
            } else {
                stillOpen.add(secret);
            }
        }
        return stillOpen;
    }

    @Override
    public Answer.Final withNamedFile(Answer.Final answer, KeyPath key) {
        for (Source source : sources) {
            if (answer instanceof Answer.Present present && source.origin().equals(present.origin())) {
                return withNamedFile(answer, key, source);
            }
        }
        return answer;
    }

    /** What stores and custom sources answer is never a path on this machine. */
    private Answer.Final withNamedFile(Answer.Final answer, KeyPath key, Source source) {
        if (source.origin().kind().mustBeAsked() || !(answer instanceof Answer.Present present)) {
            return answer;
        }
        NamedFile file = NamedFile.of(present, key, source.folder(), context.links());
        if (file == null) {
            return answer;
        }
        add(file);
        return file.answer();
    }

    private synchronized void add(NamedFile file) {
        if (namedFiles == null) {
            namedFiles = new ArrayList<>();
        }
        namedFiles.add(file);
    }

    @Override
    public synchronized List<NamedFile> namedFiles() {
        return namedFiles == null ? List.of() : List.copyOf(namedFiles);
    }

    @Override
    public synchronized void add(ValueRemark remark) {
        if (remarks == null) {
            remarks = new LinkedHashSet<>();
        }
        remarks.add(remark);
    }

    @Override
    public synchronized List<ValueRemark> remarks() {
        return remarks == null ? List.of() : ValueRemark.withoutPairs(remarks);
    }

    /** Whether an answer ends the search; a placeholder does not. */
    private boolean isSettled(Answer.Final answer, DeclaredSecret secret) {
        return !(answer instanceof Answer.Present) || !context.isPlaceholder(answer, secret);
    }

    /** Whether missing secrets must be mounted or set, not written to files, as in a container or systemd unit. */
    private boolean isDeployed() {
        List<Origin.Kind> kinds = consulted().stream()
                .filter(source -> source.state() != SourceReply.State.ACCESS_DENIED)
                .map(Consultation::kind)
                .toList();
        boolean isDeployed = session.surroundings().isInCluster()
                || kinds.contains(Origin.Kind.STORE)
                || kinds.stream().anyMatch(Origin.Kind::isOfDeployment);
        return isDeployed && kinds.contains(Origin.Kind.HOME_FILE);
    }
}
