package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are Weightmark's own; a file of an application that looks a little like one must be looked into. */
class OwnFilesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "weightmark.yml → a: b → true",
                "k/weightmark.yaml → a: b → true",
                "my-weightmark.yml → a: b → false",
                "weightmark.lock → x → true",
                "weightmark.baseline → x → true",
                "other.lock → x → false",
                "policy.yml → id: x¦tiers: {allow: [permissive]} → true",
                "policy.yml → waivers: []  → true",
                "policy.yml → extends: x¦licenses: {deny: [a]} → true",
                "policy.yml → extends: x → false",
                "policy.yml → extends: x¦title: y → false",
                "app.yml → tiers: [a]¦model: gpt-4o → false",
                "app.yml → waivers: []¦services: {} → false",
                "app.yml → tiers: {}¦models: {chat: gpt-4o} → false",
                "app.yml → tiers: {}¦models: gpt-4o → false",
                "policy.yml → tiers: {}¦models: {deny: [a]} → true",
                "policy.yml → tiers: {}¦models:¦  review: [a] → true",
                "policy.json → tiers: {} → false",
                "a.json → {\"schemaVersion\": \"1\", \"tool\": {\"name\": \"weightmark\"}} → true",
                "a.json → {\"tool\": {\"version\": \"1\", \"name\": \"weightmark\"}, \"schemaVersion\": \"1\"} → true",
                "a.json → {\"schemaVersion\": 1, \"tool\": {\"name\": \"weightmark\"}} → false",
                "a.json → {\"schemaVersion\": \"1\", \"tool\": {\"name\": \"other\", \"by\": \"weightmark\"}} → false",
                "a.json → {\"schemaVersion\": \"1\", \"tool\": {\"x\": {\"name\": \"weightmark\"}}} → false",
                "a.json → {\"schemaVersion\": \"1\", \"tool\": \"weightmark\"} → false",
                "a.json → {\"tool\": {\"name\": \"weightmark\"}} → false",
                "a.json → {\"a\": {\"schemaVersion\": \"1\", \"tool\": {\"name\": \"weightmark\"}}} → false",
                "a.json → {\"schemaVersion\": \"1\", \"tool\": {\"name\": \"weightmark\" → false",
                "a.json → [\"weightmark\"] → false",
                "a.txt → {\"schemaVersion\": \"1\", \"tool\": {\"name\": \"weightmark\"}} → false"
            })
    void onlyAFileThatIsWhollyOneIsPassedOver(String path, String text, boolean own) {
        assertThat(OwnFiles.contain(Entries.file(path, text))).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({"weightmark.yml, true", "weightmark.yaml, true", "weightmark.json, false", "xweightmark.yml, false"})
    void oneNameIsThatOfTheProject(String name, boolean is) {
        assertThat(OwnFiles.isProject(name)).isEqualTo(is);
    }
}
