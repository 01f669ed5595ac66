package io.github.weightmark.maven;

import io.github.weightmark.maven.LogLine.Weight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last run told, kept beside its reports. It is plain text, so that nothing of the scanner has to be loaded to
 * tell it again.
 *
 * @param inputs what it was made from
 * @param until the first day on which it no longer holds, counted from 1970
 * @param reports files that were written
 * @param written hash over the stamps of these
 * @param told what is told again
 */
record LastRun(Snapshot inputs, long until, List<Path> reports, String written, Told told) {

    private static final String POLICY = "policy";
    private static final String REPORT = "report";
    private static final String FAILURE = "FAILURE";

    /** The lines before the first that begins with a word. */
    private static final int HEAD = 5;

    /**
     * What a run told that has just written these reports.
     *
     * @throws IOException when one of them is not there
     */
    static LastRun of(Snapshot inputs, long until, List<Path> reports, Told told) throws IOException {
        return new LastRun(inputs, until, reports, stamps(reports), told);
    }

    /** The same with inputs that have other stamps. */
    LastRun with(String stamps) {
        Snapshot same = new Snapshot(inputs.day(), inputs.contents(), stamps, inputs.policies());
        return new LastRun(same, until, reports, written, told);
    }

    /** Whether it is still true on this day, and the reports are there as they were written. */
    boolean holdsOn(long day) {
        try {
            return inputs.day() <= day && day < until && written.equals(stamps(reports));
        } catch (IOException e) {
            return false;
        }
    }

    private static String stamps(List<Path> reports) throws IOException {
        Listing all = new Listing();
        for (Path report : reports) {
            all.file(report);
        }
        return all.written();
    }

    /** What a file keeps; {@code null} when there is none, or it is not as it was written. */
    static @Nullable LastRun read(Path file) {
        try {
            String kept = Files.readString(file);
            int end = kept.indexOf('\n');
            String text = kept.substring(end + 1);
            return end > 0 && kept.substring(0, end).equals(hash(text)) ? parse(text.split("\n")) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static LastRun parse(String[] lines) {
        List<Path> policies = new ArrayList<>();
        List<Path> reports = new ArrayList<>();
        List<LogLine> told = new ArrayList<>();
        String failure = null;
        for (int i = HEAD; i < lines.length; i++) {
            int end = lines[i].indexOf(' ');
            String word = lines[i].substring(0, end);
            String text = lines[i].substring(end + 1);
            switch (word) {
                case POLICY -> policies.add(Path.of(text));
                case REPORT -> reports.add(Path.of(text));
                case FAILURE -> failure = text;
                default -> told.add(new LogLine(Weight.valueOf(word), text));
            }
        }
        Snapshot inputs = new Snapshot(Long.parseLong(lines[0]), lines[2], lines[3], policies);
        return new LastRun(inputs, Long.parseLong(lines[1]), reports, lines[4], new Told(told, failure, null));
    }

    /**
     * Keeps it.
     *
     * @throws IOException when that is not possible
     */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                String.valueOf(inputs.day()), String.valueOf(until), inputs.contents(), inputs.stamps(), written));
        for (Path policy : inputs.policies()) {
            lines.add(POLICY + " " + policy);
        }
        for (Path report : reports) {
            lines.add(REPORT + " " + report);
        }
        for (LogLine line : told.lines()) {
            lines.add(line.weight() + " " + line.text());
        }
        if (told.failure() != null) {
            lines.add(FAILURE + " " + told.failure());
        }
        String text = String.join("\n", lines) + "\n";
        if (text.split("\n", -1).length != lines.size() + 1) {
            throw new IOException("a name with a line break in it");
        }
        Files.writeString(file, hash(text) + "\n" + text);
    }

    private static String hash(String text) {
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
