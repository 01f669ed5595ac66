package io.github.weightmark.assess;

import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.WeightFile;
import io.github.weightmark.knowledge.Licenses;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Which parts of a model are published, and under which licence, as far as anybody has looked. */
final class Parts {

    private static final Set<String> CONFIGURATIONS = Set.of(
            "config.json",
            "model_index.json",
            "adapter_config.json",
            "params.json",
            "configuration.json",
            "config.yaml");
    /** Weight files that describe the model they hold. */
    private static final Set<String> DESCRIBED = Set.of("gguf", "onnx", "tflite", "coreml", "keras", "openvino");

    private final Licenses licenses;
    private final Own own;
    private final Components components;
    private final boolean hasWeights;

    /**
     * @param terms the terms that bind in the end
     */
    Parts(Licenses licenses, Own own, Components components, Terms terms) {
        this.licenses = licenses;
        this.own = own;
        this.components = components;
        boolean curated = own.curated() && terms != Terms.CLOSED && terms != Terms.UNKNOWN;
        this.hasWeights = curated || !own.evidence().weights().isEmpty();
    }

    boolean hasWeights() {
        return hasWeights;
    }

    /** The class in the Model Openness Framework; names of licences are read as people write them. */
    MofClass mofClass() {
        Map<MofComponent, String> parts = new EnumMap<>(MofComponent.class);
        for (MofComponent component : MofComponent.values()) {
            if (components.presence(component.key()) == Status.MET) {
                String license = components.license(component.key());
                parts.put(component, license == null ? "" : license);
            }
        }
        if (hasWeights) {
            parts.put(MofComponent.WEIGHTS, declared());
        }
        if (hasCard()) {
            parts.putIfAbsent(MofComponent.MODEL_CARD, declared());
        }
        return new MofClass(
                parts,
                license -> licenses.named(license)
                        .filter(rule -> Witness.isFree(rule.terms()))
                        .isPresent());
    }

    /** The licence of the repository, which covers what lies in it. */
    private String declared() {
        SortedSet<String> ids = Concluded.ids(own);
        return ids.size() == 1 ? ids.first() : "";
    }

    EuAiAct.Published published() {
        boolean known = own.curated() && hasWeights;
        return new EuAiAct.Published(
                own.evidence().gate(), hasWeights, known || describesItself(), known || hasCard(), components.flops());
    }

    private boolean describesItself() {
        List<WeightFile> weights = own.evidence().weights();
        return own.evidence().files().stream()
                        .map(file -> file.substring(file.lastIndexOf('/') + 1))
                        .anyMatch(CONFIGURATIONS::contains)
                || weights.stream().map(WeightFile::format).anyMatch(DESCRIBED::contains);
    }

    private boolean hasCard() {
        return own.evidence().texts().stream().map(EvidenceText::role).anyMatch(TextRole.CARD::equals);
    }
}
