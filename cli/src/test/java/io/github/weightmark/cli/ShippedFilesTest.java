package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ShippedFilesTest {

    @TempDir
    Path folder;

    @Test
    void theCompletionKnowsEveryCommandOptionAndFormat() {
        assertThat(ShippedFiles.completion())
                .contains("_weightmark_policy_validate")
                .contains("--fail-on")
                .contains("\"cyclonedx-1.7\"");
    }

    @Test
    void theManualPageTellsEveryCommandAndOption() {
        CommandLine command = ShippedFiles.commandLine();
        String page = ManPage.of(command);

        assertThat(page)
                .startsWith(".TH WEIGHTMARK 1\n.SH NAME\nweightmark \\- Finds the AI models")
                .contains(".SS weightmark policy validate\n")
                .contains(".TP\n.B \\-\\-fail\\-on VERDICT\n")
                .contains("\nconsole, json, html, pdf, sarif, ")
                .contains(".SH EXIT STATUS\n.TP\n.B 0\npass\n")
                .doesNotContain("${");
        assertThat(command.getSubcommands().keySet())
                .allSatisfy(name -> assertThat(page).contains(".SS weightmark " + name + "\n"));
    }

    @Test
    void noTextBecomesARequestOfTheManualPage() {
        CommandSpec hostile = CommandSpec.create();
        hostile.usageMessage().description(".so secret");
        CommandLine command = new CommandLine(CommandSpec.create().name("x").addSubcommand("y", hostile));

        assertThat(ManPage.of(command).lines())
                .contains("\\&.so secret")
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(".so"));
    }

    @Test
    void bothAreWrittenTheSameEveryTime() throws IOException {
        ShippedFiles.main(new String[] {folder.resolve("a").toString()});
        ShippedFiles.main(new String[] {folder.resolve("b").toString()});

        for (String file : new String[] {"completion/weightmark", "man/weightmark.1"}) {
            assertThat(Files.readString(folder.resolve("b").resolve(file)))
                    .isNotEmpty()
                    .isEqualTo(Files.readString(folder.resolve("a").resolve(file)));
        }
    }
}
