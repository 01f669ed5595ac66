package io.github.weightmark.discover;

import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a project folder and finds every place that names a model. */
public final class Discoverer {

    private final Limits limits;
    private final DiscoveryRules rules;
    private final FileForms forms;

    /**
     * @throws io.github.weightmark.rules.RuleException when a discovery rule does not fit its schema
     */
    public Discoverer(Knowledge knowledge, Limits limits) {
        this.limits = limits;
        this.rules = DiscoveryRules.of(knowledge);
        this.forms = new FileForms(knowledge, rules, limits);
    }

    /**
     * Looks into every text file of {@code folder} and at the names of all others. What cannot be read becomes a
     * problem; nothing is thrown for it.
     */
    public Discovery discover(Path folder) {
        List<Problem> problems = new ArrayList<>();
        FileWalk walk = new FileWalk(folder, limits, rules.wordSet(Words::folders), problems);
        List<FileWalk.Found> files = walk.walk();
        FileForms.Run run = forms.run();
        int skipped = walk.skipped();
        int read = 0;
        for (FileWalk.Found file : files) {
            boolean looked = run.weight(file);
            if (!looked) {
                ProjectFile text = text(file, problems);
                looked = text != null;
                if (text != null) {
                    run.text(text);
                }
            }
            read += looked ? 1 : 0;
            skipped += looked ? 0 : 1;
        }
        List<Sighting> sightings = new ArrayList<>(run.sightings());
        Collections.sort(sightings);
        return new Discovery(sightings, problems, read, skipped);
    }

    private @Nullable ProjectFile text(FileWalk.Found file, List<Problem> problems) {
        try {
            long size = Files.size(file.file());
            if (size > limits.sourceBytes()) {
                return tooLarge(file, size, problems);
            }
            String text = FileText.of(Files.readAllBytes(file.file()));
            return text == null ? null : ProjectFile.of(file.path(), text);
        } catch (IOException e) {
            problems.add(FileWalk.unreadable(file.path(), "file", FileWalk.reason(e)));
            return null;
        }
    }

    /** Large binary files are no loss; a large text may name models that nobody saw. */
    private @Nullable ProjectFile tooLarge(FileWalk.Found file, long size, List<Problem> problems) throws IOException {
        if (forms.mayRead(file.path())) {
            problems.add(new Problem(
                    "discover.file-too-large",
                    Level.WARNING,
                    "The file " + file.path() + " was not looked into: it has " + size + " bytes, more than "
                            + limits.sourceBytes() + ".",
                    "Check by hand which models it names, or name it in .weightmarkignore.",
                    Source.file(file.path())));
        }
        return null;
    }
}
