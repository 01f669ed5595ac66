package io.github.weightmark.benchmarks;

import io.github.weightmark.identify.Identifier;
import io.github.weightmark.read.DocumentReader;
import io.github.weightmark.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** CPU time of one text, warm, over many texts: unlike a clock on the wall it does not count what other programs do. */
final class Reading {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 5;

    private Reading() {}

    static Table measure(boolean quick) throws Exception {
        Table table =
                new Table("One licence text of 7 to 11 kB, warm, one thread", "step", "CPU ms: min", "median", "max");
        List<String> texts = LicenseTexts.typical(quick ? 100 : 400, 1);
        Identifier identifier = new Identifier(Engine.KNOWLEDGE);
        DocumentReader documents = new DocumentReader(Engine.KNOWLEDGE);
        table.sample("words", each(texts, Words::of));
        table.sample("identify", each(texts, text -> identifier.identify("LICENSE", text, 1)));
        table.sample("identify and clauses", each(texts, text -> documents.read("LICENSE", text, 1)));
        return table;
    }

    /** One value for each text: the median of five rounds through all texts, after the compiler has had its time. */
    private static Sample each(List<String> texts, Consumer<String> work) throws Exception {
        for (int round = 0; round < WARM_UP; round++) {
            texts.forEach(work);
        }
        double[][] rounds = new double[texts.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < rounds.length; i++) {
                String text = texts.get(i);
                rounds[i][round] = Clock.cpu(() -> work.accept(text));
            }
        }
        return new Sample(Arrays.stream(rounds)
                .mapToDouble(text -> new Sample(text).median())
                .toArray());
    }
}
