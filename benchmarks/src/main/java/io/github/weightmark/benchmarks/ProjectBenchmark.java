package io.github.weightmark.benchmarks;

import io.github.weightmark.discover.Discoverer;
import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.report.JsonReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A project of 1,000 source files of 4 kB, and the report on one that uses 100 models. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ProjectBenchmark {

    private final Path folder;
    private final Discoverer discoverer = new Discoverer(Engine.KNOWLEDGE, Limits.DEFAULT);
    private final ScanResult result;

    public ProjectBenchmark() {
        folder = projects();
        result = Engine.scan(folder.resolve("models"));
    }

    private static Path projects() {
        try {
            Path folder = Files.createTempDirectory("weightmark-benchmark");
            Trees.write(folder.resolve("tree"), 1000, 4000, 1);
            Trees.models(folder.resolve("models"), 100);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TearDown
    public void delete() throws IOException {
        Trees.delete(folder);
    }

    @Benchmark
    public Discovery discover1000Files() {
        return discoverer.discover(folder.resolve("tree"));
    }

    @Benchmark
    public int reportOf100Models() throws IOException {
        StringBuilder report = new StringBuilder();
        new JsonReport().write(result, report);
        return report.length();
    }
}
