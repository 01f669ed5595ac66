package io.github.weightmark.discover;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.weightmark.domain.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds addresses of models: pages and files of the Hub, and the schemes that stand for them. */
final class Addresses {

    private static final int LONGEST = 400;

    private final List<Form> forms = new ArrayList<>();
    private final Set<String> notOwners;

    Addresses(DiscoveryRules rules) {
        this.notOwners = rules.wordSet(Words::notOwners);
        for (DiscoveryRule rule : rules.all()) {
            for (DiscoveryRule.Address address : rule.urls()) {
                forms.add(new Form(
                        rule.id(),
                        address.start(),
                        Expression.compile(rule, address.match()),
                        address.reference(),
                        address.revision(),
                        address.page()));
            }
        }
    }

    /** A value that is an address of a model and nothing else. */
    Optional<Reference> whole(String value) {
        for (Form form : forms) {
            int at = value.indexOf(form.start);
            if (at >= 0 && at <= "https://www.".length()) {
                Matcher matcher = form.pattern.matcher(value.substring(at));
                if (matcher.lookingAt() && isOwned(form.reference(matcher))) {
                    return Optional.of(form.reference(matcher));
                }
            }
        }
        return Optional.empty();
    }

    /** Hands every address in a text to {@code found}, form after form; the first that reads it tells what it is. */
    void scan(String text, Consumer<Found> found) {
        Set<Integer> read = new HashSet<>();
        for (Form form : forms) {
            int next;
            for (int at = text.indexOf(form.start); at >= 0; at = text.indexOf(form.start, next)) {
                next = at + form.start.length();
                int end = startsHere(text, at) ? wordEnd(text, next) : next;
                if (end > next) {
                    Matcher matcher = form.pattern.matcher(text.substring(at, end));
                    if (matcher.lookingAt() && isOwned(form.reference(matcher)) && read.add(at)) {
                        found.accept(new Found(at, matcher.group(), form.reference(matcher), form.page, form.rule));
                        next = at + matcher.end();
                    }
                }
            }
        }
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        int last = Math.min(text.length(), from + LONGEST);
        while (end < last && text.charAt(end) > ' ' && "\"'`<>()[]{},;|\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Whether the first part is a publisher, not a section of the site. */
    private boolean isOwned(Reference reference) {
        int slash = reference.id().indexOf('/');
        return slash < 0
                || !notOwners.contains(reference.id().substring(0, slash).toLowerCase(Locale.ROOT));
    }

    /** Not {@code router.huggingface.co}, not {@code xhf://}. */
    private static boolean startsHere(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return !Character.isLetterOrDigit(before) && before != '.' && before != '-' && before != '@'
                || text.startsWith("www.", Math.max(0, at - 4));
    }

    /**
     * @param offset where it begins, without the scheme of web addresses
     * @param raw as it stands there
     * @param page whether it may be a link for people
     * @param rule that found it
     */
    record Found(int offset, String raw, Reference reference, boolean page, String rule) {}

    private record Form(
            String rule,
            String start,
            Pattern pattern,
            String reference,
            @Nullable String revision,
            boolean page) {

        Reference reference(Matcher matcher) {
            Reference plain = Reference.parse(expand(reference, matcher));
            String pin = revision == null ? "" : expand(revision, matcher);
            return pin.isEmpty() || pin.equals("main") ? plain : new Reference(plain.provider(), plain.id(), pin);
        }

        private static String expand(String template, Matcher matcher) {
            String expanded = template;
            for (int group = matcher.groupCount(); group > 0; group--) {
                String value = matcher.group(group);
                expanded = expanded.replace("$" + group, value == null ? "" : value);
            }
            return expanded;
        }
    }
}
