package dev.secretly.benchmark.program;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Imports one secret, a JSON object, as Spring Cloud AWS does. */
public final class SpringCloudAws {

    private SpringCloudAws() {}

    /**
     * Imports the secret.
     *
     * @param arguments ignored
     */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(SpringCloudAws.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        try (ConfigurableApplicationContext context =
                application.run("--spring.config.import=aws-secretsmanager:boards/flat")) {
            if (!"fake-key".equals(context.getEnvironment().getProperty("api_key"))) {
                throw new IllegalStateException();
            }
        }
    }
}
