package dev.secretly.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.Secrets;
import java.util.List;
import java.util.logging.Logger;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.ThresholdFilter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

/** Logs secrets by each library, and through loggers that the root logger does not see. */
@SuppressWarnings("JUnit") // The nested classes are run by these tests.
class LoggingTest {

    private static String key(Secrets secrets) {
        return ShopSecrets.load(secrets).apiKey().reveal();
    }

    private static ch.qos.logback.classic.LoggerContext logback() {
        return (ch.qos.logback.classic.LoggerContext) LoggerFactory.getILoggerFactory();
    }

    @FakeSecrets
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Jul {

        private static final Logger APART = Logger.getLogger("shop.apart");

        @BeforeAll
        static void separate() {
            APART.setUseParentHandlers(false);
        }

        @Test
        void inALoggerWithoutTheHandlersOfItsParents(Secrets secrets) {
            APART.warning(key(secrets));
        }

        @Test
        void inTheCauseOfAnException(Secrets secrets) {
            Logger.getLogger("shop")
                    .log(
                            java.util.logging.Level.WARNING,
                            "fails",
                            new IllegalStateException(new IllegalStateException(key(secrets))));
        }
    }

    @Test
    void theGuardSeesLoggersOfTheJdkThatTheRootDoesNotSee() {
        assertEquals(
                List.of(
                        "inALoggerWithoutTheHandlersOfItsParents(Secrets): the secret shop.api_key was found in java.util.logging (line 1)"),
                JUnitRun.of(Jul.class).namedFailures().stream()
                        .filter(failure -> failure.startsWith("inALogger"))
                        .toList());
        assertEquals(2, JUnitRun.of(Jul.class).failures().size());
    }

    @FakeSecrets
    static class Logback {

        @BeforeAll
        static void separate() {
            logback().getLogger("shop.apart").setAdditive(false);
        }

        @Test
        void inALoggerThatIsNotAdditive(Secrets secrets) {
            LoggerFactory.getLogger("shop.apart").warn(key(secrets));
        }

        @Test
        void inTheContextOfAThread(Secrets secrets) {
            MDC.put("user", key(secrets));
            LoggerFactory.getLogger("shop").warn("fine");
            MDC.clear();
        }

        @Test
        void inAKeyValuePair(Secrets secrets) {
            LoggerFactory.getLogger("shop")
                    .atWarn()
                    .addKeyValue("token", key(secrets))
                    .log("fine");
        }

        @Test
        void afterAReconfiguration(Secrets secrets) {
            logback().reset();
            LoggerFactory.getLogger("shop").warn(key(secrets));
        }

        @Test
        void inALoggerThatIsNotAdditiveFromTheMiddleOfATestOn(Secrets secrets) {
            ch.qos.logback.classic.Logger late = logback().getLogger("shop.later");
            late.setLevel(ch.qos.logback.classic.Level.INFO);
            late.setAdditive(false);
            late.info(key(secrets));
        }

        @Test
        void inAMarker(Secrets secrets) {
            LoggerFactory.getLogger("shop").warn(MarkerFactory.getMarker(key(secrets)), "fine");
        }

        @Test
        void inALoggerThatIsConfiguredInTheMiddleOfATest(Secrets secrets) {
            logback().reset();
            ch.qos.logback.classic.Logger late = logback().getLogger("shop.late");
            late.setAdditive(false);
            late.setLevel(ch.qos.logback.classic.Level.INFO);
            late.info(key(secrets));
        }
    }

    @Test
    void theGuardSeesAllOfLogback() {
        List<String> failures = JUnitRun.of(Logback.class).failures();

        assertEquals(7, failures.size(), failures.toString());
        failures.forEach(failure -> assertTrue(
                failure.startsWith("the secret shop.api_key was found in Logback (line 1)"), "not seen in Logback"));
    }

    /** Throws when it is printed. */
    private static final class Broken {
        @Override
        public String toString() {
            throw new IllegalStateException("cannot be printed");
        }
    }

    @FakeSecrets
    static class FineLogback {

        @Test
        void withAKeyValueThatThrowsWhenItIsPrinted() {
            logback().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
            LoggerFactory.getLogger("shop")
                    .atWarn()
                    .addKeyValue("broken", new Broken())
                    .log("fine");
        }
    }

    @Test
    void theGuardThrowsNothingThatTheProgramWouldNotThrow() {
        assertEquals(List.of(), JUnitRun.of(FineLogback.class).failures());
    }

    @FakeSecrets
    static class Log4j {

        @BeforeAll
        static void separate() {
            LoggerContext context = (LoggerContext) LogManager.getContext(false);
            context.getConfiguration()
                    .addLogger(
                            "shop.apart", new LoggerConfig("shop.apart", org.apache.logging.log4j.Level.INFO, false));
            LoggerConfig filtered = new LoggerConfig("shop.filtered", org.apache.logging.log4j.Level.INFO, false);
            filtered.addFilter(ThresholdFilter.createFilter(
                    org.apache.logging.log4j.Level.INFO, Filter.Result.ACCEPT, Filter.Result.DENY));
            context.getConfiguration().addLogger("shop.filtered", filtered);
            context.updateLoggers();
        }

        @Test
        void inALoggerThatIsNotAdditive(Secrets secrets) {
            LogManager.getLogger("shop.apart").info("the key is {}", key(secrets));
        }

        @Test
        void inALoggerWithAFilterThatEndsTheChain(Secrets secrets) {
            LogManager.getLogger("shop.filtered").info("the key is {}", key(secrets));
        }

        @Test
        void inTheRootLogger(Secrets secrets) {
            LogManager.getLogger("shop").error(() -> key(secrets));
        }

        @Test
        void inTheContextOfAThread(Secrets secrets) {
            ThreadContext.put("user", key(secrets));
            LogManager.getLogger("shop").error("fine");
            ThreadContext.clearAll();
        }

        @Test
        void inTheCauseOfAnException(Secrets secrets) {
            LogManager.getLogger("shop").error("fails", new IllegalStateException(new Exception(key(secrets))));
        }

        @Test
        void afterAReconfiguration(Secrets secrets) {
            ((LoggerContext) LogManager.getContext(false)).setConfiguration(new DefaultConfiguration());
            LogManager.getLogger("shop").error(key(secrets));
        }
    }

    @Test
    void theGuardSeesAllOfLog4j() {
        List<String> failures = JUnitRun.of(Log4j.class).failures();

        assertEquals(6, failures.size(), failures.toString());
        failures.forEach(failure -> assertTrue(failure.contains("was found in Log4j (line"), "not seen in Log4j"));
    }
}
