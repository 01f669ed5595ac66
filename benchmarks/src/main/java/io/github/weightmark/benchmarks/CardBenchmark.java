package io.github.weightmark.benchmarks;

import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.card.CardReader;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Model cards of about 8 kB: front matter, prose, a code block. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CardBenchmark {

    private final CardReader reader = new CardReader(Limits.DEFAULT);
    private final ModelRef model = ModelRef.of(ModelRef.HUGGING_FACE, "example-org/model");
    private final List<EvidenceText> cards = cards();
    private int next;

    @Benchmark
    public EvidenceDraft readCard() {
        next = (next + 1) % cards.size();
        EvidenceDraft draft = new EvidenceDraft(model, reference -> ModelRef.of(reference.provider(), reference.id()));
        reader.read(cards.get(next), draft);
        return draft;
    }

    private static List<EvidenceText> cards() {
        Prose prose = new Prose(1);
        List<EvidenceText> cards = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String card = "---\nlicense: apache-2.0\nlanguage:\n- en\n- de\ntags:\n- " + prose.word() + "\n- "
                    + prose.word() + "\nbase_model: example-org/base-" + i + "\npipeline_tag: text-generation\n---\n# "
                    + prose.word() + "\n\n" + prose.text(8000) + "\n\n```python\n" + prose.word() + "()\n```\n";
            cards.add(new EvidenceText("README.md", TextRole.CARD, card, 1, ""));
        }
        return cards;
    }
}
