package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.enforcer.rule.api.EnforcerLogger;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule fails on a violation, is in error when it cannot decide, and speaks through the Enforcer's log. */
class RequireOpenModelsTest {

    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void open_models_pass() throws Exception {
        use("Qwen/Qwen2.5-7B-Instruct");
        rule().execute();
        assertThat(lines).last().asString().startsWith("info 1 AI model found in 1 file: 1 passes (policy");
        assertThat(folder.resolve("target/weightmark/weightmark.html")).isNotEmptyFile();
    }

    @Test
    void a_violation_fails_the_rule() throws IOException {
        use("meta-llama/Llama-3.1-8B");
        assertThatThrownBy(rule()::execute)
                .isInstanceOf(EnforcerRuleException.class)
                .isNotInstanceOf(EnforcerRuleError.class)
                .hasMessageStartingWith("1 AI model violates the policy (built-in default): meta-llama/Llama-3.1-8B.");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("warnOrError meta-llama/Llama-3.1-8B (restricted")
                        && line.endsWith("[clauses.deny mau-threshold]"));
    }

    @Test
    void a_wrong_policy_is_an_error_of_the_rule() throws IOException {
        Files.writeString(folder.resolve("weightmark.yml"), "tirs: {}\n");
        assertThatThrownBy(rule()::execute)
                .isInstanceOf(EnforcerRuleError.class)
                .hasMessageContaining("weightmark.yml:1: \"tirs\" is not a key of a policy. Did you mean \"tiers\"?");
    }

    @Test
    void no_word_of_a_policy_steers_the_terminal() throws IOException {
        Files.writeString(folder.resolve("weightmark.yml"), "\"ti\\e[2Jers\": {}\n");
        Throwable failure = catchThrowable(rule()::execute);
        assertThat(failure)
                .isInstanceOf(EnforcerRuleError.class)
                .hasMessage(folder.resolve("weightmark.yml")
                        + ":1: \"ti?[2Jers\" is not a key of a policy. Valid are: clauses, duties, evidence, extends,"
                        + " fully-open, licenses, models, tiers, use, waivers.");
        // The Enforcer tells the causes too.
        assertThat(failure).hasStackTraceContaining("PolicyException");
        assertThat(stack(failure)).doesNotContain("\u001b");
    }

    @Test
    void no_name_of_a_model_steers_the_terminal() throws IOException {
        Files.writeString(folder.resolve("weightmark.yml"), "tiers: { deny: [restricted, unknown, closed] }\n");
        Files.writeString(folder.resolve("app.py"), "AutoModel.from_pretrained(\"meta-llama/Llama-3.1-8B\")\n");
        Files.createDirectories(folder.resolve("a\u001b[2J"));
        Files.writeString(
                folder.resolve("a\u001b[2J/app.py"), "AutoModel.from_pretrained(\"meta-llama/Llama-3.1-8B\")\n");
        Throwable failure = catchThrowable(rule()::execute);
        assertThat(failure).isInstanceOf(EnforcerRuleException.class);
        assertThat(stack(failure)).doesNotContain("\u001b");
        assertThat(lines).anyMatch(line -> line.contains("a?[2J/app.py")).noneMatch(line -> line.contains("\u001b"));
    }

    private static String stack(Throwable failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack, true));
        return stack.toString();
    }

    @Test
    void the_index_names_the_rule() throws IOException {
        try (var in = RequireOpenModels.class.getResourceAsStream("/META-INF/sisu/javax.inject.Named")) {
            assertThat(in).hasContent(RequireOpenModels.class.getName());
        }
        assertThat(RequireOpenModels.class
                        .getAnnotation(javax.inject.Named.class)
                        .value())
                .isEqualTo("requireOpenModels");
        assertThat(rule()).hasToString("requireOpenModels[policy=null, failOn=violation]");
    }

    private void use(String model) throws IOException {
        Files.writeString(folder.resolve("app.py"), "AutoModel.from_pretrained(\"" + model + "\")\n");
    }

    @SuppressWarnings({"deprecation", "NullAway"}) // Maven has no other way to make a session outside of itself.
    private RequireOpenModels rule() {
        MavenProject project = new MavenProject();
        project.setFile(folder.resolve("pom.xml").toFile());
        project.getBuild().setDirectory(folder.resolve("target").toString());
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setOffline(true);
        request.setMultiModuleProjectDirectory(folder.toFile());
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setProjects(List.of(project));
        RequireOpenModels rule = new RequireOpenModels(session, null, null, null);
        rule.setLog((EnforcerLogger) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EnforcerLogger.class}, (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof CharSequence text) {
                        lines.add(method.getName() + " " + text);
                    }
                    return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
                }));
        return rule;
    }
}
