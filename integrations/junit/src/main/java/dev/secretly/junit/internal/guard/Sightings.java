package dev.secretly.junit.internal.guard;

import dev.secretly.runtime.internal.fault.HoldsValues;
import dev.secretly.schema.search.Needles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tests have shown, by the test or class that has shown it, and which of it was a secret. Everything is searched with all values
 * that existed when it was shown.
 *
 * <p>While its lock is held, nothing is called that can take another one: the lock is taken in the middle of printing.
 */
@HoldsValues
final class Sightings {

    /** The most bytes that are kept, apart from ends that may be the start of a value. */
    private static final int MAX_KEPT = 1 << 19;

    private static final int PART = 1 << 16;

    /** A shorter text that a test chose is in much that is no leak. */
    private static final int MIN_SEARCHED = 16;

    private final Needles fakes;
    private final Scope run = Scope.ofRun();
    private final Set<Scope> open = new LinkedHashSet<>();

    /** What was chosen for something that lives longer than the test that asked for it. */
    private final List<Needles> lasting = new ArrayList<>();

    /** The classes of which one has shown what is captured for the run. */
    private final Set<String> candidates = new TreeSet<>();

    private int kept;

    @SuppressWarnings("ThreadLocalUsage") // The process has one guard, and a test of the guard its own.
    private final ThreadLocal<ThreadScopes> threads = new InheritableThreadLocal<>() {
        @Override
        protected ThreadScopes initialValue() {
            return new ThreadScopes(null);
        }

        @Override
        protected ThreadScopes childValue(ThreadScopes ofParent) {
            return new ThreadScopes(origin(ofParent));
        }
    };

    Sightings(Map<String, Set<String>> fakes) {
        this.fakes = new Needles(fakes);
    }

    private synchronized @Nullable Scope origin(ThreadScopes parent) {
        return open.isEmpty() ? null : owner(parent);
    }

    /** Whether no test and no class is open. */
    synchronized boolean isIdle() {
        return open.isEmpty();
    }

    /** What the current thread works for, as far as it is known. */
    synchronized Scope current() {
        return owner(threads.get());
    }

    Scope run() {
        return run;
    }

    synchronized Scope open(Scope parent, String className, Map<String, String> replaced) {
        Scope scope = Scope.in(parent, className, replaced);
        searchFor(scope.needles(), chosen(scope));
        scope.open();
        open.add(scope);
        return scope;
    }

    /** The values of a scope that no scope around it has. */
    private static Map<String, Set<String>> chosen(Scope scope) {
        Map<String, Set<String>> chosen = searched(scope.replaced());
        for (Scope at = scope.parent(); at != null; at = at.parent()) {
            at.replaced().forEach((key, value) -> chosen.remove(key, Set.of(value)));
        }
        return chosen;
    }

    private static Map<String, Set<String>> searched(Map<String, String> values) {
        Map<String, Set<String>> searched = new HashMap<>();
        values.forEach((key, value) -> {
            if (value.length() >= MIN_SEARCHED) {
                searched.put(key, Set.of(value));
            }
        });
        return searched;
    }

    /** Searches also for other values from now on, while a scope is open. */
    synchronized void searchFor(Scope scope, Map<String, String> values) {
        searchFor(scope.needles(), searched(values));
    }

    /** Searches also for other values from now on. Run what is returned to end it. */
    synchronized Runnable searchFor(Map<String, String> values) {
        List<Needles> added = new ArrayList<>();
        searchFor(added, searched(values));
        lasting.addAll(added);
        return () -> forget(added);
    }

    private synchronized void forget(List<Needles> added) {
        searchAll(0);
        lasting.removeAll(added);
    }

    /** What was shown before these values existed is searched without them. */
    private void searchFor(List<Needles> target, Map<String, Set<String>> values) {
        if (!values.isEmpty()) {
            searchAll(0);
            target.add(new Needles(values));
        }
    }

    /** Notes that the current thread runs a test, or a method of a class. */
    synchronized void enter(Scope scope) {
        threads.get().enter(scope);
    }

    /** Notes that the current thread runs it no longer. */
    synchronized void leave(Scope scope) {
        threads.get().leave(scope);
    }

    /** Searches what a scope has shown, and returns what it leaks. */
    synchronized List<Leak> close(Scope scope) {
        boolean isLast = open.size() == 1;
        if (isLast || !scope.needles().isEmpty()) {
            searchAll(0);
        } else {
            search(scope, 0);
        }
        open.remove(scope);
        scope.close();
        threads.get().leave(scope);
        return scope.leaks().take();
    }

