package io.github.weightmark.judge;

import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Waiver;
import io.github.weightmark.knowledge.Lazy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads who accepts which finding until when; a waiver that leaves any of it out is none. */
final class WaiverParser {

    private static final List<String> KEYS = List.of("model", "clauses", "reason", "owner", "until");

    /** Findings of witnesses that disagree. */
    private static final List<String> CONFLICTS = List.of(
            "declared-vs-declared",
            "declared-vs-detected",
            "read-vs-curated",
            "package-vs-weights",
            "laxer-than-base",
            "gated-though-free",
            "missing-name-prefix",
            "missing-notice",
            "contradictory-bases",
            "dead-license-link",
            "data-set-license",
            "project-vs-model");

    private final Lazy<Set<String>> clauses;
    private final Lazy<Set<String>> licenses;

    WaiverParser(Lazy<Set<String>> clauses, Lazy<Set<String>> licenses) {
        this.clauses = clauses;
        this.licenses = licenses;
    }

    /** Those of this policy after those of the one it extends. */
    List<Waiver> waivers(@Nullable PolicyNode node, List<Waiver> base) {
        List<Waiver> waivers = new ArrayList<>(base);
        if (node != null) {
            node.items().forEach(item -> waivers.add(waiver(item)));
        }
        return waivers;
    }

    private Waiver waiver(PolicyNode node) {
        Map<String, PolicyNode> members = node.members(KEYS);
        PolicyNode listed = members.get("clauses");
        String model = needed(node, members, "model", "which model it is for").text();
        String reason =
                needed(node, members, "reason", "why the finding is accepted").text();
        String owner = needed(node, members, "owner", "who answers for it").text();
        LocalDate until = needed(node, members, "until", "on which day it ends").date();
        List<String> accepted = listed == null ? List.of() : accepted(listed);
        return new Waiver(model, accepted, reason, owner, until, Source.line(node.file(), node.line()));
    }

    private static PolicyNode needed(PolicyNode waiver, Map<String, PolicyNode> members, String key, String meaning) {
        PolicyNode member = members.get(key);
        if (member == null) {
            throw waiver.error("a waiver must say " + meaning + ". Add \"" + key + "\".");
        }
        return member;
    }

    private List<String> accepted(PolicyNode list) {
        Set<String> valid = new TreeSet<>(clauses.get());
        valid.addAll(PolicyParser.TIERS);
        valid.addAll(CONFLICTS);
        valid.addAll(licenses.get());
        List<String> accepted = list.items().stream()
                .map(item -> item.oneOf(valid, "a clause, tier, licence or conflict"))
                .toList();
        if (accepted.isEmpty()) {
            throw list.error("this waiver lists no clause. Name the clauses that it accepts, or leave the key out "
                    + "to accept every finding of the model.");
        }
        return accepted;
    }
}
