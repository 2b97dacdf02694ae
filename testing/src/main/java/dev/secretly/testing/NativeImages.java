package dev.secretly.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;

/** What the code of a native image must not do without configuration: find classes, members, resources or services by name. */
public final class NativeImages {

    private static final Set<String> LOOKUPS = Set.of(
            "forName",
            "loadClass",
            "newInstance",
            "getResource",
            "getResources",
            "getResourceAsStream",
            "getSystemResource",
            "getBundle",
            "findClass",
            "findConstructor",
            "findSpecial",
            "findStatic",
            "findVirtual",
            "findGetter",
            "findSetter",
            "findVarHandle",
            "getSystemResourceAsStream");

    private static final Set<String> OWNERS = Set.of(
            "java.lang.Class",
            "java.lang.ClassLoader",
            "java.lang.Module",
            "java.lang.invoke.MethodHandles$Lookup",
            "java.util.ResourceBundle");

    private NativeImages() {}

    /**
     * Checks that no class looks up classes, members, resources or services by name, apart from some.
     *
     * @param exceptions the full names of classes that may
     * @throws AssertionError if another one does, or if one of these does not
     */
    public static void check(JavaClasses classes, String... exceptions) {
        Set<String> allowed = Set.of(exceptions);
        DescribedPredicate<JavaClass> others =
                DescribedPredicate.describe("are no exceptions", type -> !allowed.contains(type.getFullName()));
        noClasses()
                .that(others)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.ServiceLoader")
                .orShould()
                .accessTargetWhere(DescribedPredicate.describe("it is looked up by name", NativeImages::isLookup))
                .check(classes);
        for (String name : exceptions) {
            if (classes.get(name).getAccessesFromSelf().stream().noneMatch(NativeImages::isLookup)) {
                throw new AssertionError(name + " needs no exception");
            }
        }
    }

    private static boolean isLookup(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        return owner.equals("java.util.ServiceLoader")
                || (OWNERS.contains(owner) && LOOKUPS.contains(access.getName()));
    }
}
