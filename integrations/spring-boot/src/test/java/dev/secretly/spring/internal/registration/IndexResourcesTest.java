package dev.secretly.spring.internal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secretly.schema.program.RunningProgram;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import dev.secretly.spring.internal.loading.LoaderLookup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What this module reads of indexes, and the names that it derives, are those of their writer. */
class IndexResourcesTest {

    private final IndexResources files = new IndexResources(IndexResourcesTest.class.getClassLoader());

    @Test
    void typesAndVariablesAreThoseOfTheIndexes() throws Exception {
        List<TypeSchema> types = RunningProgram.types();

        assertThat(types).hasSizeGreaterThan(5);
        assertThat(files.types())
                .isEqualTo(new TreeSet<>(types.stream().map(TypeSchema::name).toList()));
        Set<String> variables = types.stream()
                .flatMap(type -> type.secrets().stream())
                .map(SecretSchema::variable)
                .filter(variable -> !variable.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(files.variables()).isEqualTo(variables);
    }

    @Test
    void theLoaderOfATypeAndItsAccessAreTheOnesThatTheIndexNames() throws Exception {
        for (TypeSchema type : RunningProgram.types()) {
            LoaderLookup lookup = LoaderLookup.of(Class.forName(type.name()));
            if (lookup instanceof LoaderLookup.Found found && type.access().isPresent()) {
                assertThat(Optional.of(found.loader().getClass().getName())).isEqualTo(type.access());
            }
            assertThat(Class.forName(type.loader()).getName()).isEqualTo(type.loader());
            assertThat(type.access().orElse(type.loader() + "$ForFrameworks"))
                    .isEqualTo(type.loader() + "$ForFrameworks");
        }
    }
}
