package dev.secretly.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.spring.components.Application;
import dev.secretly.spring.components.Counter;
import dev.secretly.spring.components.Others;
import dev.secretly.spring.components.QuietSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Secrets on the fields and constructor parameters of Spring's components. */
@ExtendWith(OutputCaptureExtension.class)
class ComponentsTest {

    private static final String WHOLE = """
            [mail]
            from = "from"
            password = "password"
            [signer]
            key = "key"
            [counter]
            start = 7
            [shop]
            name = "shop"
            till.number = 1
            """;

    @Test
    void fieldsAndConstructorParametersGetTheirSecrets() {
        try (ConfigurableApplicationContext context = start(WHOLE, Application.class)) {
            assertThat(Application.description(context.getBean("mailer"))).isEqualTo("from password true");
            assertThat(Application.ofSigner(context.getBean("signer"))).isEqualTo("key true");
            assertThat(context.getBean(QuietSender.class).sender()).isEqualTo("from");
        }
    }

    @Test
    void eachInstanceOfAPrototypeIsNew() {
        try (ConfigurableApplicationContext context = start(WHOLE, Application.class)) {
            Counter first = context.getBean(Counter.class);
            Counter second = context.getBean(Counter.class);
            assertThat(first).isNotSameAs(second);
            assertThat(second.start).isEqualTo(7);
        }
    }

    @Test
    void oneMessageNamesTheProblemsOfAllComponents() {
        assertThatThrownBy(() -> start("[mail]\nfrom = \"from\"\n", Application.class))
                .rootCause()
                .isInstanceOfSatisfying(
                        SecretsException.class,
                        exception -> assertThat(exception.problems())
                                .extracting(Problem::element)
                                .containsExactlyInAnyOrder("Counter.start", "Signer.key", "Mailer.password"));
    }

    @Test
    void aPartOfARecordIsNoBean(CapturedOutput output) {
        assertThatThrownBy(() -> start(WHOLE, Others.WithPart.class)).isNotNull();

        assertThat(output.getAll().replace(System.lineSeparator(), "\n")).contains("""
                Description:

                A bean of type dev.secretly.spring.components.Shop.Till is required. It is a part of dev.secretly.spring.components.Shop, \
                and only whole types are beans.

                Action:

                Take dev.secretly.spring.components.Shop in its place, and get the part from it; or put @Secret("table") on Till, \
                so that it is loaded by itself.
                """);
    }

    @Test
    void aComponentGetsTheSecretsOfItsSuperclassAlone() {
        try (ConfigurableApplicationContext context = start(WHOLE, Others.WithInherited.class)) {
            assertThat(context.getBean(QuietSender.class).sender()).isEqualTo("from");
        }
    }

    @Test
    void aBeanOfTheApplicationKeepsItsSecrets() {
        try (ConfigurableApplicationContext context = start(WHOLE, Others.WithOwnMailer.class)) {
            assertThat(Application.description(context.getBean("own"))).isEqualTo("own own true");
        }
    }

    @Test
    void aLazyComponentIsCheckedAndNotCreated() {
        start(WHOLE, Others.WithLazy.class).close();

        assertThatThrownBy(() -> start("", Others.WithLazy.class)).rootCause().isInstanceOf(SecretsException.class);
    }

    @Test
    void aConfigurationClassWithASecretParameterIsExplained(CapturedOutput output) {
        assertThatThrownBy(() -> start(WHOLE, Others.WithSecretParameter.class)).isNotNull();

        assertThat(output.getAll())
                .contains("The constructor of dev.secretly.spring.components.Others.WithSecretParameter takes secrets")
                .contains("@Configuration(proxyBeanMethods = false)");
    }

    @Test
    void aTypeIsExcludedByItsName() {
        try (ConfigurableApplicationContext context = start("", Others.WithoutShop.class)) {
            assertThat(context.getBeanDefinitionNames()).doesNotContain("dev.secretly.spring.components.Shop");
        }
    }

    @Test
    void severalBeansThatSayWhereToLookAreNamed(CapturedOutput output) {
        assertThatThrownBy(() -> application(WHOLE, Application.class)
                        .initializers(context -> ((GenericApplicationContext) context)
                                .registerBean("other", Secrets.class, () -> Secrets.of(java.util.Map.of())))
                        .run())
                .isNotNull();

        assertThat(output.getAll().replace(System.lineSeparator(), "\n")).contains("""
                The application has several beans of type dev.secretly.runtime.Secrets: first, other.

                Action:

                Put @Primary on the one from which secrets are loaded, or combine them with Secrets.builder().
                """);
    }

    private static ConfigurableApplicationContext start(String toml, Class<?> application) {
        return application(toml, application).run();
    }

    private static SpringApplicationBuilder application(String toml, Class<?> application) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.level.root=error")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("first", Secrets.class, () -> Secrets.ofToml(toml)));
    }
}
