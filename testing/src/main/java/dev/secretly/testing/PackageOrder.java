package dev.secretly.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The packages of a module in the order in which data flows through them. */
public final class PackageOrder {

    private final List<String> packages;

    private PackageOrder(List<String> packages) {
        this.packages = packages;
    }

    /**
     * An order. An empty name stands for the package of the entry points; if no name is empty, it is the last one.
     *
     * @param root the package of the entry points
     * @param names the packages below it, each of which imports only those before it
     */
    public static PackageOrder of(String root, String... names) {
        List<String> all = new ArrayList<>(List.of(names));
        if (!all.contains("")) {
            all.add("");
        }
        return new PackageOrder(all.stream()
                .map(name -> name.isEmpty() ? root : root + "." + name)
                .toList());
    }

    /**
     * Checks the order, and that it names all packages. So there is no cycle either.
     *
     * @throws AssertionError if one of them does not hold
     */
    public void check(JavaClasses classes) {
        Set<String> unnamed = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !packages.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unnamed.isEmpty()) {
            throw new AssertionError("packages without a place in the order: " + unnamed);
        }
        for (int i = 0; i < packages.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(packages.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages.subList(i + 1, packages.size()).toArray(String[]::new))
                    .check(classes);
        }
    }
}
