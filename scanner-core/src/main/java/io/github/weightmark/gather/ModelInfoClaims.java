package io.github.weightmark.gather;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.card.CardKey;
import io.github.weightmark.gather.card.CardReader;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the Hub's answer itself claims: card data as its own parser saw them, tags, base models. What the card said
 * already is not said again; what the card could not say because it is withheld or broken comes from here.
 */
final class ModelInfoClaims {

    private static final String GATE_PREFIX = "extra_gated_";
    private static final String LICENSE_TAG = "license:";
    private static final String BASE_TAG = "base_model:";

    private final ModelInfo info;
    private final Source source;

    /** @param location of the answer, for people who want to look it up */
    ModelInfoClaims(ModelInfo info, String location) {
        this.info = info;
        this.source = Source.file(location);
    }

    void add(EvidenceDraft draft) {
        CardReader.LICENSE_KEYS.forEach((key, kind) -> strings(key).forEach(value -> draft.claim(kind, value, source)));
        info.bases()
                .all()
                .forEach(base ->
                        draft.hubParent(base.id(), base.identity(), info.bases().relation(), source));
        String relation = info.cardData().path("base_model_relation").asText(EvidenceDraft.DERIVED);
        for (String key : CardReader.PARENT_KEYS) {
            strings(key).forEach(value -> draft.parent(value, relation, source));
        }
        info.tags().forEach(tag -> addTag(tag, draft));
        addGate(draft);
    }

    private void addTag(String tag, EvidenceDraft draft) {
        if (tag.startsWith(LICENSE_TAG)) {
            draft.claim(ClaimKind.HUB_TAG, tag.substring(LICENSE_TAG.length()), source);
        } else if (tag.startsWith(BASE_TAG)) {
            String[] parts = tag.substring(BASE_TAG.length()).split(":", 2);
            boolean related = parts.length == 2;
            draft.parent(parts[parts.length - 1], related ? parts[0] : EvidenceDraft.DERIVED, source);
        }
    }

    /** Only needed where the card was withheld: its prompts are in the card, at their lines. */
    private void addGate(EvidenceDraft draft) {
        boolean read = draft.texts().stream().anyMatch(text -> text.role() == TextRole.GATE_PROMPT);
        if (read || !info.cardData().isObject()) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : info.cardData().properties()) {
            if (field.getKey().startsWith(GATE_PREFIX)) {
                text(field.getKey(), field.getValue(), draft);
            }
        }
    }

    private void text(String key, JsonNode value, EvidenceDraft draft) {
        String content = value.isTextual() ? value.asText() : key + ": " + value;
        String sha256 = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
        draft.text(new EvidenceText(source.location(), TextRole.GATE_PROMPT, content, 1, sha256));
    }

    private List<String> strings(String key) {
        List<String> strings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : info.cardData().properties()) {
            JsonNode value = field.getValue();
            for (JsonNode item : value.isArray() ? value : List.of(value)) {
                if (CardKey.normal(field.getKey()).equals(key) && item.isTextual()) {
                    strings.add(item.asText());
                }
            }
        }
        return strings;
    }
}
