package io.github.weightmark.discover;

import io.github.weightmark.discover.YamlKeys.Listing;
import java.util.ArrayList;
import java.util.List;

/** Finds the texts of a TOML file that are run: tasks of build tools, start commands of hosters. */
final class TomlTexts {

    private static final List<String> QUOTES = List.of("\"\"\"", "'''");

    private TomlTexts() {}

    /**
     * Values of keys that are run as commands, and all texts of many lines.
     *
     * @param entries of the same file
     */
    static List<Listing.Item> commands(ProjectFile file, List<Entry> entries) {
        List<Listing.Item> texts = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.kind() == null && YamlKeys.isCommand(entry.last())) {
                texts.add(new Listing.Item(entry.value(), entry.offset()));
            }
        }
        for (String quote : QUOTES) {
            int open = file.text().indexOf(quote);
            while (open >= 0) {
                int from = open + quote.length();
                int close = file.text().indexOf(quote, from);
                if (close < 0) {
                    break;
                }
                texts.add(new Listing.Item(file.text().substring(from, close), from));
                open = file.text().indexOf(quote, close + quote.length());
            }
        }
        return texts;
    }
}
