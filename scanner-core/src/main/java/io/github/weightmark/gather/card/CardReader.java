package io.github.weightmark.gather.card;

import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads what a card declares: licence, base models, gate; from its front matter and from a merge recipe in its body. */
public final class CardReader {

    /** Keys that declare a licence, in the order in which claims are listed. */
    public static final Map<String, ClaimKind> LICENSE_KEYS = licenseKeys();

    /** Keys that name base models; only the first is in the Hub's own specification. */
    public static final List<String> PARENT_KEYS = List.of("base_model", "base_models", "finetuned_from");

    private static final String RELATION_KEY = "base_model_relation";
    private static final List<String> NAME_KEYS = List.of("name", "model", "id", "path");
    private static final int LINES_SEARCHED_FOR_MISPLACED = 200;

    private final Limits limits;

    public CardReader(Limits limits) {
        this.limits = limits;
    }

    private static Map<String, ClaimKind> licenseKeys() {
        Map<String, ClaimKind> keys = new LinkedHashMap<>();
        keys.put("license", ClaimKind.LICENSE);
        keys.put("license_name", ClaimKind.LICENSE_NAME);
        keys.put("license_link", ClaimKind.LICENSE_LINK);
        keys.put("license_details", ClaimKind.PROSE);
        return keys;
    }

    /** Adds all that {@code card} declares; the card itself is added as a text by the caller. */
    public void read(EvidenceText card, EvidenceDraft draft) {
        FrontMatter parts = FrontMatter.of(card.content());
        if (parts.yaml().length() > limits.frontMatterBytes()) {
            draft.problem(
                    "card.front-matter-too-large",
                    Level.ERROR,
                    "The front matter of " + card.path() + " has "
                            + parts.yaml().length() + " characters; at most " + limits.frontMatterBytes()
                            + " are read.",
                    "Shorten it: texts and results belong into the card's body.",
                    Source.line(card.path(), parts.yamlLine()));
        } else if (parts.yaml().isEmpty()) {
            lookForMisplaced(card, draft);
        } else {
            readBlock(card, parts, draft);
        }
        Fences.in(parts.body(), parts.bodyLine())
                .forEach(
                        fence -> new MergeRecipe(limits).readFenced(card.path(), fence.content(), fence.line(), draft));
    }

    private void readBlock(EvidenceText card, FrontMatter parts, EvidenceDraft draft) {
        YamlBlock block = YamlBlock.of(parts.yaml(), limits);
        if (block.error() != null) {
            new BrokenBlock(card.path(), parts, block).read(draft);
            return;
        }
        if (block.repaired()) {
            draft.problem(
                    "card.tabs",
                    Level.NOTE,
                    "The front matter of " + card.path() + " is no YAML because of tabs; they were read as spaces.",
                    "Replace the tabs: the Hub may not read this card.",
                    Source.line(card.path(), parts.yamlLine()));
        }
        LICENSE_KEYS.forEach((key, kind) -> {
            for (Node value : chosen(block, key, card.path(), parts, draft)) {
                YamlBlock.scalars(value)
                        .forEach(scalar -> draft.claim(kind, scalar.getValue(), source(card, parts, scalar)));
            }
        });
        block.values("license_details").stream()
                .flatMap(value -> YamlBlock.scalars(value).stream())
                .forEach(details -> draft.text(details(card, parts, details)));
        readParents(card, parts, block, draft);
        new GatePrompts(card.path(), card.sha256(), parts).read(block, draft);
    }

    /** Words about the licence: what they forbid counts, whether or not they are a licence. */
    private static EvidenceText details(EvidenceText card, FrontMatter parts, ScalarNode value) {
        int line = source(card, parts, value).startLine();
        return new EvidenceText(card.path(), TextRole.NOTICE, value.getValue(), line, card.sha256());
    }

    private void readParents(EvidenceText card, FrontMatter parts, YamlBlock block, EvidenceDraft draft) {
        String relation = block.values(RELATION_KEY).stream()
                .flatMap(value -> YamlBlock.scalars(value).stream())
                .map(ScalarNode::getValue)
                .findFirst()
                .orElse(EvidenceDraft.DERIVED);
        for (String key : PARENT_KEYS) {
            for (Node value : chosen(block, key, card.path(), parts, draft)) {
                names(value).forEach(name -> draft.parent(name.getValue(), relation, source(card, parts, name)));
            }
        }
    }

    /** A parent is a string, a list of strings, or, off the specification, an item with a name. */
    private static List<ScalarNode> names(Node value) {
        List<ScalarNode> names = new ArrayList<>(YamlBlock.scalars(value));
        List<Node> items = value instanceof SequenceNode list ? list.getValue() : List.of(value);
        for (Node item : items) {
            if (item instanceof MappingNode mapping) {
                NAME_KEYS.forEach(
                        key -> YamlBlock.values(mapping, key).forEach(name -> names.addAll(YamlBlock.scalars(name))));
            }
        }
        return names;
    }

    /** All values: which one counts depends on who reads the card. */
    private static List<Node> chosen(YamlBlock block, String key, String path, FrontMatter parts, EvidenceDraft draft) {
        List<Node> values = block.values(key);
        if (values.size() < 2) {
            return values;
        }
        Node last = values.get(values.size() - 1);
        draft.problem(
                "card.duplicate-key",
                Level.WARNING,
                path + " gives " + key + " " + values.size() + " times; readers differ in which one they take.",
                "Leave one " + key + " in the card.",
                Source.line(path, parts.yamlLine() + last.getStartMark().getLine()));
        return values;
    }

    private static Source source(EvidenceText card, FrontMatter parts, ScalarNode scalar) {
        return Source.line(card.path(), parts.yamlLine() + scalar.getStartMark().getLine());
    }

    /** It cannot declare a licence, but the base that it names binds all the same. */
    private void misplacedParents(EvidenceText card, EvidenceDraft draft) {
        int open = card.content().indexOf("\n---");
        FrontMatter parts = open < 0
                ? FrontMatter.of(card.content())
                : FrontMatter.of(card.content().substring(open + 1));
        YamlBlock block = YamlBlock.of(parts.yaml(), limits);
        if (open >= 0 && !parts.yaml().isEmpty() && block.error() == null) {
            int before = Lines.breaks(card.content().substring(0, open + 1));
            FrontMatter placed =
                    new FrontMatter(parts.yaml(), parts.yamlLine() + before, parts.body(), parts.bodyLine() + before);
            readParents(card, placed, block, draft);
        }
    }

    /** A block after a comment or a quotation is prose to the Hub, though its author meant it as metadata. */
    private void lookForMisplaced(EvidenceText card, EvidenceDraft draft) {
        String content = card.content();
        boolean opened = false;
        int start = 0;
        for (int i = 0; i < LINES_SEARCHED_FOR_MISPLACED && start <= content.length(); i++) {
            int end = Lines.end(content, start);
            String line =
                    content.substring(start, end).replaceFirst("^[\\s>]*", "").strip();
            start = Lines.next(content, end);
            opened |= line.equals("---");
            if (opened && line.startsWith("license:")) {
                draft.problem(
                        "card.front-matter-not-at-start",
                        Level.NOTE,
                        "\"" + line + "\" stands in a block that does not begin the card, so it declares nothing.",
                        "Move the block between --- lines to the very top of " + card.path() + ".",
                        Source.line(card.path(), i + 1));
                misplacedParents(card, draft);
                return;
            }
        }
    }
}
