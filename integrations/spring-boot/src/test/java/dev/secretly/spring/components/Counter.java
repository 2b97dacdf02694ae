package dev.secretly.spring.components;

import dev.secretly.Secret;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Of this component, Spring creates an instance wherever one is needed. */
@Component
@Scope("prototype")
public class Counter {

    /** Where it starts. */
    public final int start;

    /** Takes a secret. */
    public Counter(@Secret("counter.start") int start) {
        this.start = start;
    }
}
