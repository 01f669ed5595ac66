package io.github.weightmark.benchmarks;

import io.github.weightmark.read.DocumentReader;
import java.util.List;

/** Texts made to be slow: ten times the length must cost about ten times the time. */
final class Hostile {

    private static final int SMALL = 1_000_000;
    private static final int LARGE = 10_000_000;

    private final DocumentReader documents = new DocumentReader(Engine.KNOWLEDGE);

    Table measure(boolean quick) throws Exception {
        Table table = new Table("Hostile texts", "text", "1 MB, CPU ms", "10 MB, CPU ms", "growth");
        String license = LicenseTexts.any(1, 8).get(0).replace('\n', ' ');
        for (Attack attack : List.of(
                new Attack(
                        "one line of invented words", new Prose(9).text(LARGE).replace('\n', ' ')),
                new Attack("one word", "a".repeat(LARGE)),
                new Attack("the first words of a licence, again and again", repeated(license.substring(0, 80))),
                new Attack("a whole licence, again and again", repeated(license)),
                new Attack(
                        "the words of clauses",
                        repeated("you may not use commercial research users more than 700 million ")),
                new Attack("keys of cards", repeated("license: mit license_name: other ")),
                new Attack("opening brackets and quotation marks", repeated("(a) [\"<a href=\" ")),
                new Attack("figures and currencies", repeated("USD 1,000,000.00 million billion ")))) {
            table.row(attack.cells(quick));
            Run.progress("hostile: " + attack.name);
        }
        return table;
    }

    private static String repeated(String piece) {
        return piece.repeat(LARGE / piece.length() + 1).substring(0, LARGE);
    }

    private final class Attack {

        private final String name;
        private final String text;

        Attack(String name, String text) {
            this.name = name;
            this.text = text;
        }

        String[] cells(boolean quick) throws Exception {
            double small = cpu(SMALL, quick ? 1 : 3);
            double large = cpu(LARGE, 1);
            return new String[] {name, Table.number(small), Table.number(large), Table.times(large / small)};
        }

        private double cpu(int length, int times) throws Exception {
            String part = text.substring(0, length);
            return Clock.cpu(times, () -> documents.read("LICENSE", part, 1)).median();
        }
    }
}
