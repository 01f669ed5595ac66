package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.assess.Assessor;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.read.EvidenceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A free licence in which somebody changed the meaning is not that licence any more, however small the change. */
class ChangedMeaningTest {

    private static final List<String> FREE = List.of(
            "0BSD",
            "AFL-3.0",
            "Apache-2.0",
            "Artistic-2.0",
            "BSD-2-Clause",
            "BSD-2-Clause-Patent",
            "BSD-3-Clause",
            "BSD-3-Clause-Clear",
            "BSL-1.0",
            "BlueOak-1.0.0",
            "CC-BY-4.0",
            "CC-BY-SA-4.0",
            "CC0-1.0",
            "CDLA-Permissive-2.0",
            "ECL-2.0",
            "EPL-2.0",
            "HPND",
            "ISC",
            "LGPL-2.1-only",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "MS-PL",
            "MulanPSL-2.0",
            "NCSA",
            "NLPL",
            "OFL-1.1",
            "PostgreSQL",
            "Python-2.0",
            "UPL-1.0",
            "Unlicense",
            "Zlib",
            "Fair",
            "X11");

    private static final List<String> LIMITS = List.of(
            "not",
            "never",
            "only",
            "solely",
            "hardly",
            "seldom",
            "rarely",
            "partly",
            "internal",
            "academic",
            "unpaid",
            "male",
            "Belgian",
            "civilian",
            "older",
            "nonprofit",
            "gardening",
            "small");
    private static final List<String> SWAPS = List.of(
            "prohibited",
            "refused",
            "now",
            "any",
            "few",
            "some",
            "weekdays",
            "dentists",
            "read",
            "view",
            "inspect",
            "thirty",
            "2",
            "excluding",
            "unless",
            "until",
            "for",
            "nor",
            "less",
            "harm");
    private static final List<String> SENTENCES = List.of(
            "Hospitals are out of scope.",
            "Everyone except the army is welcome.",
            "This ends on Sunday.",
            "Ask us first.",
            "Sales go to Acme.",
            "Use in cars is banned.",
            "Gardeners alone may run it.");

    private static final Pattern WORD = Pattern.compile("(?![ivx]+\\b)[A-Za-z]{2,}");
    private static final Pattern HOLDER = Pattern.compile(
            "(?i)california|consortium|organization|owner|illinois|copyright holder|author|university| isc |contributors|python|postgres|portions|specific");
    private static final Pattern TITLE = Pattern.compile("(?i)^[^.]*licen[cs]e[^.]*(version|v\\.|agreement|[0-9]).*$");
    private static final int TRIES = 40;
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final EvidenceReader READER = new EvidenceReader(KNOWLEDGE);

    static Stream<String> free() {
        return FREE.stream();
    }

    @ParameterizedTest
    @MethodSource("free")
    void aMissingWordIsNoSlip(String license) {
        check(license, 1, (word, random) -> "");
    }

    @ParameterizedTest
    @MethodSource("free")
    void aWordThatLimitsIsNoSlip(String license) {
        check(license, 2, (word, random) -> pick(LIMITS, random) + " " + word);
    }

    @ParameterizedTest
    @MethodSource("free")
    void anotherWordIsNoSlip(String license) {
        check(license, 3, (word, random) -> {
            String other = pick(SWAPS, random);
            return other.equalsIgnoreCase(word) ? "quagga" : other;
        });
    }

    @ParameterizedTest
    @MethodSource("free")
    void anAddedSentenceIsNoSlip(String license) {
        String text = text(license);
        List<Copy> copies = new ArrayList<>();
        Random random = new Random(4);
        List<Integer> ends = Pattern.compile("[.;]\\s")
                .matcher(text)
                .results()
                .map(MatchResult::end)
                .toList();
        for (String sentence : SENTENCES) {
            int at = ends.isEmpty() ? text.length() : ends.get(random.nextInt(ends.size()));
            copies.add(new Copy(text.substring(0, at) + sentence + " " + text.substring(at), sentence + " at " + at));
            copies.add(new Copy(sentence + "\n\n" + text, sentence + " before"));
            copies.add(new Copy(text.stripTrailing() + "\n\n" + sentence + "\n", sentence + " after"));
            copies.add(new Copy(text.stripTrailing() + " " + sentence, sentence + " on the last line"));
        }
        assertThat(passes(license, copies)).isEmpty();
    }

