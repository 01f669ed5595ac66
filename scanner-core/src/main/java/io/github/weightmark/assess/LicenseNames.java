package io.github.weightmark.assess;

import io.github.weightmark.knowledge.Families;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.knowledge.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what people write into licence fields: ids, names, addresses, Markdown links, lists, SPDX expressions. */
final class LicenseNames {

    private static final String TAG = "license:";
    private static final List<String> HUB_ADDRESSES = List.of("https://huggingface.co/", "https://hf.co/");
    private static final String SEPARATORS = "\\s+(?:AND|OR|WITH|and|or)\\s+|\\s*[,;/|+&]\\s*";

    private final Licenses licenses;
    private final Families families;

    LicenseNames(Licenses licenses, Families families) {
        this.licenses = licenses;
        this.families = families;
    }

    /** The licences that {@code written} names, in its order; none unless every part of it is known. */
    List<LicenseRule> read(String written) {
        String value = bare(written);
        int link = value.indexOf("](");
        if (value.startsWith("[") && link > 0 && value.endsWith(")")) {
            return markdownLink(value.substring(1, link), value.substring(link + 2, value.length() - 1));
        }
        if (value.startsWith("[") && value.endsWith("]")) {
            return all(value.substring(1, value.length() - 1).split(","));
        }
        Optional<LicenseRule> one = one(value);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        String[] parts = value.replaceAll("[()]", " ").strip().split(SEPARATORS);
        return parts.length > 1 && !isAddress(value) ? all(parts) : List.of();
    }

    /** Is it an address rather than a name? */
    static boolean isAddress(String value) {
        return value.regionMatches(true, 0, "http://", 0, 7) || value.regionMatches(true, 0, "https://", 0, 8);
    }

    private List<LicenseRule> markdownLink(String name, String address) {
        Set<LicenseRule> found = new LinkedHashSet<>(read(name));
        found.addAll(read(address));
        return List.copyOf(found);
    }

    private List<LicenseRule> all(String[] parts) {
        Set<LicenseRule> found = new LinkedHashSet<>();
        for (String part : parts) {
            Optional<LicenseRule> rule = one(bare(part));
            if (rule.isEmpty()) {
                return List.of();
            }
            found.add(rule.get());
        }
        return new ArrayList<>(found);
    }

    private Optional<LicenseRule> one(String value) {
        if (isAddress(value)) {
            return licenses.linked(value).or(() -> onHub(value));
        }
        return licenses.named(value).or(() -> withoutTheWordLicense(value)).or(() -> licenses.linked(value));
    }

    private Optional<LicenseRule> withoutTheWordLicense(String value) {
        String name = Names.normal(value);
        boolean ends = name.endsWith("-license") || name.endsWith("-licence");
        return ends ? licenses.named(name.substring(0, name.length() - "-license".length())) : Optional.empty();
    }

    /** A link to the licence file of a model whose licence we know. */
    private Optional<LicenseRule> onHub(String address) {
        for (String hub : HUB_ADDRESSES) {
            String[] path = address.regionMatches(true, 0, hub, 0, hub.length())
                    ? address.substring(hub.length()).split("/")
                    : new String[0];
            if (path.length >= 5 && path[4].toLowerCase(Locale.ROOT).startsWith("licen")) {
                return families.of(path[0] + "/" + path[1]).flatMap(family -> licenses.byId(family.license()));
            }
        }
        return Optional.empty();
    }

    private static String bare(String written) {
        String value = written.strip();
        if (value.length() > 1 && "'\"`".indexOf(value.charAt(0)) >= 0 && value.endsWith(value.substring(0, 1))) {
            value = value.substring(1, value.length() - 1).strip();
        }
        return value.regionMatches(true, 0, TAG, 0, TAG.length())
                ? value.substring(TAG.length()).strip()
                : value;
    }
}
