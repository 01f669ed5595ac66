package io.github.weightmark.gather.card;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a card holds, reading it ends. */
class CardFuzzTest {

    @MethodSource("cards")
    @FuzzTest(maxDuration = "1m")
    void frontMatter(byte[] card) {
        String content = new String(card, StandardCharsets.UTF_8);
        EvidenceDraft draft = new EvidenceDraft(
                ModelRef.huggingFace("acme/tuned"), reference -> ModelRef.huggingFace(reference.id()));
        new CardReader(Limits.DEFAULT).read(new EvidenceText("README.md", TextRole.CARD, content, 1, ""), draft);
    }

    static Stream<byte[]> cards() {
        return Stream.of(
                        "---\nlicense: mit\nbase_model: [a/b, c/d]\n---\n",
                        "\ufeff---\nlicense:\tno\n---\n",
                        "---\na: &a [*a]\nlicense: *a\n---\n",
                        "---\nlicense: !!binary AAAA\n!Foo x: 1\n---\n",
                        "---\n" + "[".repeat(200) + "\n---\n",
                        "---\nextra_gated_prompt: |\n  You must\nextra_gated_fields:\n  - a: checkbox\n---\n",
                        "```yaml\nmerge_method: linear\nmodels:\n  - model: a/b\n```\n",
                        "---\nlicense: [mit\n---\n\u0085\u2028\u0000\uffff")
                .map(card -> card.getBytes(StandardCharsets.UTF_8));
    }
}
