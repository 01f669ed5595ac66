package io.github.weightmark.benchmarks;

import io.github.weightmark.identify.OpenIdentifier;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The first call in a fresh JVM. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class LoadBenchmark {

    @Benchmark
    public int loadIndex() {
        return OpenIdentifier.loadIndex();
    }

    /** As a check of one model needs them. */
    @Benchmark
    public int loadRules() {
        return FirstCall.loadRules();
    }
}
