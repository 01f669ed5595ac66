package io.github.weightmark.judge;

import io.github.weightmark.knowledge.Names;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Regions of the world, as policies declare them and as licences exclude them. */
final class Regions {

    static final String WORLD = "WORLD";

    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Set<String> EEA_MORE = Set.of("IS", "LI", "NO");
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "european-union", "EU",
            "european-economic-area", "EEA",
            "united-kingdom", "GB",
            "uk", "GB",
            "great-britain", "GB",
            "united-states", "US",
            "united-states-of-america", "US",
            "usa", "US",
            "korea", "KR",
            "republic-of-korea", "KR");

    private static final Map<String, String> BY_NAME = byName();

    private Regions() {}

    /** What may stand in a policy. */
    static Set<String> valid() {
        Set<String> valid = new TreeSet<>(List.of(Locale.getISOCountries()));
        valid.addAll(List.of("EU", "EEA", "UK", WORLD));
        return valid;
    }

    /**
     * The countries of some regions given as codes or English names, separated by commas.
     *
     * @return empty when any of them is not known: what is excluded cannot be told then
     */
    static Set<String> countries(Collection<String> regions) {
        Set<String> countries = new HashSet<>();
        for (String list : regions) {
            for (String region : parts(list)) {
                String code = code(region);
                if (code.isEmpty()) {
                    return Set.of();
                }
                countries.addAll(expand(code));
            }
        }
        return countries;
    }

    /** An "and" parts two regions, unless it belongs to the name of one, as in "Trinidad and Tobago". */
    private static List<String> parts(String list) {
        return Stream.of(list.replaceAll("[\\[\\]]", "").split("[,;/]"))
                .map(String::strip)
                .flatMap(part -> code(part).isEmpty() ? Stream.of(part.split("\\s+and\\s+")) : Stream.of(part))
                .toList();
    }

    private static String code(String region) {
        String name = Names.normal(
                region.replaceFirst("(?i)^(and\\s+)?(the\\s+)?", "").replace(" and ", " & "));
        String other = OTHER_NAMES.get(name);
        return other != null ? other : BY_NAME.getOrDefault(name, "");
    }

    private static Set<String> expand(String code) {
        Set<String> all = new HashSet<>();
        switch (code) {
            case "EU" -> all.addAll(EU);
            case "EEA" -> {
                all.addAll(EU);
                all.addAll(EEA_MORE);
            }
            case WORLD -> all.addAll(List.of(Locale.getISOCountries()));
            default -> all.add(code);
        }
        return all;
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new TreeMap<>();
        for (String code : valid()) {
            names.put(Names.normal(code), code);
            names.put(Names.normal(new Locale("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        return names;
    }
}
