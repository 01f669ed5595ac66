package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.ParentNames;
import io.github.weightmark.gather.draft.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the strings of a weight file's header into claims: each format's fields side by side. */
final class HeaderClaims {

    private static final String BASE = "general.base_model.";
    private static final Pattern BASE_KEY = Pattern.compile("general\\.base_model\\.(\\d{1,9})\\.(?:name|repo_url)");

    /** A value longer than this, or of several lines, is a licence text rather than its name. */
    private static final int LONGEST_NAME = 300;

    private static final List<String> LICENSE_KEYS = List.of(
            "general.license",
            "general.license.name",
            "general.license.link",
            "modelspec.license",
            "license",
            "licence",
            "ss_license",
            "model_license");

    /** Where a converted file came from: the same weights in another format. */
    private static final List<String> SOURCE_KEYS =
            List.of("general.source.repo_url", "general.source.url", "general.source.huggingface.repository");

    private final String path;
    private final Source source;
    private final EvidenceDraft draft;

    HeaderClaims(String path, EvidenceDraft draft) {
        this.path = path;
        this.source = Source.file(path);
        this.draft = draft;
    }

    void add(Map<String, String> header) {
        for (String key : LICENSE_KEYS) {
            license(header.getOrDefault(key, ""));
        }
        parents(header).forEach(number -> base(header, BASE + number));
        for (String key : SOURCE_KEYS) {
            String value = header.getOrDefault(key, "");
            if (ParentNames.reference(value).isPresent()) {
                draft.parent(value, "quantized", source);
            }
        }
        String base = header.getOrDefault("_name_or_path", "");
        if (base.contains("/")) {
            draft.parent(base, EvidenceDraft.DERIVED, source);
        }
        String merged = header.getOrDefault("modelspec.merged_from", "");
        if (!merged.isBlank()) {
            draft.parent(merged, "merge", source);
        }
    }

    private void license(String value) {
        if (value.length() > LONGEST_NAME || value.strip().contains("\n")) {
            String sha256 = Sha256.of(value.getBytes(StandardCharsets.UTF_8));
            draft.text(new EvidenceText(path, TextRole.WEIGHT_METADATA, value, 1, sha256));
        } else {
            draft.claim(ClaimKind.WEIGHT_METADATA, value, source);
        }
    }

    /** The numbers under which bases are named, whatever is missing between them: a gap must not hide a base. */
    private static List<String> parents(Map<String, String> header) {
        return header.keySet().stream()
                .map(BASE_KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> key.group(1))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The address is the id; a name alone is only for display. */
    private void base(Map<String, String> header, String prefix) {
        String address = header.getOrDefault(prefix + ".repo_url", "");
        if (ParentNames.reference(address).isPresent()) {
            draft.parent(address, EvidenceDraft.DERIVED, source);
        } else {
            String name = header.getOrDefault(prefix + ".name", address);
            draft.unnamedParent(name, EvidenceDraft.DERIVED, source);
        }
    }
}
