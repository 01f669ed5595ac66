package io.github.weightmark.discover;

import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Lazy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Walks a project folder and finds every place that names a model. */
public final class Discoverer {

    private final Limits limits;
    private final DiscoveryRules rules;
    /** Made while files are already being listed. */
    private final Lazy<FileForms> forms;

    /**
     * @throws io.github.weightmark.rules.RuleException when a discovery rule does not fit its schema
     */
    public Discoverer(Knowledge knowledge, Limits limits) {
        this.limits = limits;
        this.rules = DiscoveryRules.of(knowledge);
        this.forms = new Lazy<>(() -> new FileForms(knowledge, rules, limits));
    }

    /**
     * Looks into every text file of {@code folder} and at the names of all others. What cannot be read becomes a
     * problem; nothing is thrown for it.
     *
     * @throws io.github.weightmark.rules.RuleException when an expression of a discovery rule is not valid
     */
    public Discovery discover(Path folder) {
        return discover(folder, done -> {});
    }

    /**
     * The same.
     *
     * @param progress is told now and then, by any thread, how many per cent of the files have been looked into
     */
    public Discovery discover(Path folder, IntConsumer progress) {
        return discover(folder, Set.of(), progress);
    }

    /**
     * The same.
     *
     * @param elsewhere folders that are not looked into: paths from {@code folder}, forward slashes
     */
    public Discovery discover(Path folder, Set<String> elsewhere, IntConsumer progress) {
        List<Problem> problems = new ArrayList<>();
        FileWalk walk = new FileWalk(folder, limits, rules.wordSet(Words::folders), elsewhere, problems);
        FileScans scans = new FileScans(forms, limits, progress);
        scans.run(walk);
        List<FileWalk.Found> files = scans.files();
        List<FileResult> results = scans.results();
        Links links = new Links();
        List<Sighting> sightings = new ArrayList<>();
        int skipped = walk.skipped();
        int read = 0;
        for (FileResult result : results) {
            sightings.addAll(result.sightings());
            problems.addAll(result.problems());
            result.links().forEach(link -> link.accept(links));
            read += result.looked() ? 1 : 0;
            skipped += result.looked() ? 0 : 1;
        }
        definitions(files, results, links.constants()).forEach(result -> {
            problems.addAll(result.problems());
            result.links().forEach(link -> link.accept(links));
        });
        List<Sighting> all = new ArrayList<>(with(links, sightings));
        all.addAll(links.starters().sightings(all, links.versions()));
        all.replaceAll(links.versions()::pinned);
        Collections.sort(all);
        return new Discovery(all, problems, read, skipped);
    }

    /** Files passed over that may define what others use: a model's name may stand in them and no other sign of it. */
    private List<FileResult> definitions(List<FileWalk.Found> files, List<FileResult> results, Constants constants) {
        Constants.Sought sought = constants.sought();
        NamedTexts names = new NamedTexts(sought.names());
        FileForms known = forms.get();
        FileScan scan = new FileScan(known, limits, new Object());
        List<FileResult> more = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            FileWalk.Found file = files.get(i);
            if (results.get(i) == FileResult.NOTHING && known.isCode(file.path()) && sought.mayStandIn(file.path())) {
                more.add(scan.takeApart(file, names::mayStandIn));
            }
        }
        return more;
    }

    /** Those of constants and variables included, where nothing was found in the same place. */
    private static Set<Sighting> with(Links links, List<Sighting> sightings) {
        Set<Sighting> all = new LinkedHashSet<>(sightings);
        Set<String> places = new HashSet<>();
        all.forEach(sighting -> places.add(place(sighting)));
        Stream.concat(links.constants().sightings().stream(), links.variables().sightings().stream())
                .filter(sighting -> !places.contains(place(sighting)))
                .forEach(all::add);
        return all;
    }

    private static String place(Sighting sighting) {
        return sighting.line() + ":" + sighting.column() + ":" + sighting.file();
    }
}
