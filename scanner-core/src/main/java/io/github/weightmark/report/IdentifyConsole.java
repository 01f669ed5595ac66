package io.github.weightmark.report;

import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.report.ConsoleReport.Detail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The answer of {@code identify} for people: file by file its licences and clauses, then how many were recognised. */
public final class IdentifyConsole {

    private final boolean color;
    private final Detail detail;
    private final Licenses licenses;
    private final ClauseEffects effects;

    /**
     * @param color whether the terminal shows ANSI colours
     * @param detail how much is told
     * @param knowledge names and terms of licences, effects of clauses
     */
    public IdentifyConsole(boolean color, Detail detail, Knowledge knowledge) {
        this.color = color;
        this.detail = detail;
        this.licenses = new Licenses(knowledge.licenses());
        this.effects = new ClauseEffects(knowledge.clauses());
    }

    /** Writes the answer, ended by a line feed. */
    public void write(List<IdentifiedFile> files, Appendable out) throws IOException {
        Page page = new Page(color);
        if (detail != Detail.SUMMARY) {
            files.forEach(file -> write(file, page));
        }
        if (detail == Detail.SUMMARY || files.size() > 1) {
            page.text("", "", 0, Style.STRONG, summary(files));
        }
        out.append(page.toString().stripTrailing()).append('\n');
    }

    private void write(IdentifiedFile file, Page page) {
        boolean everything = detail == Detail.ALL;
        page.line(page.paint(Style.STRONG, file.path()));
        file.problems().forEach(problem -> Signs.problem(page, problem));
        if (file.documents().isEmpty() && file.problems().isEmpty()) {
            page.row("licence", "none that we know");
        }
        DocumentBlock document = new DocumentBlock(page, licenses, everything);
        file.documents().forEach(document::write);
        new ClauseGroups(page, effects, everything).write(file.clauses());
        page.blank();
    }

    private static String summary(List<IdentifiedFile> files) {
        int[] counts = new int[4];
        files.forEach(file -> counts[place(file)]++);
        List<String> parts = new ArrayList<>();
        String[] words = {"exact", "with differences", "of no known licence", "not read"};
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                parts.add(counts[i] + " " + words[i]);
            }
        }
        return files.size() + (files.size() == 1 ? " file: " : " files: ") + String.join(", ", parts);
    }

    private static int place(IdentifiedFile file) {
        if (file.unread()) {
            return 3;
        }
        List<LicenseMatch> known = file.documents().stream()
                .filter(match -> match.license() != null)
                .toList();
        if (known.isEmpty()) {
            return 2;
        }
        return known.stream().allMatch(match -> match.match() == MatchKind.EXACT) ? 0 : 1;
    }
}
