package dev.secretly.runtime.report;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.lookup.Opening;
import dev.secretly.runtime.report.Step.Order;
import dev.secretly.runtime.source.Fault;
import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.Spot;
import dev.secretly.runtime.source.Surroundings;
import java.util.List;
import java.util.Optional;

/** Words the steps. Carried out literally, they make the next load succeed. */
final class Steps {

    private Steps() {}

    /** Write a key where there is none. */
    static Step add(Opening opening, KeyPath key, String example) {
        Optional<Spot> spot = opening.spot();
        if (spot.isEmpty()) {
            return new Step.Create(opening.source(), header(key), assignment(key.last(), example));
        }
        return add(opening.source(), spot.get(), example);
    }

    private static Step add(String file, Spot spot, String example) {
        if (spot instanceof Spot.Under under) {
            String instruction = "under " + under.header() + " at line " + under.line() + " add";
            return atLine(file, instruction, assignment(under.key(), example));
        }
        if (spot instanceof Spot.Above above) {
            return atLine(file, "above line " + above.line() + " add", assignment(above.key(), example));
        }
        if (spot instanceof Spot.Inside inside) {
            String of = inside.name().isEmpty() ? "" : " of " + inside.name();
            String instruction = at(inside.line(), inside.column()) + " write behind the {" + of;
            String frame = inside.alone() ? "*" : "*,";
            return new Step.Edit(file, Order.AT_LINE, instruction, assignment(inside.key(), example), frame);
        }
        return addAtEnd(file, ((Spot.AtEnd) spot).key(), example);
    }

    /** Write a key of a table that the file does not have. */
    static Step addAtEnd(String file, KeyPath key, String example) {
        String header = header(key);
        return header.isEmpty()
                ? new Step.Edit(file, Order.ROOT_AT_END, "at the end add", assignment(key.last(), example))
                : new Step.Edit(file, Order.AT_END, "at the end add " + header, assignment(key.last(), example));
    }

    /** Give a blank key a value. */
    static Step fillIn(Place place, KeyPath key) {
        return atLine(
                place.source(),
                at(place.line(), place.column()) + " give " + key.last().text() + " a value",
                "");
    }

    /** Give a blank item of an array a value. */
    static Step fillInItem(Place place) {
        return atLine(place.source(), at(place.line(), place.column()) + " write a value", "");
    }

    /** Give a key a value of the wanted type. */
    static Step retype(Place place, KeyPath key, String wanted, String example) {
        String instruction =
                at(place.line(), place.column()) + " give " + key.last().text() + " " + wanted;
        return atLine(place.source(), instruction + ", such as " + example, "");
    }

    /** Set an environment variable anew. */
    static Step reset(Place place, String wanted) {
        return new Step.Do("set the environment variable " + place.variable() + " to " + wanted);
    }

    /** Give what is no table an inline table, which can stand wherever a value can. */
    static Step makeTable(Place place, KeyPath table, KeyPath key, String example) {
        String instruction =
                at(place.line(), place.column()) + " give " + table.last().text() + " the table";
        return new Step.Edit(place.source(), Order.AT_LINE, instruction, assignment(key, example), "{ * }");
    }

    /** Take out tables with headers, with all that is in them. */
    static Step takeOut(String file, int line, int column, KeyPath table) {
        String instruction =
                "take out " + table.text() + ", which starts " + at(line, column) + ", with all its keys and tables";
        return new Step.Edit(file, Order.TAKE_OUT, instruction, "");
    }

    /** Write something else at a place, make a file what it has to be, or set something else. */
    static Step mend(Place place, Fault fault, String wanted) {
        if (place.line() > 0) {
            return atLine(place.source(), "at line " + place.line() + " write " + wanted, "");
        }
        return switch (fault.kind()) {
            case BOTH_SET -> new Step.Do("take away " + place + " or " + fault.detail());
            case PROFILE_NAME, NO_FILE_NAMED -> new Step.Do("set " + place + " to " + wanted);
            case NO_PROFILE_FILE -> new Step.Do("make " + wanted + ", or unset " + place);
            case SOURCE_DENIED, SOURCE_FAILED, SOURCE_ANSWERS -> new Step.Do("see to it that " + place + " answers");
            default -> make(place, wanted);
        };
    }

    /** Make a file, or what a variable names, what it has to be. */
    static Step make(Place place, String wanted) {
        return new Step.Do(
                place.variable().isEmpty() ? "make " + place + " " + wanted : "let " + place + " name " + wanted);
    }

    /** Mount a file that is the secret. */
    static Step mount(String directory, String file) {
        return new Step.Do(
                directory.equals(Surroundings.CREDENTIALS)
                        ? "give the unit LoadCredential=" + file + ":/path/of/a/file"
                        : "mount the file " + directory + "/" + file);
    }

    /** Give a source of the program's own a key. */
    static Step give(String source, KeyPath key) {
        return new Step.Do("give " + source + " the key " + key.text());
    }

    /** Give what a custom source has a value. */
    static Step giveValue(Place place) {
        return new Step.Do("give " + place + " a value");
    }

    /** For a program that has none. */
    static Step addSource() {
        return new Step.Do("add a source to the builder of the secrets");
    }

    /** For a program whose sources hold texts only. */
    static Step addToml(KeyPath key) {
        return new Step.Do("add a source of TOML that has " + key.text() + ", since the others hold texts only");
    }

    /** Give a record other values. */
    static Step satisfy(String element, String wanted) {
        return new Step.Do("give " + element + " " + wanted);
    }

    /** Give an item of an array another value. */
    static Step rewrite(Place place, String wanted, String example) {
        return atLine(
                place.source(), at(place.line(), place.column()) + " write " + wanted + ", such as " + example, "");
    }

    /** Give the program's own map a key, unless it is one for which a text does not do. */
    static Step put(KeyPath key, boolean takesText) {
        return new Step.Do(
                takesText
                        ? "give the map the key " + key.text()
                        : "load " + key.text() + " from TOML, since a map holds texts only");
    }

    /** The column tells keys of one line apart. */
    private static String at(int line, int column) {
        return column > 1 ? "at line " + line + ", column " + column : "at line " + line;
    }

    private static Step atLine(String file, String instruction, String entry) {
        return new Step.Edit(file, Order.AT_LINE, instruction, entry);
    }

    private static String header(KeyPath key) {
        List<String> table = key.table();
        return table.isEmpty() ? "" : "[" + new KeyPath(table).text() + "]";
    }

    private static String assignment(KeyPath key, String example) {
        return key.text() + " = " + example;
    }
}
