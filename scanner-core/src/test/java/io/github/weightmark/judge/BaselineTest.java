package io.github.weightmark.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was there before the policy is told and does not fail; whatever is new does. */
class BaselineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @TempDir
    Path folder;

    @Test
    void whatIsInTheBaselineStaysAsANoteWithItsLine() throws IOException {
        write(users(700_000_000L), Policies.builtIn("default"));

        ModelResult result = judge(users(700_000_000L), with(Policies.builtIn("default")));

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.findings())
                .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.NOTE));
        assertThat(result.findings())
                .extracting(Finding::baseline)
                .containsExactlyInAnyOrder(
                        Source.line("weightmark.baseline", 5), Source.line("weightmark.baseline", 9));
        assertThat(result.findings()).allMatch(Finding::accepted);
        assertThat(Files.readString(file())).isEqualTo("""
                # Findings that were there when this project took up its policy. They are told; only new ones fail.
                # Commit it and review its changes. Written by: weightmark baseline
                baseline: 1
                findings:
                  - model: "acme/model"
                    rule: "clauses.deny"
                    subject: "mau-threshold"
                    detail: "700,000,000"
                  - model: "acme/model"
                    rule: "tiers.review"
                    subject: "restricted"
                    detail: "NOASSERTION"
                """);
    }

    @Test
    void aLowerThresholdAnotherLicenceAndAnotherClauseAreNew() throws IOException {
        write(users(700_000_000L), Policies.builtIn("default"));
        Policy policy = with(Policies.builtIn("default"));

        assertThat(judge(users(100L), policy).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judge(users(700_000_000L).license("MIT"), policy).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(judge(users(700_000_000L).clause("research-only", Map.of()), policy)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(judge(Assessed.of(Tier.UNKNOWN), policy).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aUseThatCameUnderTheClauseIsNew() throws IOException {
        write(users(700L), Policies.builtIn("default"));

        Policy grown = with(Policies.of("use: {monthly-active-users: 900}"));

        assertThat(judge(users(700L), grown).verdict()).isEqualTo(Verdict.FAIL);
        write(users(700L), Policies.of("use: {monthly-active-users: 900}"));
        assertThat(judge(users(700L), with(Policies.of("use: {monthly-active-users: 950}")))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void whatWasNotDecidedIsNeverAccepted() throws IOException {
        Assessed undecided = Assessed.of(Tier.UNKNOWN).problem(Level.WARNING);
        write(undecided, Policies.builtIn("default"));

        assertThat(Files.readString(file())).endsWith("findings: []\n");
        assertThat(judge(undecided, with(Policies.builtIn("default"))).verdict())
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aChangeSinceTheLockIsNeverAccepted() {
        Policy policy = Policies.builtIn("default");
        Finding changed = new Finding("lock.tier", "restricted", Level.WARNING, "It was permissive.", "Look.", null);
        ModelResult result = new Judge(Policies.knowledge(), policy, TODAY)
                .judge(Assessed.of(Tier.PERMISSIVE).build(), List.of(), List.of(changed));

        assertThat(new BaselineUpdate(Baseline.NONE, policy, scan(result)).fresh())
                .isEmpty();
    }

    @Test
    void whatIsFixedLeavesAndWhatIsNewComesInOnlyWhenAccepted() {
        Policy policy = Policies.builtIn("default");
        BaselineUpdate first = update(Baseline.NONE, policy, users(700L));
        Baseline before = baseline(first.updated());

        BaselineUpdate second = update(before, policy, users(100L));

        assertThat(second.lines(false))
                .containsExactly(
                        "acme/model: clauses.deny mau-threshold 100 is new. Choose another model, or accept it:"
                                + " weightmark baseline --update.",
                        "acme/model: clauses.deny mau-threshold 700 is fixed.");
        assertThat(second.summary(false)).isEqualTo("1 finding accepted, 1 fixed, 1 new and not accepted.");
        assertThat(second.verdict(false)).isEqualTo(Verdict.FAIL);
        assertThat(second.kept())
                .extracting(BaselineEntry::toString)
                .containsExactly("acme/model: tiers.review restricted NOASSERTION");
        assertThat(second.verdict(true)).isEqualTo(Verdict.PASS);
        assertThat(second.summary(true)).isEqualTo("2 findings accepted, 1 fixed.");
        assertThat(second.lines(true)).startsWith("acme/model: clauses.deny mau-threshold 100 is accepted.");
    }

    @Test
    void whatCouldNotBeLookedAtIsNotFixed() {
        Policy policy = Policies.builtIn("default");
        Baseline before = baseline(update(Baseline.NONE, policy, users(700L)).updated());

        BaselineUpdate silent = update(before, policy, Assessed.of(Tier.UNKNOWN).problem(Level.WARNING));
        BaselineUpdate unread = new BaselineUpdate(before, policy, unread());

        assertThat(silent.fixed()).isEmpty();
        assertThat(silent.verdict(false)).isEqualTo(Verdict.INCOMPLETE);
        assertThat(silent.lines(false))
                .containsExactly("acme/model could not be decided, so its findings stay as they were. Run: weightmark"
                        + " scan -v.");
        assertThat(unread.kept()).hasSize(2);
        assertThat(unread.lines(false))
                .containsExactly("Not everything could be read, so nothing counts as fixed. Run: weightmark scan -v.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "baseline: 2 | weightmark.baseline:1: this baseline is of version 2, and this Weightmark reads version 1."
                        + " Update Weightmark.",
                "findings: [] | weightmark.baseline:1: \"baseline\" is missing here. Undo the last change to the baseline,"
                        + " or write it anew: weightmark baseline --update.",
                "{baseline: 1, findins: []} | weightmark.baseline:1: \"findins\" is not a key of a baseline. Did you mean"
                        + " \"findings\"?",
                "{baseline: 1, findings: [{model: a/b, rule: x}]} | weightmark.baseline:1: \"subject\" is missing here."
                        + " Undo the last change to the baseline, or write it anew: weightmark baseline --update.",
                "`` | weightmark.baseline is empty. Delete it, or write it anew: weightmark baseline --update."
            })
    void aBaselineThatIsNotUnderstoodIsRefused(String text, String message) throws IOException {
        Files.writeString(file(), text);
        assertThatThrownBy(() -> BaselineFile.read(file()))
                .isInstanceOf(PolicyException.class)
                .hasMessage(message);
    }

    @Test
    void aBaselineOfOtherBytesIsRefusedAndANameStaysOnItsLine() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xc3, 0x28});
        assertThatThrownBy(() -> BaselineFile.read(file()))
                .hasMessage("weightmark.baseline is not UTF-8 text, so it is no baseline. Write it anew: weightmark"
                        + " baseline --update.");
        BaselineEntry odd = new BaselineEntry("a/\u202e\nb", "tiers.deny", "\"unknown\"", "");
        BaselineFile.write(file(), List.of(odd));
        assertThat(Files.readString(file())).contains("model: \"a/\\u202E\\nb\"\n");
        assertThat(BaselineFile.read(file()).entries()).containsOnlyKeys(odd);
    }

    @Test
    void aLinkInTheCheckoutIsNotWrittenThrough() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("profile"), "export A=b\n");
        Files.createSymbolicLink(file(), elsewhere);

        assertThatThrownBy(() -> BaselineFile.write(file(), List.of()))
                .isInstanceOf(PolicyException.class)
                .hasMessage(
                        "weightmark.baseline is a link, and what it leads to is not overwritten. Delete the link, or"
                                + " name the file itself.");
        assertThat(Files.readString(elsewhere)).isEqualTo("export A=b\n");
    }

    @Test
    void whatIsNoFileIsNotRead() throws IOException {
        Files.createDirectory(file());

        assertThatThrownBy(() -> BaselineFile.read(file()))
                .isInstanceOf(PolicyException.class)
                .hasMessage("weightmark.baseline is no file, so it is no baseline. Check the path.");
    }

    @Test
    void aFileOfMoreThanAMebibyteIsNotRead() throws IOException {
        Files.writeString(file(), "# comment\n".repeat(110_000));

        assertThatThrownBy(() -> BaselineFile.read(file()))
                .isInstanceOf(PolicyException.class)
                .hasMessage("weightmark.baseline is larger than 1 MiB, so it is no baseline. Check the path.");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> BaselineFile.write(folder.resolve("gone/weightmark.baseline"), List.of()))
                .hasMessage("weightmark.baseline cannot be written. Check the rights on its folder and the space on the"
                        + " disk.");
        assertThatThrownBy(() -> BaselineFile.read(file()))
                .hasMessage("weightmark.baseline cannot be read. Check the path, and that you may read the file.");
    }

    private static Assessed users(long count) {
        return Assessed.of(Tier.RESTRICTED).clause("mau-threshold", Map.of("count", count));
    }

    private Path file() {
        return folder.resolve("weightmark.baseline");
    }

    private void write(Assessed model, Policy policy) {
        BaselineFile.write(file(), update(Baseline.NONE, policy, model).updated());
    }

    private Policy with(Policy policy) {
        return policy.with(BaselineFile.read(file()));
    }

    private Baseline baseline(SortedSet<BaselineEntry> entries) {
        BaselineFile.write(file(), entries);
        return BaselineFile.read(file());
    }

    private static BaselineUpdate update(Baseline before, Policy policy, Assessed model) {
        return new BaselineUpdate(before, policy, scan(judge(model, policy)));
    }

    private static ModelResult judge(Assessed model, Policy policy) {
        return new Judge(Policies.knowledge(), policy, TODAY).judge(model.build(), List.of());
    }

    private static ScanResult scan(ModelResult model) {
        return new ScanResult("1", model.verdict(), List.of(model), List.of(), 1, 0, 0);
    }

    private static ScanResult unread() {
        Problem problem = new Problem("discover.unreadable-file", Level.ERROR, "No.", "Yes.", null);
        return new ScanResult("1", Verdict.INCOMPLETE, List.of(), List.of(problem), 0, 0, 0);
    }
}
