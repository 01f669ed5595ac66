package io.github.weightmark.discover;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All forms, put together from the rules. */
final class FileForms {

    private static final Set<String> NO_SOURCE = Set.of(
            "log", "csv", "tsv", "svg", "lock", "map", "sql", "css", "parquet", "bin", "zip", "gz", "jar", "png", "jpg",
            "jpeg", "gif", "pdf", "mp4", "wav", "mp3", "class", "so", "dll", "exe");

    private final List<Form> forms;
    private final Scope scope;
    private final WeightFiles weights;

    FileForms(Knowledge knowledge, DiscoveryRules rules, Limits limits) {
        Addresses addresses = new Addresses(rules);
        ModelNames names = new ModelNames(knowledge, rules, addresses);
        KeyRules keys = new KeyRules(rules);
        Classes classes = new Classes(knowledge, rules);
        Endpoints endpoints = new Endpoints(knowledge, rules);
        ConfigForm config = new ConfigForm(keys, names, classes, endpoints);
        CodeForm code = new CodeForm(new CodeRules(knowledge, rules, names, classes, endpoints));
        CommandForm commands = new CommandForm(rules, names, keys, code);
        AddressForm address = new AddressForm(addresses, new WeightNames(rules), WeightFiles.rule(rules));
        this.scope = new Scope(rules);
        this.weights = new WeightFiles(rules, scope);
        this.forms = List.of(
                new ConfigFiles(config, commands, limits),
                new ScriptForm(commands, config),
                new ModelfileForm(names),
                code,
                new NotebookForm(code, commands, address),
                new BuildForm(rules, limits),
                new DocForm(commands),
                address);
    }

    /** Whether a file of that name could name models, were it small enough. */
    boolean mayRead(String path) {
        return !NO_SOURCE.contains(ProjectFile.of(path, "").ending());
    }

    Run run() {
        return new Run();
    }

    /** One walk over one project. */
    final class Run {

        private final List<Sighting> sightings = new ArrayList<>();
        private final Constants constants = new Constants();
        private final Variables variables = new Variables();

        /** Looks at the name alone; true when the file is a weight file and there is nothing to read in it. */
        boolean weight(FileWalk.Found file) {
            return weights.find(file, sightings);
        }

        void text(ProjectFile file) {
            if (OwnFiles.contain(file)) {
                return;
            }
            Finds finds = new Finds(file, scope.of(file.path()), constants, variables);
            for (Form form : forms) {
                if (form.reads(file)) {
                    form.scan(file, finds);
                }
            }
            sightings.addAll(finds.all());
        }

        /** All of them, those of constants and variables included; unsorted. */
        Set<Sighting> sightings() {
            Set<Sighting> all = new LinkedHashSet<>(sightings);
            Set<String> places = new HashSet<>();
            all.forEach(sighting -> places.add(place(sighting)));
            Stream.concat(constants.sightings().stream(), variables.sightings().stream())
                    .filter(sighting -> !places.contains(place(sighting)))
                    .forEach(all::add);
            return all;
        }

        private String place(Sighting sighting) {
            return sighting.line() + ":" + sighting.column() + ":" + sighting.file();
        }
    }
}
