package dev.secretly.runtime.lookup;

import dev.secretly.runtime.source.Reply;
import dev.secretly.runtime.source.Source;
import java.util.List;

/**
 * One source whose turn came.
 *
 * @param source the name of the source
 * @param kind the sort of the source
 * @param state how it went
 * @param variables the environment variables that were looked at; empty for other sources
 */
public record Look(String source, Source.Kind kind, Reply.State state, List<String> variables) {}
