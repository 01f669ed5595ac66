package io.github.weightmark.benchmarks;

import io.github.weightmark.identify.Identifier;
import io.github.weightmark.read.DocumentReader;
import io.github.weightmark.text.Words;
import java.util.List;
import java.util.function.Consumer;

/** CPU time of one text, warm, over many texts: unlike a clock on the wall it does not count what other programs do. */
final class Reading {

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

    private static Sample each(List<String> texts, Consumer<String> work) throws Exception {
        for (int round = 0; round < 10; round++) {
            texts.forEach(work);
        }
        double[] values = new double[texts.size()];
        for (int i = 0; i < values.length; i++) {
            String text = texts.get(i);
            values[i] = Clock.cpu(() -> work.accept(text));
        }
        return new Sample(values);
    }
}
