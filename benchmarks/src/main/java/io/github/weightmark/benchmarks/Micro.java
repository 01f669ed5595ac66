package io.github.weightmark.benchmarks;

import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs the JMH benchmarks. */
final class Micro {

    private Micro() {}

    static Table measure(boolean quick) throws Exception {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("io\\.github\\.weightmark\\.benchmarks\\..*Benchmark")
                .verbosity(VerboseMode.SILENT)
                .jvmArgs("-Xmx1g")
                .threads(1);
        Table table = new Table("One call, one thread (JMH)", "benchmark", "ms: min", "median", "max", "calls");
        run(options.exclude("LoadBenchmark")
                        .forks(1)
                        .warmupIterations(quick ? 2 : 5)
                        .warmupTime(TimeValue.seconds(quick ? 1 : 2))
                        .measurementIterations(quick ? 2 : 5)
                        .measurementTime(TimeValue.seconds(quick ? 1 : 2)))
                .forEach(result -> row(table, result));
        run(new OptionsBuilder()
                        .include("LoadBenchmark")
                        .verbosity(VerboseMode.SILENT)
                        .forks(quick ? 3 : 10))
                .forEach(result -> row(table, result));
        return table;
    }

    private static List<RunResult> run(ChainedOptionsBuilder options) throws Exception {
        return new Runner(options.build())
                .run().stream()
                        .sorted(Comparator.comparing(
                                result -> result.getParams().getBenchmark()))
                        .toList();
    }

    private static void row(Table table, RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        String name = result.getParams().getBenchmark();
        Sample sample = new Sample(new double[] {times.getMin(), times.getPercentile(50), times.getMax()});
        table.sample(name.substring(name.lastIndexOf('.') + 1), sample, String.format("%,d", times.getN()));
    }
}
