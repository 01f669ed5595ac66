package io.github.weightmark.gather;

import io.github.weightmark.domain.TextRole;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files of a model state terms, told by their names. A row matches the file name without its ending, lower case,
 * with every separator and bracket as a blank and letters that only look like Latin ones as these; the first row that
 * matches counts. Files in the root weigh more than those one folder down; deeper ones belong to something else.
 */
final class LicenseFiles {

    static final int MOST = 16;
    private static final int FOLDER_COSTS = 10;

    /** No file system has longer names; a listing of the Hub may, and each ending is one call deeper. */
    private static final int LONGEST = 255;

    private static final Set<String> ENDINGS =
            Set.of("", "md", "txt", "pdf", "html", "htm", "rst", "rtf", "doc", "docx", "odt");

    /** Where the REUSE specification keeps licences, each called by its SPDX id. */
    private static final Pattern REUSE = Pattern.compile("(?i)licen[sc]es/[^/]+");

    private static final int KEPT_APART = 55;

    /** What stands behind a dot and is no ending, as in LICENSE.apache, weights.LICENSE or LICENSE-2.0. */
    private static final Pattern WORD = Pattern.compile(
            "\\d+|lesser|(un)?licen[sc]es?|models?|weights?|code|data|mit|apache|bsd|a?gpl|lgpl|mpl|cc.*");

    /** Letters of Greek and Cyrillic that no reader tells from the Latin ones below them. */
    private static final String ALIKE = "\u0430\u0441\u0435\u0456\u043e\u0440\u0455\u0443\u0445\u03b9\u03bf\u03bd";

    private static final String LATIN = "aceiopsyxiov";

    private static final List<Row> ROWS = List.of(
            // licence plates and licence classifiers are what a model may be about
            row("licen[sc]e plates?.*|.*\\blicen[sc]e (plate|classif|detect).*", TextRole.LICENSE, 0),
            row("(un)?licen[sc]es?", TextRole.LICENSE, 100),
            row(".*\\b(acceptable )?use ?policy\\b.*|aup|.*\\bprohibited uses?\\b.*", TextRole.USE_POLICY, 90),
            row("use restrictions?|usage (policy|restrictions)|responsible use.*", TextRole.USE_POLICY, 80),
            row("(model|weights?)( weights)? licen[sc]es?|licen[sc]es?( for)?( model| weights)+", TextRole.LICENSE, 95),
            row("licen[sc]es? .*|.* licen[sc]es?( agreement)?", TextRole.LICENSE, 80),
            row("[a-z0-9.]+licen[sc]e|licen[sc]e[0-9.]+", TextRole.LICENSE, 60),
            row("copying( lesser)?|eula|community agreement", TextRole.LICENSE, 80),
            row("(.* )?agreement", TextRole.LICENSE, 65),
            row("terms|terms (of|and) .*|tos|model terms.*|usage terms", TextRole.LICENSE, 70),
            // what limits use counts; what does not is no licence, and none is missed
            row(
                    "(legal |model )?disclaimers?|responsible ai.*|ethic(s|al)( .*)?|(intended|out of scope) uses?",
                    TextRole.NOTICE,
                    45),
            row("(third party )?notices?|attribution notice", TextRole.NOTICE, 50));

    private LicenseFiles() {}

    /**
     * @param path in the repository
     * @param role what its name says it is
     * @param score the higher, the more it is about the weights themselves
     */
    record Named(String path, TextRole role, int score) {}

    private record Row(Pattern name, TextRole role, int score) {}

    private static Row row(String name, TextRole role, int score) {
        return new Row(Pattern.compile(name), role, score);
    }

    /** The files of {@code paths} that state terms, the weightiest first; whoever reads them stops after {@link #MOST}. */
    static List<Named> among(List<String> paths) {
        List<Named> named = new ArrayList<>();
        for (String path : paths) {
            int folders = path.split("/", -1).length - 1;
            if (folders <= 1 && !path.startsWith(".")) {
                add(named, path, folders);
            }
        }
        named.sort(Comparator.comparingInt(Named::score).reversed().thenComparing(Named::path));
        return List.copyOf(named);
    }

    private static void add(List<Named> named, String path, int folders) {
        String name = plain(path.substring(path.lastIndexOf('/') + 1));
        String stem = stem(name.substring(Math.max(0, name.length() - LONGEST)));
        for (Row row : ROWS) {
            if (row.name.matcher(stem).matches()) {
                if (row.score > 0) {
                    named.add(new Named(path, row.role, row.score - FOLDER_COSTS * folders));
                }
                return;
            }
        }
        if (REUSE.matcher(path).matches() && !stem.isEmpty() && !stem.equals("readme")) {
            named.add(new Named(path, TextRole.LICENSE, KEPT_APART - FOLDER_COSTS));
        }
    }

    /** The name without its endings, also where one is doubled; empty when it ends like something else than a text. */
    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return name.replaceAll("[-_ ()\\[\\]]+", " ").strip();
        }
        String ending = name.substring(dot + 1).strip();
        String rest = name.substring(0, dot);
        if (ending.matches("\\d+")) {
            return name.replaceAll("[-_ ]+", " ");
        }
        if (WORD.matcher(ending).matches()) {
            return stem(rest + ' ' + ending);
        }
        return ENDINGS.contains(ending) ? stem(rest) : "";
    }

    private static String plain(String name) {
        String visible = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        for (char letter : visible.toCharArray()) {
            int alike = ALIKE.indexOf(letter);
            plain.append(alike < 0 ? letter : LATIN.charAt(alike));
        }
        return plain.toString();
    }
}
