package dev.secretly.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The packages of a module in the order in which data flows through them. */
public final class PackageOrder {

    private final String root;
    private final List<String> names;

    private PackageOrder(String root, List<String> names) {
        this.root = root;
        this.names = names;
    }

    /**
     * An order.
     *
     * @param root the package of the entry points, on which no other package depends
     * @param names the packages below it, each of which imports only those before it
     */
    public static PackageOrder of(String root, String... names) {
        return new PackageOrder(root, List.of(names));
    }

    /**
     * Checks the order, that it names all packages, and that they have no cycles.
     *
     * @throws AssertionError if one of them does not hold
     */
    public void check(JavaClasses classes) {
        Set<String> unnamed = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(root) && !names.contains(name.substring(root.length() + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unnamed.isEmpty()) {
            throw new AssertionError("packages without a place in the order: " + unnamed);
        }
        for (int i = 0; i < names.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(root + "." + names.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(after(i))
                    .check(classes);
        }
        slices().matching(root + ".(**)").should().beFreeOfCycles().check(classes);
    }

    /** The packages that one may not import: those after it, and the root. */
    private String[] after(int index) {
        List<String> later = names.subList(index + 1, names.size());
        String[] packages = new String[later.size() + 1];
        for (int i = 0; i < later.size(); i++) {
            packages[i] = root + "." + later.get(i);
        }
        packages[later.size()] = root;
        return packages;
    }
}