    private static void check(String license, long seed, Change change) {
        String text = text(license);
        List<MatchResult> words = WORD.matcher(text)
                .results()
                .filter(word -> isInABinding(text, word))
                .toList();
        Random random = new Random(seed);
        List<Copy> copies = new ArrayList<>();
        // The Historical Permission Notice names its holder in every line.
        for (int i = 0; i < TRIES && !words.isEmpty(); i++) {
            MatchResult word = words.get(random.nextInt(words.size()));
            String changed = change.of(word.group(), random);
            String copy = text.substring(0, word.start()) + changed + text.substring(word.end());
            String where = text.substring(Math.max(0, word.start() - 30), word.start()) + "[" + word.group() + ">"
                    + changed + "]" + text.substring(word.end(), Math.min(text.length(), word.end() + 20));
            copies.add(new Copy(copy, where.replaceAll("\\s+", " ")));
        }
        assertThat(passes(license, copies)).isEmpty();
    }

    /** What of the copies passes; all processors look. */
    private static List<String> passes(String license, List<Copy> copies) {
        return copies.parallelStream()
                .flatMap(copy -> passes(license, copy.text(), copy.what()).stream())
                .toList();
    }

    /** Names of holders, titles, copyright lines and placeholders may differ. */
    private static boolean isInABinding(String text, MatchResult word) {
        int from = text.lastIndexOf('\n', word.start()) + 1;
        int to = text.indexOf('\n', word.end());
        String line = text.substring(from, to < 0 ? text.length() : to);
        String near = text.substring(Math.max(0, word.start() - 40), Math.min(text.length(), word.end() + 40));
        return line.split("\\s+").length > 5
                && !line.contains("<")
                && !line.strip().toLowerCase(Locale.ROOT).startsWith("copyright")
                && !TITLE.matcher(line).find()
                && !HOLDER.matcher(near).find();
    }

    private static List<String> passes(String license, String copy, String what) {
        ModelRef model = ModelRef.huggingFace("acme/model");
        Evidence evidence = new Evidence(
                model,
                "abc",
                "hub",
                Origin.READ,
                Gate.OPEN,
                List.of(),
                List.of(new EvidenceText("LICENSE", TextRole.LICENSE, copy, 1, "0")),
                List.of(),
                List.of(),
                List.of("LICENSE"),
                List.of());
        EvidenceSet set = EvidenceSet.of(List.of(evidence));
        Readings readings = READER.read(set);
        List<String> passed = new ArrayList<>();
        List<LicenseMatch> matches =
                readings.byModel().values().iterator().next().matches();
        if (matches.stream().anyMatch(match -> match.match() == MatchKind.EXACT && license.equals(match.license()))) {
            passed.add("exact: " + what);
        }
        Tier tier = new Assessor(KNOWLEDGE, set, readings).assess(model).tier();
        if (tier == Tier.PERMISSIVE || tier == Tier.FULLY_OPEN) {
            passed.add(tier + ": " + what);
        }
        return passed;
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String text(String license) {
        String path = "/resources/stdlicenses/" + license + ".json";
        try (InputStream in = ChangedMeaningTest.class.getResourceAsStream(path)) {
            String text = new ObjectMapper()
                    .readTree(Objects.requireNonNull(in, path))
                    .path("licenseText")
                    .asText();
            int end = text.indexOf("END OF TERMS AND CONDITIONS");
            int begin =
                    Math.max(text.indexOf("Statement of Purpose"), text.indexOf("By exercising the Licensed Rights"));
            return text.substring(Math.max(0, begin), end < 0 ? text.length() : end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Copy(String text, String what) {}

    private interface Change {
        String of(String word, Random random);
    }
}
