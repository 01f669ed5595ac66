package io.github.weightmark.report;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Grouped;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words for terms and clauses, the same wherever people read them. */
public final class Wording {

    private static final long LARGE = 10_000;

    private Wording() {}

    /** The clause's name and what its text fixes. */
    public static String clause(String id, Map<String, ?> parameters) {
        return parameters.isEmpty() ? id : id + " (" + parameters(parameters) + ")";
    }

    /** What the text fixes, one entry each: {@code count 700,000,000}. */
    public static List<String> entries(Map<String, ?> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> entry.getKey().replace('_', ' ') + " " + value(entry.getValue()))
                        .toList();
    }

    static String parameters(Map<String, ?> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + value(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** Large numbers in groups of three; a year stays a year. */
    private static String value(Object value) {
        if (value instanceof Long || value instanceof Integer) {
            long number = ((Number) value).longValue();
            return number < LARGE ? String.valueOf(number) : Grouped.of(number);
        }
        if (value instanceof Iterable<?> list) {
            StringBuilder all = new StringBuilder();
            list.forEach(one -> all.append(all.length() == 0 ? "" : "; ").append(one));
            return all.toString();
        }
        return String.valueOf(value);
    }

    /** The licence we conclude, or in words why there is none. */
    public static String concluded(Assessment assessment) {
        String concluded = assessment.license().concluded();
        if (!LicenseFacts.NO_ASSERTION.equals(concluded)) {
            return concluded;
        }
        return assessment.tier() == Tier.CLOSED
                ? "none for the weights: they cannot be downloaded"
                : "cannot be told (" + LicenseFacts.NO_ASSERTION + ")";
    }

    /** What terms allow. */
    public static String terms(Terms terms) {
        return switch (terms) {
            case OSI -> "free, on OSI's list";
            case FREE -> "free";
            case FREE_FLAGGED -> "free, with duties of attribution";
            case NONE -> "no licence, all rights reserved";
            case UNKNOWN -> "terms not known";
            case RESTRICTED -> "restricted";
            case CLOSED -> "closed: nobody is given the weights";
        };
    }

    /** What a finding says, without the name of its model in front: for places that show the name already. */
    public static String message(Finding finding, String model) {
        return message(finding.message(), model);
    }

    /** The same for any sentence about a model. */
    public static String message(String message, String model) {
        String prefix = model + ": ";
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }

    /** At most {@code longest} characters and a sign that there are more. */
    public static String cut(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest;
        return words.substring(0, end) + " …";
    }
}
