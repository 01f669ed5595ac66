package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherGoalsTest {

    private final RecordingLog log = new RecordingLog();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aggregate_judges_the_models_of_all_modules_once() throws Exception {
        model("one/app.py");
        model("two/app.py");
        AggregateMojo mojo = aggregate(project("one"), project("two"));

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("1 AI model violates the policy (built-in default): meta-llama/Llama-3.1-8B.");
        assertThat(log.lines)
                .filteredOn(line -> line.startsWith("ERROR"))
                .singleElement()
                .asString()
                .contains("Used in one/app.py:1 and 1 more place.");
        assertThat(folder.resolve("target/weightmark/weightmark.html")).isNotEmptyFile();
    }

    @Test
    void aggregate_tells_whose_libraries_it_did_not_see() throws Exception {
        AggregateMojo mojo = aggregate(project("one"));
        mojo.session = Sessions.of(project("one"), project("two"));

        mojo.execute();

        assertThat(log.lines)
                .contains(
                        "WARN The libraries of two were not looked into: this build leaves these modules out. Run it for"
                                + " the whole reactor, without -pl and -rf. [maven.partial]");
    }

    @Test
    void aggregate_refuses_a_module_it_would_not_see() {
        AggregateMojo mojo = aggregate(project("../elsewhere"));

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("weightmark:aggregate looks below " + folder + ", and the module ../elsewhere lies in "
                        + folder.resolve("../elsewhere") + ". Run weightmark:check in that module, or start Maven in a"
                        + " folder above both.");
    }

    @Test
    void report_tells_a_violation_and_goes_on() throws Exception {
        model("app.py");
        ReportMojo mojo = report();

        mojo.execute();

        assertThat(log.lines).anyMatch(line -> line.startsWith("WARN meta-llama/Llama-3.1-8B (restricted"));
        assertThat(folder.resolve("site/weightmark.html")).content().contains("meta-llama/Llama-3.1-8B");
    }

    @Test
    void report_is_a_page_of_the_site() throws Exception {
        model("app.py");
        ReportMojo mojo = report();
        mojo.setReportOutputDirectory(folder.resolve("other").toFile());

        mojo.generate(null, Locale.ROOT);

        assertThat(mojo.isExternalReport()).isTrue();
        assertThat(mojo.canGenerateReport()).isTrue();
        assertThat(folder.resolve("other").resolve(mojo.getOutputName() + ".html"))
                .isNotEmptyFile();
        assertThat(mojo.getName(Locale.ROOT)).isEqualTo("AI models");
    }

    @Test
    void a_site_hears_of_a_policy_that_is_wrong() throws Exception {
        Files.writeString(folder.resolve("weightmark.yml"), "teirs: {}\n");
        ReportMojo mojo = report();

        assertThatThrownBy(() -> mojo.generate(null, Locale.ROOT))
                .isInstanceOf(MavenReportException.class)
                .hasMessageContaining("weightmark.yml:1");
    }

    @Test
    void a_skipped_site_has_no_page() {
        ReportMojo mojo = report();
        mojo.skip = true;
        assertThat(mojo.canGenerateReport()).isFalse();
    }

    @Test
    void explain_tells_a_model_without_a_project() throws Exception {
        ExplainMojo mojo = new ExplainMojo();
        mojo.setLog(log);
        mojo.mavenOffline = true;
        mojo.model = " openai:gpt-4o ";

        mojo.execute();

        assertThat(log.lines).anyMatch(line -> line.contains("openai:gpt-4o") && line.contains("closed"));
        assertThat(log.lines).anyMatch(line -> line.contains("OSAID 1.0"));
    }

    @Test
    void lock_is_written_once_and_then_answers() throws Exception {
        Files.writeString(folder.resolve("app.py"), "from_pretrained(\"acme-unheard/of-1b\")\n");
        LockMojo mojo = new LockMojo();
        asMavenWould(mojo);
        mojo.modules = List.of(project("."));
        mojo.update = true;

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "weightmark.lock: 0 models locked. 1 could not be decided. Mend what the lines above name and"
                                + " run again.");
        assertThat(folder.resolve("weightmark.lock")).content().contains("models: {}");
        assertThat(log.lines)
                .anyMatch(line -> line.startsWith("WARN acme-unheard/of-1b: ") && line.contains("offline"));
    }

    @Test
    void a_lock_is_verified_and_its_absence_is_told() throws Exception {
        LockMojo mojo = new LockMojo();
        asMavenWould(mojo);
        mojo.modules = List.of(project("."));
        mojo.verify = true;
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("There is no " + folder.resolve("weightmark.lock")
                        + " to verify. Write it: mvn weightmark:lock, and commit it.");
        mojo.update = true;
        assertThatThrownBy(mojo::execute)
                .hasMessage("weightmark.verify and weightmark.update exclude each other. Give one of them.");
        mojo.verify = false;
        mojo.execute();
        mojo.verify = true;
        mojo.update = false;
        mojo.execute();
        assertThat(log.lines).endsWith("INFO weightmark.lock: holds for 0 models.");
    }

    @Test
    void a_baseline_accepts_what_is_there_and_nothing_more() throws Exception {
        model("app.py");
        baseline(false).execute();
        assertThat(folder.resolve("weightmark.baseline")).content().contains("subject: \"mau-threshold\"");

        aggregate(project(".")).execute();

        assertThat(log.lines)
                .anyMatch(line -> line.startsWith("INFO meta-llama/Llama-3.1-8B (restricted")
                        && line.contains("In the baseline (weightmark.baseline:"));
        Files.writeString(folder.resolve("new.py"), "from_pretrained(\"CohereForAI/c4ai-command-r-v01\")\n");
        assertThatThrownBy(() -> aggregate(project(".")).execute()).isInstanceOf(MojoFailureException.class);
        assertThatThrownBy(() -> baseline(false).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining(
                        " new and not accepted. Choose other models, or accept what the lines above name: mvn"
                                + " weightmark:baseline -Dweightmark.update");
        baseline(true).execute();
        aggregate(project(".")).execute();
    }

    @Test
    void a_notice_names_the_models_and_refuses_open_questions() throws Exception {
        model("app.py");
        NoticeMojo mojo = new NoticeMojo();
        asMavenWould(mojo);
        mojo.noticeFile = folder.resolve("target/classes/NOTICE-models.txt").toFile();
        mojo.execute();
        assertThat(mojo.noticeFile).content().contains("Llama");
        assertThat(log.lines).containsExactly("INFO Notice for 1 AI model: target/classes/NOTICE-models.txt");

        Files.writeString(folder.resolve("new.py"), "from_pretrained(\"acme-unheard/of-1b\")\n");
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "The notice is incomplete: the terms of 1 model cannot be told, and 0 files were not read. Run"
                                + " weightmark:report to see which.");
    }

    @Test
    void cache_tells_where_it_is_and_empties_it() throws Exception {
        Path kept = Files.createDirectories(folder.resolve("cache/v1/files")).resolve("x");
        Files.writeString(kept, "text");
        CacheMojo mojo = new CacheMojo();
        mojo.setLog(log);
        Map<String, String> environment =
                Map.of("WEIGHTMARK_CACHE", folder.resolve("cache").toString());

        mojo.tell(environment);
        assertThat(log.lines)
                .first()
                .isEqualTo("INFO Cache: 1 file and 0 answers, 0.0 MiB, in " + folder.resolve("cache/v1"));
        mojo.clear = true;
        mojo.tell(environment);
        assertThat(kept).doesNotExist();
        assertThatThrownBy(() -> mojo.tell(Map.of()))
                .hasMessage(
                        "No home directory is known, so nothing is kept. Set HOME or WEIGHTMARK_CACHE to a folder.");
    }

    @Test
    void explain_asks_for_the_model() {
        ExplainMojo mojo = new ExplainMojo();
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("weightmark:explain needs a model: -Dweightmark.model=meta-llama/Llama-3.1-8B-Instruct");
    }

    private AggregateMojo aggregate(MavenProject... modules) {
        AggregateMojo mojo = new AggregateMojo();
        asMavenWould(mojo);
        mojo.project = project(".");
        mojo.modules = List.of(modules);
        mojo.failOn = "violation";
        mojo.outputDirectory = folder.resolve("target/weightmark").toFile();
        return mojo;
    }

    private BaselineMojo baseline(boolean update) {
        BaselineMojo mojo = new BaselineMojo();
        asMavenWould(mojo);
        mojo.modules = List.of(project("."));
        mojo.update = update;
        return mojo;
    }

    private ReportMojo report() {
        ReportMojo mojo = new ReportMojo();
        asMavenWould(mojo);
        mojo.project = project(".");
        mojo.outputDirectory = folder.resolve("site").toFile();
        return mojo;
    }

    private void asMavenWould(ProjectGoal mojo) {
        mojo.setLog(log);
        if (mojo instanceof ReportingGoal reporting) {
            reporting.formats = List.of("html", "json");
        }
        mojo.project = project(".");
        mojo.mavenOffline = true;
        mojo.reactorRoot = folder.toFile();
    }

    private MavenProject project(String path) {
        Path pom = path.equals(".")
                ? folder.resolve("pom.xml")
                : folder.resolve(path).resolve("pom.xml");
        MavenProject project = new MavenProject();
        project.setArtifactId(path);
        project.setFile(pom.toFile());
        return project;
    }

    private void model(String file) throws IOException {
        Path code = folder.resolve(file);
        Files.createDirectories(code.getParent());
        Files.writeString(code, "AutoModel.from_pretrained(\"meta-llama/Llama-3.1-8B\")\n");
    }
}
