package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    private ReportMojo report() {
        ReportMojo mojo = new ReportMojo();
        asMavenWould(mojo);
        mojo.project = project(".");
        mojo.outputDirectory = folder.resolve("site").toFile();
        return mojo;
    }

    private void asMavenWould(Goal mojo) {
        mojo.setLog(log);
        mojo.formats = List.of("html", "json");
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
