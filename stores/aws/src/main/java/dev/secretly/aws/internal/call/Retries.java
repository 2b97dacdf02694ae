package dev.secretly.aws.internal.call;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/** The retries of one call, by the SDK's standard strategy. A call that succeeds at once loads no class of it. */
final class Retries {

    private final RetryStrategy strategy;
    private RetryToken token;

    Retries(Operation operation, RetryStrategy strategy) {
        this.strategy = strategy;
        this.token = strategy.acquireInitialToken(AcquireInitialTokenRequest.create(operation.target()))
                .token();
    }

    /** The strategy of one client, which allows fewer retries the more of them fail. */
    static RetryStrategy strategy(int maxAttempts) {
        StandardRetryStrategy.Builder strategy = DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(maxAttempts)
                .retryOnException(thrown ->
                        failure(thrown).filter(CallFailure::isTransient).isPresent());
        waitLongerIfThrottled(strategy);
        return strategy.build();
    }

    private static void waitLongerIfThrottled(StandardRetryStrategy.Builder strategy) {
        try {
            strategy.treatAsThrottling(thrown -> failure(thrown)
                    .filter(failure -> failure.kind() == CallFailure.Kind.THROTTLED)
                    .isPresent());
        } catch (NoSuchMethodError ofOlderSdk) {
            // It waits as after any other failure.
            return;
        }
    }

    /** Gives back what the retries took, so that later calls may retry as often. */
    void succeeded() {
        strategy.recordSuccess(RecordSuccessRequest.create(token));
    }

    private static Optional<CallFailure> failure(Throwable thrown) {
        return thrown instanceof FailureException exception ? Optional.of(exception.failure()) : Optional.empty();
    }

    /**
     * Waits until another attempt may be made.
     *
     * @throws FailureException the given one, if none may be made
     */
    void waitAfter(FailureException failed, TimeLimit limit) throws FailureException {
        try {
            RefreshRetryTokenResponse next = strategy.refreshRetryToken(RefreshRetryTokenRequest.builder()
                    .token(token)
                    .failure(failed)
                    .suggestedDelay(Duration.ZERO)
                    .build());
            if (!limit.allows(next.delay())) {
                throw failed;
            }
            Thread.sleep(next.delay().toMillis());
            token = next.token();
        } catch (TokenAcquisitionFailedException givesUp) {
            throw failed;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }
}
