package dev.secretly.store;

import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Reads several items with one request each, at most eight of them at the same time. */
public final class OneByOne implements ItemReader {

    private static final int MOST = 8;

    private final Reading reading;

    /** Reads one item. */
    @FunctionalInterface
    public interface Reading {

        /**
         * Reads it.
         *
         * @param name its name
         * @param request what the store was asked, with its time and logins
         * @return the item; a failure of this item alone is {@link StoreItem#failed}
         * @throws StoreException if no other item could be read either
         */
        StoreItem read(String name, StoreRequest request) throws StoreException;
    }

    /**
     * Creates a reader.
     *
     * @param reading reads one; may be called by several threads at once
     */
    public OneByOne(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Map<String, StoreItem> read(List<String> names, StoreRequest request) throws StoreException {
        Map<String, StoreItem> items = new HashMap<>();
        if (names.size() == 1) {
            items.put(names.get(0), reading.read(names.get(0), request));
            return items;
        }
        ConcurrentLinkedQueue<FutureTask<StoreItem>> waiting = new ConcurrentLinkedQueue<>();
        List<FutureTask<StoreItem>> tasks = names.stream()
                .map(name -> new FutureTask<>(() -> readOrEndTheRest(name, request, waiting)))
                .toList();
        waiting.addAll(tasks);
        start(waiting, Math.min(MOST, names.size()));
        try {
            for (int i = 0; i < names.size(); i++) {
                items.put(names.get(i), result(tasks.get(i)));
            }
            return items;
        } finally {
            // Ends those that are still being read, after a failure or after the deadline.
            tasks.forEach(task -> task.cancel(true));
        }
    }

    /** Reads one item. A failure concerns all items, so those that wait are not started; those before it are being read already. */
    private StoreItem readOrEndTheRest(String name, StoreRequest request, Queue<FutureTask<StoreItem>> waiting)
            throws StoreException {
        boolean isRead = false;
        try {
            StoreItem item = reading.read(name, request);
            isRead = true;
            return item;
        } finally {
            if (!isRead) {
                waiting.clear();
            }
        }
    }

    private static void start(ConcurrentLinkedQueue<FutureTask<StoreItem>> tasks, int threads) {
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(null, () -> runAll(tasks), "secretly-store-request", 0, false);
            thread.setDaemon(true);
            // From Java 19 on, a thread that inherits no thread locals does not inherit this either.
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            thread.start();
        }
    }

    private static void runAll(ConcurrentLinkedQueue<FutureTask<StoreItem>> tasks) {
        for (FutureTask<StoreItem> task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static StoreItem result(FutureTask<StoreItem> task) throws StoreException {
        try {
            return task.get();
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
            throw new StoreException("the thread was interrupted", "load again");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StoreException known) {
                throw known;
            }
            if (failed.getCause() instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
