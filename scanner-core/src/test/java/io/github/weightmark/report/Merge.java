package io.github.weightmark.report;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Ancestor.Child;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import java.util.Arrays;
import java.util.List;

/** A model that was merged of two that have one base, with an ancestor of which the way is not told. */
public final class Merge {

    public static final ModelRef SELF = ModelRef.huggingFace("acme/merge");
    private static final ModelRef ONE = ModelRef.huggingFace("acme/one");
    private static final ModelRef TWO = ModelRef.huggingFace("acme/two");

    private Merge() {}

    public static List<Ancestor> lineage() {
        return List.of(
                made(ONE, "merge", SELF),
                made(TWO, "merge", SELF),
                made(ModelRef.huggingFace("acme/root"), "finetune", ONE, TWO),
                made(ModelRef.huggingFace("acme/untold"), "derived"));
    }

    public static Ancestor made(ModelRef ancestor, String relation, ModelRef... children) {
        return new Ancestor(
                ancestor,
                relation,
                Tier.PERMISSIVE,
                "MIT",
                Arrays.stream(children).map(child -> new Child(child, relation)).toList());
    }

    public static ModelResult model() {
        Assessment plain = Sample.plain(SELF, Tier.PERMISSIVE, "MIT", List.of());
        Assessment assessment = new Assessment(
                plain.model(),
                plain.revision(),
                plain.tier(),
                plain.terms(),
                plain.origin(),
                plain.originNote(),
                plain.reasons(),
                plain.license(),
                plain.clauses(),
                plain.obligations(),
                plain.openness(),
                lineage(),
                plain.conflicts(),
                plain.problems());
        return new ModelResult(assessment, List.of(), List.of(), Verdict.PASS);
    }
}
