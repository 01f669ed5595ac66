package io.github.weightmark.benchmarks;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.identify.Identifier;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.read.ClauseReader;
import io.github.weightmark.read.DocumentReader;
import io.github.weightmark.text.Words;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Licence texts of about 9 kB, one after the other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingBenchmark {

    private final Knowledge knowledge = Knowledge.bundled();
    private final Identifier identifier = new Identifier(knowledge);
    private final ClauseReader clauses = new ClauseReader(knowledge);
    private final DocumentReader documents = new DocumentReader(knowledge);
    private final List<String> texts = LicenseTexts.typical(200, 1);
    private int next;

    @Benchmark
    public Words words() {
        return Words.of(text());
    }

    @Benchmark
    public List<LicenseMatch> identify() {
        return identifier.identify("LICENSE", text(), 1);
    }

    @Benchmark
    public List<Clause> clauses() {
        return clauses.read("LICENSE", text(), 1);
    }

    @Benchmark
    public Reading identifyAndClauses() {
        return documents.read("LICENSE", text(), 1);
    }

    private String text() {
        next = (next + 1) % texts.size();
        return texts.get(next);
    }
}
