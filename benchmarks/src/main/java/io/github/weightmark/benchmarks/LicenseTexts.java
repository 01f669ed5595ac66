package io.github.weightmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Texts of the SPDX list as people keep them: as they are, wrapped anew, in a README, with some words changed. */
final class LicenseTexts {

    private static final String FOLDER = "/resources/stdlicenses/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TYPICAL_FROM = 7_000;
    private static final int TYPICAL_TO = 11_000;

    private LicenseTexts() {}

    /** {@code count} texts of all sizes. */
    static List<String> any(int count, long seed) {
        return changed(all(), count, seed);
    }

    /** {@code count} texts of about 9 kB. */
    static List<String> typical(int count, long seed) {
        return changed(
                all().stream()
                        .filter(text -> text.length() > TYPICAL_FROM && text.length() < TYPICAL_TO)
                        .toList(),
                count,
                seed);
    }

    private static List<String> changed(List<String> originals, int count, long seed) {
        Random random = new Random(seed);
        Prose prose = new Prose(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String original = originals.get(random.nextInt(originals.size()));
            texts.add(
                    switch (i % 4) {
                        case 0 -> original;
                        case 1 -> wrapped(original);
                        case 2 -> "# " + prose.word() + "\n\n" + prose.text(1500) + "\n\n## License\n\n" + original;
                        default -> mistaken(original, random, prose);
                    });
        }
        return texts;
    }

    private static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split("(?<=\\s)|(?=\\n)")) {
            column += word.length();
            if (column > 60) {
                wrapped.append('\n');
                column = word.length();
            }
            wrapped.append(word);
        }
        return wrapped.toString();
    }

    /** One word in fifty is another one. */
    private static String mistaken(String text, Random random, Prose prose) {
        StringBuilder changed = new StringBuilder();
        for (String word : text.split("(?<= )")) {
            changed.append(random.nextInt(50) == 0 ? prose.word() + " " : word);
        }
        return changed.toString();
    }

    private static List<String> all() {
        TreeSet<String> ids = new TreeSet<>();
        for (JsonNode entry : json("licenses").path("licenses")) {
            if (!entry.path("isDeprecatedLicenseId").asBoolean()) {
                ids.add(entry.path("licenseId").asText());
            }
        }
        return ids.stream().map(id -> json(id).path("licenseText").asText()).toList();
    }

    private static JsonNode json(String name) {
        try (InputStream in = LicenseTexts.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (in == null) {
                throw new FileNotFoundException(FOLDER + name + ".json is not in org.spdx:java-spdx-library");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