    /** Takes the leaks that could not be given to a test or a class. */
    synchronized List<Leak> closeRun() {
        searchAll(0);
        return run.leaks().take();
    }

    /** Gives a leak to the scope around the one that it was given to first. */
    synchronized void passOn(Scope scope, List<Leak> leaks) {
        Scope parent = scope.parent() == null ? run : scope.parent();
        for (Leak leak : leaks) {
            parent.leaks()
                    .add(
                            parent == run
                                    ? new Leak(leak.key(), leak.place(), leak.line(), List.of(scope.className()))
                                    : leak);
        }
    }

    /** Notes what the current thread shows. */
    synchronized void seen(String place, byte[] bytes, int offset, int length) {
        if (!open.isEmpty()) {
            ThreadScopes thread = threads.get();
            Scope owner = owner(thread);
            if (owner == run) {
                addCandidates(thread.origin());
            }
            add(owner, place, bytes, offset, length);
        }
    }

    /** Notes what some thread has shown before. */
    synchronized void seenLate(String place, byte[] bytes, int offset, int length) {
        if (!open.isEmpty()) {
            addCandidates(null);
            add(run, place, bytes, offset, length);
        }
    }

    /** Notes what a scope has shown in one text. */
    synchronized void seenIn(Scope scope, String place, byte[] text) {
        Capture capture = new Capture();
        capture.add(text, 0, text.length);
        search(scope, place, capture);
    }

    private void addCandidates(@Nullable Scope origin) {
        innermost().map(Scope::className).forEach(candidates::add);
        if (origin != null && origin != run) {
            candidates.add(origin.className());
        }
    }

    private void add(Scope owner, String place, byte[] bytes, int offset, int length) {
        for (int at = 0; at < length; at += PART) {
            int count = Math.min(PART, length - at);
            owner.capture(place).add(bytes, offset + at, count);
            kept += count;
            if (kept > MAX_KEPT) {
                searchAll(longest() - 1);
            }
        }
    }

    private int longest() {
        return needles().mapToInt(searched -> searched.needles.longest()).max().orElse(1);
    }

    /**
     * What a thread works for. A thread that runs no test may work for any that is open, so it gets what they have in common; and if
     * it was started for something else, also what that has in common with them.
     */
    private Scope owner(ThreadScopes thread) {
        Scope running = thread.running();
        if (running != null) {
            return running;
        }
        Scope owner = innermost().reduce(Scope::common).orElse(run);
        Scope origin = thread.origin();
        if (origin != null && !origin.contains(owner)) {
            owner = owner.common(origin);
        }
        return owner;
    }

    private Stream<Scope> innermost() {
        return open.stream().filter(Scope::isInnermost);
    }

    private void searchAll(int keptEnd) {
        open.forEach(scope -> search(scope, keptEnd));
        search(run, keptEnd);
    }

    private void search(Scope scope, int keptEnd) {
        scope.captures().forEach((place, capture) -> {
            kept -= capture.length();
            search(scope, place, capture);
            capture.keepEnd(keptEnd);
            kept += capture.length();
        });
        if (scope == run && keptEnd == 0) {
            candidates.clear();
        }
    }

    private void search(Scope scope, String place, Capture capture) {
        needles()
                .forEach(searched -> capture.search(searched.needles, (line, key) -> {
                    Scope owner = searched.chosenFor == null || searched.chosenFor.contains(scope)
                            ? scope
                            : scope.common(searched.chosenFor);
                    owner.leaks()
                            .add(new Leak(
                                    key,
                                    place,
                                    line,
                                    owner == run ? candidates(scope, searched.chosenFor) : List.of()));
                }));
    }

    /** The classes of which one has shown a value that was seen in a scope and chosen for another one. */
    private List<String> candidates(Scope scope, @Nullable Scope chosenFor) {
        Set<String> names = scope == run ? new TreeSet<>(candidates) : new TreeSet<>(Set.of(scope.className()));
        if (chosenFor != null) {
            names.add(chosenFor.className());
        }
        return List.copyOf(names);
    }

    /** All that is searched for now. */
    private Stream<Searched> needles() {
        return Stream.concat(
                Stream.concat(Stream.of(fakes), lasting.stream()).map(needles -> new Searched(needles, null)),
                open.stream().flatMap(scope -> scope.needles().stream().map(needles -> new Searched(needles, scope))));
    }

    /** Values, and the scope that they were chosen for; null if all scopes share them. */
    @HoldsValues
    private static final class Searched {

        private final Needles needles;
        private final @Nullable Scope chosenFor;

        Searched(Needles needles, @Nullable Scope chosenFor) {
            this.needles = needles;
            this.chosenFor = chosenFor;
        }
    }
}
