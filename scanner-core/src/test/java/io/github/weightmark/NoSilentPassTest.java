package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.GgufBytes;
import io.github.weightmark.fixtures.WeightBytes;
import io.github.weightmark.gather.QuickGather;
import io.github.weightmark.resolve.Resolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first promise: what could not be read, reached or recognised never passes, in whatever combination. */
class NoSilentPassTest {

    private static final int COMBINATIONS = 300;
    private static final int MOST_AT_ONCE = 3;
    private static final Resolver RESOLVER = new Resolver(HubScan.KNOWLEDGE);

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void withoutDamageTheModelPasses() {
        good("acme/model");

        assertThat(result("acme/model").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void withTheTextOfItsLicenceItPassesToo() {
        good("acme/model").file("LICENSE", Damage.mit());

        assertThat(result("acme/model").verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @EnumSource
    void noDamageAlonePasses(Damage damage) {
        ModelResult result = damaged("acme/model", EnumSet.of(damage));

        assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(result.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.message()).startsWith("acme/model").hasSizeGreaterThan(20);
            assertThat(finding.help()).endsWith(".");
        });
    }

    /** Restricted is known to bind, unknown is not decided: whoever took one of them for free would be wrong. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISABLED")
    void noDamageAloneIsCalledFree(Damage damage) {
        Tier tier = damaged("acme/model", EnumSet.of(damage)).assessment().tier();

        assertThat(tier).isIn(Tier.RESTRICTED, Tier.UNKNOWN);
    }

    @Test
    void noCombinationOfDamagesPasses() {
        Random random = new Random(20261125);
        List<Evidence> evidence = new ArrayList<>();
        Map<String, List<Damage>> damages = new LinkedHashMap<>();
        for (int i = 0; i < COMBINATIONS; i++) {
            String id = "acme/model-" + i;
            damages.put(id, some(random));
            damage(id, damages.get(id));
            evidence.addAll(gather(id).byModel().values());
        }

        List<String> passed = new ArrayList<>();
        Stages.judge(EvidenceSet.of(evidence), damages.keySet()).forEach(result -> {
            if (result.verdict() == Verdict.PASS || result.findings().isEmpty()) {
                passed.add(damages.get(result.model().id()) + " " + result.findings());
            }
        });
        assertThat(damages).hasSize(COMBINATIONS);
        assertThat(passed).isEmpty();
    }

    @Test
    void aParentWithAnyDamageDoesNotPassAsAParentEither() {
        List<String> passed = new ArrayList<>();
        for (Damage damage : Damage.values()) {
            String base = "acme/base-" + damage.ordinal();
            damage.to(hub, good(base), base);
            String child = "acme/child-" + damage.ordinal();
            good(child).baseModel("finetune", base);
            // Nothing that could not be read of a base is held against a child when its terms are known all the same.
            boolean known = damage == Damage.DISABLED;
            if (!known && result(child).verdict() == Verdict.PASS) {
                passed.add(damage.name());
            }
        }

        assertThat(passed).isEmpty();
    }

    @Test
    void aFolderWithoutDamagePasses(@TempDir Path folder) throws IOException {
        write(folder, Map.of("README.md", APACHE, "model.safetensors", WeightBytes.safetensors("{}")));

        assertThat(local(folder).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void noCombinationOfDamagesToAFolderPasses(@TempDir Path root) throws IOException {
        Random random = new Random(20261125);
        List<String> names = List.copyOf(LOCAL_DAMAGE.keySet());
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < COMBINATIONS / 3; i++) {
            Path folder = Files.createDirectory(root.resolve("project-" + i));
            Map<String, byte[]> files =
                    new TreeMap<>(Map.of("README.md", APACHE, "model.safetensors", WeightBytes.safetensors("{}")));
            List<String> damages = new ArrayList<>(i < names.size() ? List.of(names.get(i)) : names);
            Collections.shuffle(damages, random);
            damages = damages.subList(0, Math.min(damages.size(), 1 + random.nextInt(MOST_AT_ONCE)));
            for (String damage : damages) {
                files.putAll(LOCAL_DAMAGE.get(damage));
            }
            write(folder, files);
            if (local(folder).verdict() == Verdict.PASS) {
                passed.add(damages.toString());
            }
        }

        assertThat(passed).isEmpty();
    }

    private static final byte[] APACHE = bytes("---\nlicense: apache-2.0\n---\n# A model\n");

    /** What is wrong → the files that make it so. */
    private static final Map<String, Map<String, byte[]>> LOCAL_DAMAGE = new TreeMap<>(Map.of(
            "no licence", Map.of("README.md", bytes("# A model\n")),
            "torn card", Map.of("README.md", bytes("---\nlicense: [apache-2.0\n")),
            "broken front matter", Map.of("README.md", bytes("---\ntags: [a\n---\n")),
            "truncated weights", Map.of("model.gguf", cut(GgufBytes.gguf().string("general.license", "mit"))),
            "pointer", Map.of("model.safetensors", WeightBytes.lfsPointer()),
            "pointer for a card", Map.of("README.md", WeightBytes.lfsPointer()),
            "stricter weights", Map.of("model.gguf", gguf("general.license", "cc-by-nc-4.0")),
            "unknown text", Map.of("LICENSE", bytes("You may look at the weights on Sundays, if it rains.\n")),
            "pointer for a licence", Map.of("LICENSE", WeightBytes.lfsPointer()),
            "changed text", Map.of("LICENSE", bytes(Damage.mit() + "\nOnly gardeners may run the weights.\n"))));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gguf(String key, String value) {
        return GgufBytes.gguf().string(key, value).bytes();
    }

    private static byte[] cut(GgufBytes whole) {
        byte[] bytes = whole.bytes();
        return Arrays.copyOf(bytes, bytes.length - 3);
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Path model = Files.createDirectories(folder.resolve("models/helper"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(model.resolve(file.getKey()), file.getValue());
        }
    }

    private ModelResult local(Path folder) {
        ModelRef model = RESOLVER.resolve(Reference.of(Reference.FILE, "models/helper"));
        return Stages.judge(QuickGather.of(folder, hub.environment(), RESOLVER::resolve, List.of(model)), model);
    }

    private static List<Damage> some(Random random) {
        List<Damage> all = new ArrayList<>(List.of(Damage.values()));
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(MOST_AT_ONCE));
    }

    private FakeRepo good(String id) {
        return hub.model(id).license("apache-2.0").file("model.safetensors", "weights");
    }

    private ModelResult damaged(String id, Iterable<Damage> damages) {
        damage(id, damages);
        return result(id);
    }

    private void damage(String id, Iterable<Damage> damages) {
        FakeRepo repo = good(id);
        for (Damage damage : damages) {
            repo = damage.to(hub, repo, id);
        }
    }

    private ModelResult result(String id) {
        return Stages.judge(gather(id), ModelRef.huggingFace(id));
    }

    private EvidenceSet gather(String id) {
        List<ModelRef> models = List.of(ModelRef.huggingFace(id));
        return QuickGather.of(Path.of("/nonexistent"), hub.environment(), RESOLVER::resolve, models);
    }
}
