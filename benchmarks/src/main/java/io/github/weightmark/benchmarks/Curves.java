package io.github.weightmark.benchmarks;

import io.github.weightmark.discover.Discoverer;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.identify.Identifier;
import io.github.weightmark.identify.OpenIdentifier;
import io.github.weightmark.read.DocumentReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;

/** How cost grows with size: the cost of one unit at each size, and by how much it grew from the least to the most. */
final class Curves {

    private final boolean quick;
    private final DocumentReader documents = new DocumentReader(Engine.KNOWLEDGE);
    private final Table table =
            new Table("How cost grows", "what grows", "size: ms for one unit", "unit", "last to first");

    Curves(boolean quick) {
        this.quick = quick;
    }

    Table measure() throws Exception {
        textLength();
        licensesKnown();
        texts();
        Path folder = Files.createTempDirectory("weightmark-curves");
        try {
            files(folder);
            models(folder);
        } finally {
            Trees.delete(folder);
        }
        threads();
        return table;
    }

    private void textLength() throws Exception {
        List<Point> points = new ArrayList<>();
        for (int size : sizes(1_000, 10_000, 100_000, 1_000_000, 10_000_000)) {
            String text = String.join("\n\n", LicenseTexts.any(size / 9_000 + 1, 2));
            StringBuilder longer = new StringBuilder(text);
            while (longer.length() < size) {
                longer.append(text);
            }
            String exact = longer.substring(0, size);
            int times = Math.max(3, 3_000_000 / size);
            points.add(new Point(size, size / 1000.0, Clock.cpu(times, () -> documents.read("LICENSE", exact, 1))));
        }
        add("characters of one text", "kB read, CPU", points);
    }

    private void licensesKnown() throws Exception {
        List<String> mixed = LicenseTexts.typical(50, 3);
        List<Point> points = new ArrayList<>();
        for (int known : sizes(200, 600, 1_200, 2_900)) {
            List<String> texts = new ArrayList<>(new Prose(4).texts(known - mixed.size(), 6_000));
            texts.addAll(mixed);
            Identifier identifier = OpenIdentifier.knowing(Engine.KNOWLEDGE, texts);
            Sample sample = Clock.cpu(quick ? 5 : 30, () -> {
                for (String text : mixed) {
                    identifier.identify("LICENSE", text, 1);
                }
            });
            points.add(new Point(known, mixed.size(), sample));
        }
        add("licences known", "text identified, CPU", points);
    }

    private void texts() throws Exception {
        List<String> all = LicenseTexts.any(10_000, 5);
        List<Point> points = new ArrayList<>();
        for (int count : sizes(1, 10, 100, 1_000, 10_000)) {
            List<String> some = all.subList(0, count);
            points.add(new Point(count, length(some) / 9_000.0, Clock.cpu(count > 1_000 ? 1 : 3, () -> read(some))));
        }
        add("texts", "9 kB read, CPU", points);
    }

    private void files(Path folder) throws Exception {
        Discoverer discoverer = new Discoverer(Engine.KNOWLEDGE, Limits.DEFAULT);
        List<Point> points = new ArrayList<>();
        for (int files : sizes(1, 10, 100, 1_000, 10_000, 100_000)) {
            Path tree = folder.resolve("files" + files);
            Trees.write(tree, files, 4_000, 6);
            points.add(new Point(files, files, Clock.wall(files > 10_000 ? 1 : 3, () -> discoverer.discover(tree))));
            Trees.delete(tree);
        }
        add("files of 4 kB", "file looked through, wall", points);
    }

    private void models(Path folder) throws Exception {
        List<Point> points = new ArrayList<>();
        for (int models : sizes(1, 10, 100, 1_000, 10_000)) {
            Path project = folder.resolve("models" + models);
            Trees.models(project, models);
            points.add(new Point(models, models, Clock.wall(models > 1_000 ? 1 : 3, () -> Engine.scan(project))));
        }
        add("models of a project", "model judged, wall", points);
    }

    private void threads() throws Exception {
        List<String> some = LicenseTexts.any(quick ? 200 : 2_000, 7);
        List<Point> points = new ArrayList<>();
        for (int threads : new int[] {1, 2}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            Sample sample = Clock.wall(
                    3,
                    () -> pool.submit(() -> some.parallelStream().forEach(text -> documents.read("LICENSE", text, 1)))
                            .get());
            pool.shutdown();
            points.add(new Point(threads, length(some) / 9_000.0, sample));
        }
        add("threads", "9 kB read, wall", points);
    }

    private void read(List<String> texts) {
        for (String text : texts) {
            documents.read("LICENSE", text, 1);
        }
    }

    private static double length(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }

    /** All sizes, or without the last when there is little time. */
    private int[] sizes(int... sizes) {
        return quick ? Arrays.copyOf(sizes, sizes.length - 1) : sizes;
    }

    private void add(String what, String unit, List<Point> points) {
        StringBuilder cells = new StringBuilder();
        for (Point point : points) {
            cells.append(cells.isEmpty() ? "" : " · ")
                    .append(String.format(Locale.ROOT, "%,d: ", point.size()))
                    .append(Table.number(point.each()));
        }
        double growth = points.get(points.size() - 1).each() / points.get(0).each();
        table.row(what, cells.toString(), unit, Table.times(growth));
        Run.progress("curve: " + what);
    }

    private record Point(int size, double units, Sample sample) {
        double each() {
            return sample.median() / units;
        }
    }
}
