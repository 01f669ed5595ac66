package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import java.util.Locale;

/** What signs and parts a name has, whoever gave it. */
final class NameShape {

    private static final Pattern HUB_ID = Pattern.compile("[A-Za-z0-9][\\w.-]*(?:/[A-Za-z0-9][\\w.-]*)?");
    private static final Pattern TAGGED = Pattern.compile("[a-z0-9][a-z0-9._/-]*:[a-zA-Z0-9._-]+");
    private static final Pattern SIZED = Pattern.compile(
            "(?:^|.*[-_.])(?:\\d+x)?\\d+(?:\\.\\d+)?[bm](?:$|[-_.].*)|.*[-_.](?:instruct|chat|gguf|it|onnx|awq|gptq)(?:$|[-_.].*)");
    private static final Pattern WEIGHED = Pattern.compile("(?:.*[-_.])?(?:\\d+x)?\\d+(?:\\.\\d+)?b(?:$|[-_.].*)");

    /** What follows a vendor's family where no number does. */
    private static final Pattern WORDS = Pattern.compile(
            "(?:-(?:large|small|medium|tiny|mini|max|plus|turbo|long|pro|flash|lite|ultra|embed|chat|reasoner|coder|vision|vl|ocr|moderation|latest|beta))+");

    private NameShape() {}

    /** Letters, digits and the signs that names are divided by. Every text of every file is asked for. */
    static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c | ' ') >= 'a' && (c | ' ') <= 'z' || c >= '0' && c <= '9';
            if (!letter && (i == 0 || "_.:/@+-".indexOf(c) < 0)) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    /** {@code ./a}, {@code ../a}, {@code /a}, {@code ~/a}, {@code C:\\a}: a path in one line. */
    static boolean isLocal(String value) {
        boolean path = value.startsWith("/")
                || value.startsWith("./")
                || value.startsWith("../")
                || value.startsWith("~/")
                || value.length() > 2 && isDrive(value);
        return path && value.indexOf('\n') < 0;
    }

    private static boolean isDrive(String value) {
        char letter = (char) (value.charAt(0) | ' ');
        return letter >= 'a'
                && letter <= 'z'
                && value.charAt(1) == ':'
                && (value.charAt(2) == '\\' || value.charAt(2) == '/');
    }

    /** {@code FAST_MODEL}: a constant's name. */
    static boolean isConstant(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'A' || c > 'Z') && (i == 0 || c != '_' && (c < '0' || c > '9'))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** {@code owner/name}, or a name alone. */
    static boolean isHubId(String value) {
        return HUB_ID.matches(value);
    }

    /** {@code llama3:8b}. */
    static boolean isTagged(String value) {
        return value.indexOf(':') > 0 && TAGGED.matches(value);
    }

    /** {@code qwen2.5:7b}, not {@code bert:one}. */
    static boolean hasNumberedTag(String value) {
        String tag = value.substring(value.indexOf(':') + 1);
        return tag.equals("latest") || tag.chars().anyMatch(Character::isDigit);
    }

    /** {@code gpt-4o}: small letters, a digit, a hyphen. */
    static boolean isNumberedId(String value) {
        return value.indexOf('-') > 0
                && value.chars().anyMatch(Character::isDigit)
                && value.equals(value.toLowerCase(Locale.ROOT));
    }

    /** {@code -large-latest}. */
    static boolean isWords(String rest) {
        return rest.startsWith("-") && WORDS.matches(rest);
    }

    /** A size or a tuning: {@code llama-3-8b-instruct}. Lower case. */
    static boolean isSized(String name) {
        return SIZED.matches(name);
    }

    /** A size, so many thousand million parameters: {@code Platypus2-13B}. Lower case. */
    static boolean isWeighed(String name) {
        return WEIGHED.matches(name);
    }
}
