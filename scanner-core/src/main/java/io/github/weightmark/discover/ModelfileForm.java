package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Confidence;
import java.util.Locale;

/** Reads an Ollama Modelfile: {@code FROM mistral:instruct}, {@code FROM ./x.gguf}, {@code ADAPTER ./y}. */
final class ModelfileForm implements Form {

    private static final String RULE = "ollama-modelfile";
    private static final String BLOCK = "\"\"\"";

    private final ModelNames names;

    ModelfileForm(ModelNames names) {
        this.names = names;
    }

    @Override
    public boolean reads(ProjectFile file) {
        return reads(file.name(), file.ending());
    }

    static boolean reads(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).startsWith("modelfile") || ending.equals("modelfile");
    }

    @Override
    public void scan(ProjectFile file, Finds finds) {
        boolean block = false;
        for (int index = 0; index < file.lines(); index++) {
            String line = file.lineText(index);
            String upper = line.strip().toUpperCase(Locale.ROOT);
            if (!block && (upper.startsWith("FROM ") || upper.startsWith("ADAPTER "))) {
                find(file, index, line, finds);
            }
            block ^= line.split(BLOCK, -1).length % 2 == 0;
        }
    }

    private void find(ProjectFile file, int index, String line, Finds finds) {
        String stripped = line.strip();
        String written = stripped.substring(stripped.indexOf(' ')).strip();
        boolean quoted = written.length() > 2 && written.startsWith("\"") && written.endsWith("\"");
        String value = quoted ? written.substring(1, written.length() - 1) : written;
        int at = file.offset(index, line.lastIndexOf(value));
        names.read(value, "ollama", null, Accept.ANY, null)
                .ifPresent(reference -> finds.add(at, value, reference, null, Confidence.HIGH, RULE));
    }
}
