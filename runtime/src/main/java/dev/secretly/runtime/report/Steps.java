package dev.secretly.runtime.report;

import dev.secretly.runtime.Place;
import dev.secretly.runtime.lookup.Opening;
import dev.secretly.runtime.report.Step.How;
import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.Spot;
import java.util.List;
import java.util.Optional;

/** Words the steps. Carried out literally, they make the next load succeed. */
final class Steps {

    private Steps() {}

    /** Write a key where there is none. */
    static Step add(Opening opening, KeyPath key) {
        Optional<Spot> spot = opening.spot();
        if (spot.isEmpty()) {
            return new Step(How.CREATE, opening.source(), header(key), assignment(last(key)), "");
        }
        return add(opening.source(), spot.get());
    }

    private static Step add(String file, Spot spot) {
        if (spot instanceof Spot.Under under) {
            String instruction = "under [" + under.table().text() + "] at line " + under.line() + " add";
            return edit(file, instruction, assignment(under.key()));
        }
        if (spot instanceof Spot.Above above) {
            return edit(file, "above line " + above.line() + " add", assignment(above.key()));
        }
        if (spot instanceof Spot.Inside inside) {
            String table = last(inside.table()).text();
            String instruction = "at line " + inside.line() + " write behind the { of " + table;
            return new Step(How.EDIT, file, instruction, assignment(inside.key()), inside.alone() ? "*" : "*,");
        }
        KeyPath key = ((Spot.AtEnd) spot).key();
        String header = header(key);
        return edit(file, header.isEmpty() ? "at the end add" : "at the end add " + header, assignment(last(key)));
    }

    /** Give a blank key a value. */
    static Step fillIn(Place place, KeyPath key) {
        return edit(
                place.source(), "at line " + place.line() + " give " + last(key).text() + " a value", "");
    }

    /** Give a key a value of the wanted type. */
    static Step retype(Place place, KeyPath key, String wanted) {
        String instruction = "at line " + place.line() + " give " + last(key).text() + " " + wanted;
        return edit(place.source(), instruction + ", such as \"...\"", "");
    }

    /** Give what is no table an inline table, which can stand wherever a value can. */
    static Step makeTable(Place place, KeyPath table, KeyPath key) {
        String instruction = "at line " + place.line() + " give " + last(table).text() + " the table";
        return new Step(How.EDIT, place.source(), instruction, assignment(key), "{ * }");
    }

    /** Make one table of what is an array of them. */
    static Step singleTable(Place place, KeyPath table, KeyPath key) {
        String name = table.text();
        String instruction = "at line " + place.line() + " write [" + name + "] for [[" + name
                + "]], remove any other [[" + name + "]], and add";
        return edit(place.source(), instruction, assignment(key));
    }

    /** Write something else at a place, or make a file what it has to be. */
    static Step mend(Place place, String wanted) {
        if (place.line() == 0) {
            return new Step(How.DO, "", "make " + place.source() + " " + wanted, "", "");
        }
        return edit(place.source(), "at line " + place.line() + " write " + wanted, "");
    }

    /** Give a record other values. */
    static Step satisfy(String element, String wanted) {
        return new Step(How.DO, "", "give " + element + " " + wanted, "", "");
    }

    /** Give the program's own map a key. */
    static Step put(KeyPath key) {
        return new Step(How.DO, "", "give the map the key " + key.text(), "", "");
    }

    private static Step edit(String file, String instruction, String entry) {
        return new Step(How.EDIT, file, instruction, entry, "");
    }

    private static String header(KeyPath key) {
        List<String> table = key.table();
        return table.isEmpty() ? "" : "[" + new KeyPath(table).text() + "]";
    }

    private static String assignment(KeyPath key) {
        return key.text() + " = \"...\"";
    }

    private static KeyPath last(KeyPath key) {
        return key.from(key.parts().size() - 1);
    }
}
