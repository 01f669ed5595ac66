package io.github.weightmark.maven;

import io.github.weightmark.ScanSettings;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.ConsoleReport;
import io.github.weightmark.report.ConsoleReport.Detail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells everything about one model: licence, clauses with their words, duties, openness requirement by requirement.
 * Needs no project and fails on nothing that it finds.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class ExplainMojo extends Goal {

    /**
     * The model: a Hub id, a package URL, <code>provider:name</code>, a model folder or a weight file.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.model")
    @Nullable
    String model;

    @Override
    void run() throws MojoExecutionException {
        if (model == null || model.isBlank()) {
            throw new MojoExecutionException(
                    "weightmark:explain needs a model: -Dweightmark.model=meta-llama/Llama-3.1-8B-Instruct");
        }
        Knowledge knowledge = knowledge();
        Map<String, String> environment = environment();
        ScanSettings settings = new ScanSettings(
                EnumSet.allOf(SightingKind.class),
                isOffline(),
                LocalDate.ofEpochDay(today(environment)),
                environment,
                Limits.DEFAULT);
        Scanner scanner = new Scanner(
                knowledge,
                new PolicyReader(knowledge).builtIn(ProjectSettings.BUILT_IN_POLICY),
                settings,
                connections(environment));
        ScanResult result = scanner.check(Path.of(""), List.of(model.strip()));
        StringBuilder text = new StringBuilder();
        try {
            new ConsoleReport(false, Detail.ALL, knowledge).write(result, text);
        } catch (IOException e) {
            throw new MojoExecutionException("Writing to memory cannot fail", e);
        }
        text.toString().lines().forEach(getLog()::info);
    }
}
