package io.github.weightmark.discover;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what the forms find in one file; of two finds of one model in one line the surer stays. */
final class Finds {

    private final ProjectFile file;
    private final SightingKind scope;
    private final Limits limits;
    private final Map<String, Sighting> byPlace = new HashMap<>();
    private final Set<Integer> offsets = new HashSet<>();
    /** Where tests begin in the file → where they end. */
    private final TreeMap<Integer, Integer> tests = new TreeMap<>();

    private final Ties ties;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param scope the kind of the whole file: used, test or doc
     */
    Finds(ProjectFile file, SightingKind scope, Limits limits) {
        this.file = file;
        this.scope = scope;
        this.limits = limits;
        this.ties = new Ties(file, scope);
    }

    /** Tells that part of the file could not be read; what could be read still counts. */
    void problem(String id, String message, String help, int line) {
        problem(id, Level.WARNING, message, help, line);
    }

    /** Tells that a model is meant that nobody could look at: nothing may pass because of it. */
    void error(String id, String message, String help, int line) {
        problem(id, Level.ERROR, message, help, line);
    }

    private void problem(String id, Level level, String message, String help, int line) {
        Source source = line == 0 ? Source.file(file.path()) : Source.line(file.path(), line);
        Problem problem = new Problem(id, level, message, help, source);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Tells that the file is not UTF-8; what else is in it counts. */
    void garbled(int line) {
        problem(
                "discover.not-utf-8",
                Level.NOTE,
                "The file " + file.path() + " is not UTF-8 from line " + line
                        + " on: a name with other letters than ASCII may be read wrongly.",
                "Save it as UTF-8, or name it in .weightmarkignore.",
                line);
    }

    /** Tells that somebody wrote the file meanwhile. */
    void changed(long listed, int read) {
        problem(
                "discover.changed-file",
                Level.NOTE,
                "The file " + file.path() + " changed while it was looked into: it had " + listed + " bytes, then "
                        + read + ".",
                "Scan again when nothing writes to the folder.",
                0);
    }

    /** Tells that the file is not valid from a place on. */
    void malformed(String what, int line) {
        problem(
                "discover.malformed-file",
                "The file " + file.path() + " is not valid " + what + " from line " + line
                        + " on: what follows was read only as far as it could be understood.",
                "Correct it, or name it in .weightmarkignore if it is meant to be so.",
                line);
    }

    /** Whether variables here are those of the environment; a script sets its own. */
    boolean isConfiguration() {
        return file.ending().equals("yml") || file.ending().equals("yaml");
    }

    String fileName() {
        return file.name();
    }

    SightingKind scope() {
        return scope;
    }

    /** Whether something was found that begins there. */
    boolean has(int offset) {
        return offsets.contains(offset);
    }

    /** From there on to there the file is a test. */
    void test(int from, int to) {
        tests.put(from, to);
    }

    private SightingKind scope(int offset) {
        Map.Entry<Integer, Integer> test = tests.floorEntry(offset);
        return scope == SightingKind.USED && test != null && offset < test.getValue() ? SightingKind.TEST : scope;
    }

    /**
     * @param kind when the place tells another than the file; a test stays a test and documentation stays that
     */
    void add(int offset, String raw, Reference reference, @Nullable SightingKind kind, Confidence sure, String rule) {
        if (byPlace.size() >= limits.sightingsInFile()) {
            tooMany();
            return;
        }
        Sighting sighting = Place.of(file, scope(offset), offset, raw).sighting(reference, kind, sure, rule);
        offsets.add(offset);
        byPlace.merge(sighting.line() + " " + key(reference), sighting, Finds::surer);
    }

    int mostTokens() {
        return limits.tokensInFile();
    }

    void tooManyTokens() {
        problem(
                "discover.too-many-tokens",
                "Only the first " + limits.tokensInFile() + " words and signs of the file " + file.path()
                        + " were looked at; it has more.",
                "Check by hand which models the rest of it names, or name it in .weightmarkignore.",
                0);
    }

    /** Tells that a script writes more files than are looked at. */
    void tooManyWritten(int most) {
        problem(
                "discover.too-many-written",
                "Only the first " + most + " files that " + file.path()
                        + " writes were looked at as files of their own; it writes more.",
                "Check by hand which models the others name, or name it in .weightmarkignore.",
                0);
    }

    private void tooMany() {
        if (problems.stream().noneMatch(problem -> problem.id().equals("discover.too-many-sightings"))) {
            problem(
                    "discover.too-many-sightings",
                    "The file " + file.path() + " names models in more than " + limits.sightingsInFile()
                            + " places; those after them were not looked at.",
                    "Check by hand which of them are used, or name it in .weightmarkignore.",
                    0);
        }
    }

    Collection<Sighting> all() {
        return byPlace.values();
    }

    /** What this file has to say to other files. */
    Ties ties() {
        return ties;
    }

    List<Problem> problems() {
        return problems;
    }

    private static String key(Reference reference) {
        return reference.provider() + ":" + reference.id();
    }

    private static Sighting surer(Sighting one, Sighting other) {
        int byKind = one.kind().compareTo(other.kind());
        int bySure = one.confidence().compareTo(other.confidence());
        if (byKind != 0) {
            return byKind < 0 ? one : other;
        }
        if (pinned(one) != pinned(other)) {
            return pinned(one) ? one : other;
        }
        if (bySure != 0) {
            return bySure < 0 ? one : other;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static boolean pinned(Sighting sighting) {
        return sighting.reference().revision() != null;
    }
}
