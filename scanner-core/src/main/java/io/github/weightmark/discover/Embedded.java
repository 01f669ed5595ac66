package io.github.weightmark.discover;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files that a script or a notebook writes: what stands in them is configured as if they lay there. */
final class Embedded {

    private static final Pattern HERE = Pattern.compile("<<-?\\s*(?:\"(\\w+)\"|'(\\w+)'|\\\\?(\\w+))");
    private static final Pattern TARGET =
            Pattern.compile("(?:>>?\\s*|\\btee\\s+(?:-a\\s+)?)[\"']?([\\w./${}~-]+\\.\\w+)");
    private static final Pattern WRITE =
            Pattern.compile("%%(?:writefile|file)\\s+(?:-a\\s+)?[\"']?([\\w./{}~-]+\\.\\w+)[\"']?\\s*");

    /** Characters looked through for one file that writes others: each of those is as long as the whole. */
    private static final int MOST = 1 << 24;

    private final List<Form> forms;

    Embedded(List<Form> forms) {
        this.forms = forms;
    }

    /** {@code cat > application.yml <<EOF}, up to the line that says {@code EOF}. */
    void here(ProjectFile file, Finds finds) {
        if (!file.text().contains("<<")) {
            return;
        }
        int left = most(file);
        for (int index = 0; index < file.lines(); index++) {
            String line = file.lineText(index);
            Matcher here = HERE.matcher(line);
            Matcher target = TARGET.matcher(line);
            if (here.find() && target.find() && isLeft(left--, file, finds)) {
                String mark = first(here);
                int end = index + 1;
                while (end < file.lines() && !file.lineText(end).strip().equals(mark)) {
                    end++;
                }
                read(file, target.group(1), file.offset(index + 1, 0), file.offset(end, 0), finds);
                index = end;
            }
        }
    }

    /** {@code %%writefile serving.properties}, up to the end of the cell: the next line that is not code. */
    void cells(ProjectFile cells, List<int[]> spans, Finds finds) {
        int left = most(cells);
        for (int[] span : spans) {
            int end = cells.text().indexOf('\n', span[0]);
            if (end > 0 && end < span[1]) {
                Matcher write =
                        WRITE.matcher(cells.text().substring(span[0], end).strip());
                if (write.matches() && isLeft(left--, cells, finds)) {
                    read(cells, write.group(1), end + 1, span[1], finds);
                }
            }
        }
    }

    private static int most(ProjectFile file) {
        return MOST / Math.max(1, file.text().length());
    }

    private static boolean isLeft(int left, ProjectFile file, Finds finds) {
        if (left <= 0) {
            finds.tooManyWritten(most(file));
        }
        return left > 0;
    }

    private static @Nullable String first(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    /** All but that part is blank, so that places in it are places in the file. */
    private void read(ProjectFile file, String path, int from, int to, Finds finds) {
        ProjectFile named = ProjectFile.of(path, "");
        if (from >= to || forms.stream().noneMatch(form -> form.reads(named))) {
            return;
        }
        char[] masked = file.text().toCharArray();
        for (int i = 0; i < masked.length; i++) {
            boolean outside = i < from || i >= to;
            masked[i] = outside && masked[i] != '\n' ? ' ' : masked[i];
        }
        ProjectFile part = new ProjectFile(path, new String(masked), file.lineStarts());
        forms.stream().filter(form -> form.reads(part)).forEach(form -> form.scan(part, finds));
    }
}
