package io.github.weightmark.judge;

import io.github.weightmark.assess.Knowing;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.rules.RuleYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small knowledge base with two built-in policies, and policies read from text. */
final class Policies {

    private static final String DEFAULT = """
            id: default
            tiers: {allow: [fully-open, permissive], review: [restricted, closed], deny: [unknown]}
            clauses: {deny: [mau-threshold, non-commercial, research-only, geographic-exclusion]}
            """;
    private static final String STRICT = """
            id: strict-open
            extends: default
            tiers: {allow: [fully-open], review: [permissive], deny: [restricted, closed]}
            """;

    private Policies() {}

    static Knowledge knowledge() {
        Knowledge known = Knowing.knowledge();
        return new Knowledge(
                known.version(),
                known.licenses(),
                known.clauses(),
                known.families(),
                known.providers(),
                known.aliases(),
                List.of(),
                List.of(RuleYaml.parse(DEFAULT, "default.yml"), RuleYaml.parse(STRICT, "strict-open.yml")));
    }

    static Policy builtIn(String name) {
        return new PolicyReader(knowledge()).builtIn(name);
    }

    /** The policy that a file with this content holds. */
    static Policy of(String yaml) {
        PolicyNode root = PolicyNode.parse(yaml, "weightmark.yml");
        return root == null ? builtIn("default") : new PolicyParser(knowledge()).parse(root, builtIn("default"));
    }

    static Path write(Path folder, String name, String yaml) {
        try {
            return Files.writeString(folder.resolve(name), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
