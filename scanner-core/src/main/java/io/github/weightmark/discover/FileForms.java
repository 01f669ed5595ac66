package io.github.weightmark.discover;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All forms, put together from the rules. */
final class FileForms {

    private static final Set<String> NO_SOURCE = Set.of(
            "log", "csv", "tsv", "svg", "map", "sql", "css", "parquet", "bin", "zip", "gz", "jar", "png", "jpg", "jpeg",
            "gif", "pdf", "mp4", "wav", "mp3", "class", "so", "dll", "exe");

    /** Those that find more than addresses. */
    private final List<Form> speaking;

    private final Form addresses;

    private final Scope scope;
    private final WeightFiles weights;
    private final BuildForm builds;
    private final WeightNames weightNames;
    private final Anchors anchors;
    private final Limits limits;
    private final Wildcards names;

    FileForms(Knowledge knowledge, DiscoveryRules rules, Limits limits) {
        Beside<Anchors> words = Beside.start(() -> new Anchors(knowledge, rules));
        this.weightNames = new WeightNames(rules);
        Addresses addresses = new Addresses(rules);
        ModelNames names = new ModelNames(knowledge, rules, addresses);
        KeyRules keys = new KeyRules(rules);
        Classes classes = new Classes(knowledge, rules);
        Endpoints endpoints = new Endpoints(knowledge, rules);
        StarterRules starters = new StarterRules(rules);
        ConfigForm config =
                new ConfigForm(keys, names, classes, endpoints, starters, new UntoldKeys(rules, keys, names));
        CodeRules inCode = new CodeRules(knowledge, rules, names, keys, classes, endpoints);
        this.anchors = words.get();
        CodeForm code = new CodeForm(inCode, anchors);
        CommandForm commands = new CommandForm(rules, names, keys, code);
        AddressForm inText = new AddressForm(addresses, weightNames, names, WeightFiles.rule(rules));
        this.addresses = inText;
        this.limits = limits;
        this.names = new Wildcards(rules.all().stream()
                .flatMap(rule -> rule.keys().stream())
                .flatMap(section -> section.files().stream())
                .collect(Collectors.toUnmodifiableSet()));
        this.scope = new Scope(rules);
        this.weights = new WeightFiles(rules, scope);
        ConfigFiles files = new ConfigFiles(config, commands, this.names, limits);
        this.builds = new BuildForm(rules, starters, limits);
        this.speaking = List.of(
                files,
                new ScriptForm(commands, config, new Embedded(List.of(files, code))),
                new ModelfileForm(names),
                code,
                new ClojureForm(inCode),
                new NotebookForm(code, commands, inText, new Embedded(List.of(files, code))),
                builds,
                new DocForm(commands));
    }

    /** Whether a file of that name could name models, were it small enough. */
    boolean mayRead(String path) {
        return !NO_SOURCE.contains(ProjectFile.of(path, "").ending());
    }

    /** Whether a file of that name may define constants. */
    boolean isCode(String path) {
        return Syntax.of(ProjectFile.of(path, "").ending()) != null;
    }

    /** Whether a file of that name is read even when no anchor stands in it: small files whose every line may count. */
    private boolean isAlwaysRead(ProjectFile file) {
        return names.match(file.name())
                || ConfigFiles.isEnv(file.name())
                || ModelfileForm.reads(file.name(), file.ending())
                || BuildForm.reads(file.name(), file.ending())
                || OwnFiles.isProject(file.name());
    }

    /** What the files in one archive tell by their names. */
    ArchiveFinds archive() {
        return new ArchiveFinds(weights, scope, builds);
    }

    /** Those that are seen by their names alone: there is nothing to read in them. */
    WeightFiles weights() {
        return weights;
    }

    /**
     * Whether bytes of a file of that name can hold anything that names a model; they are not decoded for it.
     */
    boolean mayHold(String path, Bytes bytes) {
        ProjectFile nameless = ProjectFile.of(path, "");
        if (FileText.isWide(bytes) || isAlwaysRead(nameless)) {
            return true;
        }
        return anchors.speak(bytes, speaking.stream().noneMatch(form -> form.reads(nameless)));
    }

    /** What the bytes of such a file hold: some of {@link Anchors#SURE} and {@link Anchors#ADDRESS}. */
    int signs(String path, Bytes bytes) {
        if (FileText.isWide(bytes)) {
            return Anchors.SURE | Anchors.ADDRESS;
        }
        int signs = anchors.in(bytes);
        return isAlwaysRead(ProjectFile.of(path, "")) || NotebookForm.reads(path) ? signs | Anchors.SURE : signs;
    }

    Finds read(ProjectFile file) {
        return read(file, Anchors.SURE | Anchors.ADDRESS);
    }

    /**
     * @param signs what its bytes hold
     */
    Finds read(ProjectFile file, int signs) {
        Finds finds = new Finds(file, scope.of(file.path()), limits);
        if (OwnFiles.isProject(file.name())) {
            ListedModels.find(file, weightNames, limits, finds);
        } else if (!OwnFiles.contain(file)) {
            List<Form> all = new ArrayList<>((signs & Anchors.SURE) == Anchors.SURE ? speaking : List.of());
            all.addAll((signs & Anchors.ADDRESS) != 0 ? List.of(addresses) : List.of());
            all.stream().filter(form -> form.reads(file)).forEach(form -> form.scan(file, finds));
        }
        return finds;
    }
}
