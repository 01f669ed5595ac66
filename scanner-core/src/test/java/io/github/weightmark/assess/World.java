package io.github.weightmark.assess;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.ParentClaim;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.WeightFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds evidence for tests, model by model. */
final class World {

    private final Map<String, Model> models = new TreeMap<>();

    /** The Hub model {@code id}, about which something was read. */
    Model hub(String id) {
        return models.computeIfAbsent(id, key -> new Model(ModelRef.huggingFace(id)));
    }

    Assessment assess(String id) {
        return assess(ModelRef.huggingFace(id));
    }

    Assessment assess(ModelRef model) {
        List<Evidence> evidence = new ArrayList<>();
        TreeMap<String, Reading> readings = new TreeMap<>();
        for (Model each : models.values()) {
            evidence.add(each.evidence());
            readings.put(each.model.key(), new Reading(each.matches, each.clauses));
        }
        return new Assessor(Knowing.knowledge(), EvidenceSet.of(evidence), new Readings(readings)).assess(model);
    }

    /** One model and what was read about it. */
    static final class Model {
        private final ModelRef model;
        private final List<LicenseClaim> claims = new ArrayList<>();
        private final List<EvidenceText> texts = new ArrayList<>();
        private final List<ParentClaim> parents = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<LicenseMatch> matches = new ArrayList<>();
        private final List<Clause> clauses = new ArrayList<>();
        private final List<String> files = new ArrayList<>(List.of("model.safetensors"));
        private Origin origin = Origin.READ;
        private Gate gate = Gate.OPEN;

        private Model(ModelRef model) {
            this.model = model;
        }

        Model license(String value) {
            return claim(ClaimKind.LICENSE, value);
        }

        Model name(String value) {
            return claim(ClaimKind.LICENSE_NAME, value);
        }

        Model link(String value) {
            return claim(ClaimKind.LICENSE_LINK, value);
        }

        Model claim(ClaimKind kind, String value) {
            claims.add(new LicenseClaim(kind, value, Source.line("README.md", claims.size() + 2)));
            return this;
        }

        /** A file of 20 lines that is read as {@code license}. */
        Model text(String path, TextRole role, @Nullable String license, MatchKind kind, Difference... differences) {
            file(path, role);
            matches.add(new LicenseMatch(
                    license,
                    List.of(),
                    kind,
                    kind == MatchKind.NONE ? 0 : 1,
                    "text",
                    Source.lines(path, 1, 20),
                    List.of(differences)));
            return this;
        }

        Model titled(String path, String license) {
            file(path, TextRole.LICENSE);
            matches.add(new LicenseMatch(
                    license, List.of(), MatchKind.EXACT, 0.1, "title", Source.lines(path, 1, 20), List.of()));
            return this;
        }

        Model file(String path, TextRole role) {
            texts.add(new EvidenceText(path, role, "line\n".repeat(20), 1, "0"));
            return this;
        }

        Model card(String content) {
            texts.add(new EvidenceText("README.md", TextRole.CARD, content, 1, "0"));
            return this;
        }

        Model clause(String id, String path, int line, Map<String, ?> parameters) {
            return clause(id, Source.line(path, line), parameters);
        }

        Model clause(String id, Source source, Map<String, ?> parameters) {
            clauses.add(Clause.of(id, parameters, source, "eight words of a clause in our words"));
            return this;
        }

        Model mentions(String id) {
            ModelRef named = ModelRef.huggingFace(id);
            parents.add(new ParentClaim(id, named, ParentClaim.MENTIONED, Source.line("README.md", 30)));
            return this;
        }

        Model base(String id) {
            parents.add(new ParentClaim(id, ModelRef.huggingFace(id), "finetune", Source.line("README.md", 9)));
            return this;
        }

        Model base(String id, String revision) {
            ModelRef named = ModelRef.huggingFace(id).at(revision);
            parents.add(new ParentClaim(id, named, "finetune", Source.line("README.md", 9)));
            return this;
        }

        Model unfollowable(String raw) {
            parents.add(new ParentClaim(raw, null, "finetune", Source.line("README.md", 9)));
            return this;
        }

        /** A file of the repository that is not read. */
        Model listed(String path) {
            files.add(path);
            return this;
        }

        Model gate(Gate newGate) {
            gate = newGate;
            return this;
        }

        /** A file that is read and holds no licence. */
        Model pointer(String path, String content) {
            texts.add(new EvidenceText(path, TextRole.LICENSE, content, 1, "0"));
            return this;
        }

        Model problem(String id, Level level, String place) {
            problems.add(new Problem(id, level, place + " was cut off.", "Fetch it again.", Source.file(place)));
            return this;
        }

        Model problem(Level level, String place) {
            problems.add(
                    new Problem("test.problem", level, place + " was cut off.", "Fetch it again.", Source.file(place)));
            return this;
        }

        /** No source answered. */
        Model unread() {
            origin = Origin.NONE;
            return this;
        }

        private Evidence evidence() {
            boolean read = origin == Origin.READ;
            return new Evidence(
                    model,
                    read ? "abc123" : null,
                    read ? "hub cache" : "",
                    origin,
                    read ? gate : Gate.UNKNOWN,
                    claims,
                    texts,
                    read ? List.of(new WeightFile("model.safetensors", "safetensors")) : List.of(),
                    parents,
                    read ? files : List.of(),
                    problems);
        }
    }

    static Difference added(int from, int to, String text) {
        return new Difference(Difference.Kind.ADDED, from, to, text);
    }

    static Difference removed(int after, int words) {
        return new Difference(Difference.Kind.REMOVED, after, after, String.valueOf(words));
    }
}
