package dev.secretly.junit.internal.guard;

import dev.secretly.runtime.internal.HoldsValues;
import java.util.ArrayList;
import java.util.Collection;
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

    /** The most bytes that are kept before they are searched. */
    private static final int MAX_KEPT = 1 << 19;

    private static final int PART = 1 << 16;

    /** A shorter text that a test chose is in much that is no leak. */
    private static final int MIN_SEARCHED = 16;

    private final Searched fakes;
    private final Scope run = Scope.ofRun();
    private final Set<Scope> open = new LinkedHashSet<>();

    /** The classes that have been opened, each with those inside it. */
    private final Set<String> classes = new LinkedHashSet<>();

    /** What was chosen for something that lives longer than the test that asked for it. */
    private final List<Searched> lasting = new ArrayList<>();

    /** The classes that may have shown what is captured for the run. */
    private final Set<String> candidates = new TreeSet<>();

    private boolean isParallel;
    private int unsearched;

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
        this.fakes = Searched.ofFakes(fakes);
    }

    private synchronized @Nullable Scope origin(ThreadScopes parent) {
        Scope owner = open.isEmpty() ? run : owner(parent);
        return owner == run ? null : owner;
    }

    /** Notes whether tests may run side by side from now on. */
    synchronized void start(boolean isParallelRun) {
        isParallel = isParallelRun;
    }

    /** Whether no test and no class is open. */
    synchronized boolean isIdle() {
        return open.isEmpty();
    }

    /** What the current thread works for. If it is not known, what all that is open has in common. */
    synchronized Scope current() {
        Scope owner = owner(threads.get());
        return owner == run ? common() : owner;
    }

    Scope run() {
        return run;
    }

    synchronized Scope open(Scope parent, String className, Map<String, String> replaced) {
        Scope scope = Scope.in(parent, className, replaced, threads.get());
        searchFor(scope, chosen(scope));
        scope.open();
        open.add(scope);
        if (parent == run) {
            classes.add(className);
        }
        return scope;
    }

    /** The values of a scope that no scope around it has. */
    private static Map<String, String> chosen(Scope scope) {
        Map<String, String> chosen = new HashMap<>(scope.replaced());
        for (Scope at = scope.parent(); at != null; at = at.parent()) {
            at.replaced().forEach(chosen::remove);
        }
        return chosen;
    }

    private static Map<String, String> longEnough(Map<String, String> values) {
        Map<String, String> some = new HashMap<>(values);
        some.values().removeIf(value -> value.length() < MIN_SEARCHED);
        return some;
    }

    /** Searches also for other values from now on, while a scope is open. */
    synchronized void searchFor(Scope scope, Map<String, String> values) {
        Map<String, String> some = longEnough(values);
        if (!some.isEmpty()) {
            searchAll();
            scope.searched().add(Searched.ofScope(scope, some));
        }
    }

    /** Searches also for other values from now on. Run what is returned to end it. */
    synchronized Runnable searchFor(Map<String, String> values) {
        Map<String, String> some = longEnough(values);
        Searched added = Searched.ofSeveral(some);
        if (!some.isEmpty()) {
            searchAll();
            lasting.add(added);
        }
        return () -> forget(added);
    }

    private synchronized void forget(Searched added) {
        searchAll();
        lasting.remove(added);
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
        if (open.size() == 1 || !scope.searched().isEmpty()) {
            searchAll();
        } else {
            search(scope);
        }
        open.remove(scope);
        scope.close();
        return scope.leaks().take();
    }

    /** Takes the leaks that could not be given to a test or a class. */
    synchronized List<Leak> closeRun() {
        searchAll();
        candidates.clear();
        return run.leaks().take();
    }

    /** Gives leaks to the scope around the one that they were given to first. */
    synchronized void passOn(Scope scope, List<Leak> leaks) {
        Scope parent = scope.parent() == null ? run : scope.parent();
        leaks.forEach(parent.leaks()::add);
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
            add(ownerOfUnknown(), place, bytes, offset, length);
        }
    }

    /** Searches a text that a scope has shown as a whole. Returns whether it shows a value. */
    synchronized boolean seenIn(Scope scope, String place, byte[] text) {
        Capture capture = new Capture();
        capture.add(text, 0, text.length);
        return search(scope, place, capture, Set.of());
    }

    private void addCandidates(@Nullable Scope origin) {
        if (origin == null) {
            candidates.addAll(classes);
        } else {
            candidates.add(origin.className());
            innermost().map(Scope::className).forEach(candidates::add);
        }
    }

    private void add(Scope owner, String place, byte[] bytes, int offset, int length) {
        for (int at = 0; at < length; at += PART) {
            int count = Math.min(PART, length - at);
            owner.capture(place).add(bytes, offset + at, count);
            unsearched += count;
            if (unsearched > MAX_KEPT) {
                searchAll();
            }
        }
    }

    /**
     * What a thread works for; the run if that is not certain. If tests run side by side, also a class that is not watched may use a thread
     * that runs no test. Otherwise JUnit uses one thread for all that is open; another one may work for what is open, and for what it was
     * started for; and one of which nothing is known, for any class so far.
     */
    private Scope owner(ThreadScopes thread) {
        Scope running = thread.running();
        if (running != null) {
            return running;
        }
        if (isParallel) {
            return run;
        }
        if (thread.hasOpened()) {
            return common();
        }
        Scope origin = thread.origin();
        if (origin == null) {
            return ownerOfUnknown();
        }
        return origin.contains(common()) ? common() : common().common(origin);
    }

    /** What anything works for of which nothing is known: the only class so far, or the run. */
    private Scope ownerOfUnknown() {
        return !isParallel && classes.size() == 1 ? common() : run;
    }

    /** The innermost scope that contains all that is open. */
    private Scope common() {
        return innermost().reduce(Scope::common).orElse(run);
    }

    private Stream<Scope> innermost() {
        return open.stream().filter(Scope::isInnermost);
    }

    private void searchAll() {
        open.forEach(this::search);
        search(run);
    }

    private void search(Scope scope) {
        int longest =
                all().mapToInt(searched -> searched.needles().longest()).max().orElse(1);
        scope.captures().forEach((place, capture) -> {
            if (capture.unsearched() > 0) {
                unsearched -= capture.unsearched();
                search(scope, place, capture, candidates);
                capture.keepEnd(longest - 1);
            }
        });
    }

    private boolean search(Scope scope, String place, Capture capture, Collection<String> ofRun) {
        boolean[] isFound = {false};
        all().forEach(searched -> capture.search(searched.needles(), (line, key) -> {
            isFound[0] = true;
            if (searched.isKnownIn(scope, key)) {
                scope.leaks().add(new Leak(key, place, line, scope == run ? List.copyOf(ofRun) : List.of()));
            } else {
                addUncertain(scope, searched.chosenFor(), new Leak(key, place, line, List.of()));
            }
        }));
        return isFound[0];
    }

    /** Gives the leak of a value that another scope has chosen to what both have in common. */
    private void addUncertain(Scope scope, @Nullable Scope chosenFor, Leak leak) {
        Scope owner = chosenFor == null ? run : scope.common(chosenFor);
        Set<String> both = new TreeSet<>();
        if (owner == run) {
            both.add(scope.className());
            if (chosenFor != null) {
                both.add(chosenFor.className());
            }
            both.remove(run.className());
        }
        owner.leaks().add(new Leak(leak.key(), leak.place(), leak.line(), List.copyOf(both)));
    }

    /** All that is searched for now. */
    private Stream<Searched> all() {
        return Stream.concat(
                Stream.concat(Stream.of(fakes), lasting.stream()),
                open.stream().flatMap(scope -> scope.searched().stream()));
    }
}
