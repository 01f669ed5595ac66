package io.github.weightmark.discover;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the code cells of a notebook; what a cell printed names no model that is used. */
final class NotebookForm implements Form {

    private static final int CELL_DEPTH = 3;

    private final CodeForm code;
    private final CommandForm commands;
    private final AddressForm addresses;
    private final Embedded embedded;

    NotebookForm(CodeForm code, CommandForm commands, AddressForm addresses, Embedded embedded) {
        this.embedded = embedded;
        this.code = code;
        this.commands = commands;
        this.addresses = addresses;
    }

    @Override
    public boolean reads(ProjectFile file) {
        return reads(file.path());
    }

    static boolean reads(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".ipynb");
    }

    @Override
    public void scan(ProjectFile file, Finds finds) {
        List<int[]> spans = new ArrayList<>();
        ProjectFile cells = file.masked(codeCells(file, spans, finds));
        embedded.cells(cells, spans, finds);
        code.scan(cells.text(), 0, Syntax.PYTHON, "py", null, finds);
        addresses.scan(cells, finds);
        String text = cells.text();
        for (int at = text.indexOf('!'); at >= 0; at = text.indexOf('!', at + 1)) {
            int end = text.indexOf('\n', at);
            if (startsLine(text, at)) {
                commands.scan(text.substring(at + 1, end < 0 ? text.length() : end), at + 1, finds);
            }
        }
    }

    private static boolean startsLine(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    /** As long as the file, so that places in it are places in the file; all but code is blank. */
    private static char[] codeCells(ProjectFile file, List<int[]> spans, Finds finds) {
        String text = file.text();
        char[] masked = new char[text.length()];
        Arrays.fill(masked, ' ');
        List<Integer> sources = new ArrayList<>();
        boolean isCode = false;
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            boolean inSource = false;
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.FIELD_NAME && depth == CELL_DEPTH) {
                    inSource = parser.currentName().equals("source");
                    isCode |= parser.currentName().equals("cell_type") && "code".equals(parser.nextTextValue());
                } else if (token == JsonToken.VALUE_STRING && inSource) {
                    sources.add((int) parser.currentTokenLocation().getCharOffset() + 1);
                } else if (token == JsonToken.END_OBJECT && depth == CELL_DEPTH - 1) {
                    if (isCode && !sources.isEmpty()) {
                        unmask(text, sources, masked);
                        int end = (int) parser.currentTokenLocation().getCharOffset();
                        spans.add(new int[] {sources.get(0), end});
                    }
                    sources.clear();
                    isCode = false;
                    inSource = false;
                }
            }
        } catch (IOException e) {
            // A notebook that is cut off: what stood before the cut was read, its last cell too.
            finds.malformed(
                    "JSON",
                    e instanceof JsonProcessingException json && json.getLocation() != null
                            ? Math.max(1, json.getLocation().getLineNr())
                            : 1);
            unmask(text, isCode ? sources : List.of(), masked);
        }
        return masked;
    }

    /** One cell; the line ends with it, though its last string seldom says so. */
    private static void unmask(String text, List<Integer> sources, char[] masked) {
        int end = text.length();
        for (int start : sources) {
            end = unmask(text, start, masked);
        }
        if (end < text.length()) {
            masked[end] = '\n';
        }
    }

    /** One JSON string, its escapes written out in place; where it ends. */
    private static int unmask(String text, int start, char[] masked) {
        int i = start;
        for (; i < text.length() && text.charAt(i) != '"'; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                masked[i] = escaped == 'n' ? '\n' : escaped == '"' || escaped == '\\' ? escaped : ' ';
            } else {
                masked[i] = c;
            }
        }
        return i;
    }
}
