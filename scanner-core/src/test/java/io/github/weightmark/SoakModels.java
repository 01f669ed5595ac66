package io.github.weightmark;

import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/** Models, what their Hub does wrong, and which of them may pass: all from one seed. */
final class SoakModels {

    /** What is published. */
    private enum Kind {
        FREE,
        NON_COMMERCIAL,
        SILENT,
        FEW_USERS,
        CHILD
    }

    /** Faults that last; each makes a model undecided. */
    private static final List<MockResponse> LASTING = List.of(
            Faults.status(401),
            Faults.error(403, "GatedRepo", "x"),
            Faults.error(500, "InternalError", "x"),
            Faults.status(410),
            Faults.status(451),
            Faults.body("<html>busy</html>"),
            Faults.truncated("x".repeat(10_000)),
            Faults.redirect("http://169.254.169.254/x"));

    /** Faults that are over at the second try. */
    private static final List<MockResponse> PASSING =
            List.of(Faults.serverError(), Faults.rateLimited(1), Faults.truncated("x".repeat(10_000)));

    private record Model(
            String id,
            Kind kind,
            @Nullable String base,
            @Nullable String broken,
            int fault,
            int passing) {}

    private final List<Model> models = new ArrayList<>();
    private final Map<String, Model> byId = new HashMap<>();

    SoakModels(int count, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            String id = String.format(Locale.ROOT, "soak/m%05d", i);
            Kind kind = i == 0 ? Kind.FREE : Kind.values()[random.nextInt(Kind.values().length)];
            String base = kind == Kind.CHILD ? models.get(random.nextInt(i)).id() : null;
            boolean breaks = random.nextInt(8) == 0;
            String path = random.nextBoolean()
                    ? "/api/models/" + id + "/revision/main"
                    : "/" + id + "/resolve/" + FakeRepo.COMMIT + "/LICENSE";
            Model model = new Model(
                    id,
                    kind,
                    base,
                    breaks ? path : null,
                    random.nextInt(LASTING.size()),
                    random.nextInt(4 * PASSING.size()));
            models.add(model);
            byId.put(id, model);
        }
    }

    List<ModelRef> all() {
        return models.stream().map(model -> ModelRef.huggingFace(model.id())).toList();
    }

    void program(FakeHub hub) {
        for (Model model : models) {
            FakeRepo repo = hub.model(model.id()).file("model.safetensors", "weights");
            switch (model.kind()) {
                case FREE -> repo.license("mit").file("LICENSE", Damage.mit());
                case CHILD -> repo.license("mit").file("LICENSE", Damage.mit()).baseModel("finetune", base(model));
                case NON_COMMERCIAL -> repo.license("cc-by-nc-4.0").file("LICENSE", Damage.mit());
                case FEW_USERS ->
                    repo.license("other")
                            .file("LICENSE", "Whoever has more than 1,000,000 monthly active users asks Soak first.\n");
                case SILENT -> repo.file("LICENSE", "All that is here.\n");
            }
            if (model.broken() != null) {
                hub.always(model.broken(), LASTING.get(model.fault()));
            } else if (model.passing() < PASSING.size()) {
                hub.plan("/api/models/" + model.id(), PASSING.get(model.passing()), 1);
            }
        }
    }

    /** Only what is free, was read whole, and comes from nothing else. */
    boolean passes(String id) {
        Model model = byId.get(id);
        return model != null
                && model.broken() == null
                && (model.kind() == Kind.FREE || model.kind() == Kind.CHILD && passes(base(model)));
    }

    /** Everything about a model, for whoever wonders at a verdict. */
    String told(String id) {
        Model model = byId.get(id);
        String broken = model == null || model.broken() == null ? "" : " " + LASTING.get(model.fault());
        return model + broken;
    }

    private static String base(Model model) {
        return model.base() == null ? "" : model.base();
    }
}
