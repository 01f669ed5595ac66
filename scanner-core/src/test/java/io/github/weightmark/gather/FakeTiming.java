package io.github.weightmark.gather;

import io.github.weightmark.gather.http.Timing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that only passes when somebody sleeps, and then at once. */
public final class FakeTiming implements Timing {

    private final List<Long> sleeps = new CopyOnWriteArrayList<>();

    @Override
    public long nanoTime() {
        return sleeps.stream()
                .mapToLong(seconds -> Duration.ofSeconds(seconds).toNanos())
                .sum();
    }

    @Override
    public void sleep(Duration time) {
        sleeps.add(time.plusMillis(999).toSeconds());
    }

    @Override
    public Duration jitter(Duration most) {
        return Duration.ZERO;
    }

    /** How many seconds each sleep took. */
    public List<Long> sleeps() {
        return List.copyOf(sleeps);
    }
}
