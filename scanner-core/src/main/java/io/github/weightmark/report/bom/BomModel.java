package io.github.weightmark.report.bom;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.report.Plain;
import io.github.weightmark.report.Wording;
import org.jspecify.annotations.Nullable;

/** How a bill of materials names a model. */
final class BomModel {

    static final String UNKNOWN_VERSION = "unknown";
    private static final int LONGEST = 300;

    private BomModel() {}

    /** The package URL at the commit that was read; where there is no type for the provider, provider and id. */
    static String reference(ModelResult result) {
        return reference(result.model().at(result.assessment().revision()));
    }

    static String reference(ModelRef model) {
        String purl = model.purl();
        return purl != null ? purl : shown(model.name());
    }

    /** The commit that was read; its absence is written out, as the minimum elements for AI ask. */
    static String version(Assessment assessment) {
        return assessment.revision() == null ? UNKNOWN_VERSION : shown(assessment.revision());
    }

    /** The organisation of a Hub model, else {@code null}. */
    static @Nullable String group(ModelRef model) {
        int slash = model.id().indexOf('/');
        return model.onHub() && slash > 0 ? shown(model.id().substring(0, slash)) : null;
    }

    static String name(ModelRef model) {
        int slash = model.id().indexOf('/');
        return shown(model.onHub() ? model.id().substring(slash + 1) : model.id());
    }

    /** Who hands it over. */
    static String supplier(ModelRef model) {
        return model.onHub() ? "Hugging Face" : shown(model.provider());
    }

    static String shown(String words) {
        return Wording.cut(Plain.line(words), LONGEST);
    }
}
