package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.Terms;
import io.github.weightmark.rules.RuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {

    private static final Knowledge BUNDLED = Knowledge.bundled();

    @TempDir
    Path folder;

    @Test
    void theBundledRulesHaveAVersion() {
        assertThat(BUNDLED.version()).matches("20\\d\\d\\.\\d+\\.\\d+");
    }

    @Test
    void aRuleOfTheUserReplacesTheOneWithItsId() throws IOException {
        write("licenses/house.yml", "{id: MIT, name: MIT, terms: restricted, source: house, checked: 2026-11-25}");

        Knowledge own = BUNDLED.with(folder);

        assertThat(own.licenses()).hasSameSizeAs(BUNDLED.licenses());
        assertThat(new Licenses(own.licenses()).termsOf("MIT")).isEqualTo(Terms.RESTRICTED);
        assertThat(new Licenses(BUNDLED.licenses()).termsOf("MIT")).isEqualTo(Terms.OSI);
    }

    @Test
    void aNewRuleIsAdded() throws IOException {
        write("licenses/house.yml", """
                id: LicenseRef-weightmark-house
                name: House Licence
                terms: restricted
                aliases: [house]
                source: ours
                checked: 2026-11-25
                """);

        assertThat(new Licenses(BUNDLED.with(folder).licenses()).named("House"))
                .map(LicenseRule::id)
                .contains("LicenseRef-weightmark-house");
    }

    @Test
    void anUnknownKeyIsNamedWithTheKeysThatAreKnown() throws IOException {
        write("licenses/house.yml", "{id: X, name: X, terms: osi, alias: [x], source: ours, checked: 2026-11-25}");

        assertThatThrownBy(() -> BUNDLED.with(folder))
                .isInstanceOf(RuleException.class)
                .hasMessage(
                        "rules/licenses/house.yml has the unknown key \"alias\". Known keys: aliases, checked, clauses,"
                                + " id, links, name, note, source, steward, terms, titles, version.");
    }

    @Test
    void aWordThatIsNoTermsIsSaid() throws IOException {
        write("licenses/house.yml", "{id: X, name: X, terms: liberal, source: ours, checked: 2026-11-25}");

        assertThatThrownBy(() -> BUNDLED.with(folder))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("rules/licenses/house.yml does not fit its schema: ")
                .hasMessageEndingWith(". Compare it with schema/licenses.json.");
    }

    @Test
    void aPatternOfTheUserThatIsNoExpressionIsSaidAtOnce() throws IOException {
        write("providers/house.yml", "{id: house, name: House, closed: [\"(a\"], source: ours, checked: 2026-11-25}");

        assertThatThrownBy(() -> BUNDLED.with(folder))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/providers/house.yml has a pattern that is not a valid expression:"
                        + " missing closing ). Use RE2 syntax.");
    }

    @Test
    void aMissingFolderIsSaid() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> BUNDLED.with(missing))
                .isInstanceOf(RuleException.class)
                .hasMessage("The rules folder " + missing + " does not exist or is not a folder. "
                        + "Give a folder with sub-folders such as licenses/ and aliases/.");
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
