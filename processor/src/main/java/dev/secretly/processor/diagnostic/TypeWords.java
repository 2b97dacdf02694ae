package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Container;
import dev.secretly.processor.model.ContainerType;
import dev.secretly.processor.model.ItemType;
import dev.secretly.processor.model.SingleType.Enumeration;
import dev.secretly.runtime.internal.report.Words;

/** Describes what a type accepts, in the same words as the messages of the runtime. */
public final class TypeWords {

    private TypeWords() {}

    /** Returns the noun of a type with its article: {@code an integer}. */
    public static String noun(ItemType type) {
        if (type instanceof Enumeration ofEnum) {
            return Words.oneOf(ofEnum.constants());
        }
        if (type instanceof ContainerType several) {
            String item = noun(several.item());
            return several.container() == Container.MAP ? Words.tableOf(item) : Words.arrayOf(item);
        }
        return type.kind().noun();
    }
}
