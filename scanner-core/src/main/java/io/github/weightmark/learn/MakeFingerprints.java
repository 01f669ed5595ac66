package io.github.weightmark.learn;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.identify.Fingerprint;
import io.github.weightmark.text.Extracted;
import io.github.weightmark.text.TextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Maintainers' command: learns licences from a folder of texts. Only one-way hashes of words are kept, never the text.
 *
 * <p>The folder has an {@code index.tsv} with the columns {@code id file repo path commit}, and may have a
 * {@code license} column with the licence id; without it the id is {@code LicenseRef-weightmark-<id>}. Rows whose id
 * begins with {@code trap-} are no licences. Of several texts with one id the first is the canonical one.
 */
public final class MakeFingerprints {

    private MakeFingerprints() {}

    /**
     * @param arguments the folder of texts, the folder to write to, the date to note, and optionally a TSV of
     *     {@code id<tab>licence id}
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Map<String, String> names = arguments.length > 3 ? names(Path.of(arguments[3])) : Map.of();
        Files.createDirectories(target);
        List<String> lines = Files.readAllLines(folder.resolve("index.tsv"));
        List<String> columns = List.of(lines.get(0).split("\t", -1));
        Map<String, Integer> copies = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = row(columns, line);
            String id = row.getOrDefault("id", "");
            if (!id.isEmpty() && !id.startsWith("trap-")) {
                int copy = copies.merge(id, 1, Integer::sum);
                String license = row.getOrDefault("license", names.getOrDefault(id, "LicenseRef-weightmark-" + id));
                String name = copy == 1 ? id : id + "~" + copy;
                Files.writeString(target.resolve(name + ".fp"), learn(folder, row, license, copy, arguments[2]));
            }
        }
    }

    private static String learn(Path folder, Map<String, String> row, String license, int copy, String date)
            throws IOException {
        String file = row.getOrDefault("file", "");
        byte[] content = Files.readAllBytes(folder.resolve(file));
        Extracted extracted = TextExtractor.extract(content, file, Limits.DEFAULT);
        if (!extracted.problems().isEmpty()) {
            throw new IOException(extracted.problems().get(0).message());
        }
        Fingerprint fingerprint = Template.fingerprint(license, extracted.text());
        Map<String, String> header = new LinkedHashMap<>();
        header.put("license", license);
        header.put("variant", copy == 1 ? "canonical" : Integer.toString(copy));
        header.put("repo", row.getOrDefault("repo", ""));
        header.put("path", row.getOrDefault("path", ""));
        header.put("commit", row.getOrDefault("commit", ""));
        header.put("sha256", sha256(content));
        header.put("learned", date);
        header.put("optional", FingerprintText.runs(fingerprint.optional()));
        return new FingerprintText(header, fingerprint).write();
    }

    private static Map<String, String> row(List<String> columns, String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.length); i++) {
            row.put(columns.get(i), cells[i]);
        }
        return row;
    }

    private static Map<String, String> names(Path file) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            names.put(cells[0], cells[1]);
        }
        return names;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
