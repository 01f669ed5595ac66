package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.gather.FakeTiming;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final FakeTiming timing = new FakeTiming();
    private final Budget budget = new Budget(timing, 10);

    @Test
    void timeBeginsWithTheFirstRequest() {
        timing.sleep(Duration.ofSeconds(100));

        assertThat(budget.left()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aSleepThatFitsTakesItsTime() {
        assertThat(budget.sleep(Duration.ofSeconds(4))).isTrue();
        assertThat(budget.left()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void aSleepThatDoesNotFitIsNotBegun() {
        assertThat(budget.sleep(Duration.ofSeconds(10))).isFalse();
        assertThat(timing.sleeps()).isEmpty();
    }

    @Test
    void whatIsSpentStaysSpent() {
        budget.left();
        timing.sleep(Duration.ofSeconds(11));

        assertThat(budget.left()).isZero();
    }
}
