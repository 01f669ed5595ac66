package io.github.weightmark.lock;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Ancestor.Child;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lock entries for tests, to be varied in one point each. */
final class Entries {

    static final String COMMIT = "1".repeat(40);
    static final String NUMBER = "66" + "a".repeat(22);

    private Entries() {}

    static Clause threshold(long count, String quote) {
        return Clause.of("mau-threshold", Map.of("count", count), Source.lines("LICENSE", 61, 66), quote);
    }

    static LockEntry restricted() {
        return entry(
                COMMIT,
                NUMBER,
                Origin.READ,
                "LicenseRef-acme",
                Tier.RESTRICTED,
                List.of(threshold(700_000_000, "greater than 700 million monthly active users")));
    }

    static LockEntry with(Clause... clauses) {
        return entry(COMMIT, NUMBER, Origin.READ, "LicenseRef-acme", Tier.RESTRICTED, List.of(clauses));
    }

    static LockEntry entry(
            @Nullable String revision,
            @Nullable String number,
            Origin origin,
            String license,
            Tier tier,
            List<Clause> clauses) {
        return new LockEntry(
                revision,
                number,
                origin,
                license,
                tier,
                tier == Tier.PERMISSIVE ? Terms.OSI : Terms.RESTRICTED,
                texts("ab12"),
                clauses,
                List.of(new Ancestor(
                        ModelRef.huggingFace("acme/base").at("2".repeat(40)),
                        "finetune",
                        Tier.RESTRICTED,
                        "MIT",
                        List.of(new Child(ModelRef.huggingFace("acme/child"), "finetune")))),
                List.of(new Conflict("declared-vs-detected", "One: this.\nOther: that.", List.of(Source.file("A")))),
                new Openness(
                        Status.NOT_MET,
                        List.of(new Requirement("P2", Status.NOT_MET, "As it was locked.", "weightmark.lock")),
                        3,
                        "no",
                        List.of()));
    }

    static SortedMap<String, String> texts(String hash) {
        return new TreeMap<>(Map.of("LICENSE", hash));
    }

    static Lock lock(String model, LockEntry entry) {
        return new Lock("2026.11.1", new TreeMap<>(Map.of(model, entry)));
    }
}
