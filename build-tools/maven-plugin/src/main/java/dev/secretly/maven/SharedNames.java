package dev.secretly.maven;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;

/** Names that the modules of one build share, whatever class loader of this plugin each of them uses. */
final class SharedNames {

    private SharedNames() {}

    /** The names that were stored so far; the set is the lock under which it is used. */
    @SuppressWarnings("unchecked")
    static Set<String> of(MavenSession session, String use) {
        Map<String, Object> data = session.getRequest().getData();
        synchronized (data) {
            return (Set<String>) data.computeIfAbsent("secretly:" + use, none -> new HashSet<String>());
        }
    }
}
