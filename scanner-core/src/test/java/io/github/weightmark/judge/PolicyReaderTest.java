package io.github.weightmark.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Waiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies are read to the letter: what is not understood is an error, with its place and the nearest valid name. */
class PolicyReaderTest {

    @TempDir
    Path folder;

    private final PolicyReader reader = new PolicyReader(Policies.knowledge());

    @Test
    void aPolicyLaysItselfOverTheDefault() {
        Policy policy = read("""
                use:
                  commercial: true
                  distribution: hosted
                  monthly-active-users: 2_000_000
                  annual-revenue-usd: 40000000
                  regions: [EU, US]
                  trains-models-on-outputs: false
                  domains: [customer-support]
                tiers: {review: [unknown]}
                clauses: {allow: [non-commercial], review: [output-training-ban]}
                licenses: {deny: [apache 2.0]}
                models: {deny: ["acme/*"], review: [other/x]}
                evidence: read
                fully-open: {accept-free-weights: true}
                """);
        assertThat(policy.use())
                .isEqualTo(new Use(
                        true,
                        "hosted",
                        2_000_000L,
                        40_000_000L,
                        List.of("EU", "US"),
                        false,
                        List.of("customer-support")));
        assertThat(policy.tiers())
                .isEqualTo(Map.of(
                        Tier.FULLY_OPEN, Action.ALLOW,
                        Tier.PERMISSIVE, Action.ALLOW,
                        Tier.RESTRICTED, Action.REVIEW,
                        Tier.CLOSED, Action.REVIEW,
                        Tier.UNKNOWN, Action.REVIEW));
        assertThat(policy.clauses())
                .isEqualTo(Map.of(
                        "mau-threshold", Action.DENY,
                        "non-commercial", Action.ALLOW,
                        "research-only", Action.DENY,
                        "geographic-exclusion", Action.DENY,
                        "output-training-ban", Action.REVIEW));
        assertThat(policy.licenses()).isEqualTo(Map.of("Apache-2.0", Action.DENY));
        assertThat(policy.models()).isEqualTo(Map.of("acme/*", Action.DENY, "other/x", Action.REVIEW));
        assertThat(policy.evidence()).isEqualTo(RequiredEvidence.READ);
        assertThat(policy.acceptFreeWeights()).isTrue();
    }

    @Test
    void aWaiverKnowsItsPlace() {
        Policy policy = read("""
                waivers:
                  - model: acme/model
                    clauses: [mau-threshold, restricted, laxer-than-base]
                    reason: Far below it
                    owner: legal@example.com
                    until: 2027-03-31
                """);
        assertThat(policy.waivers())
                .containsExactly(new Waiver(
                        "acme/model",
                        List.of("mau-threshold", "restricted", "laxer-than-base"),
                        "Far below it",
                        "legal@example.com",
                        LocalDate.of(2027, 3, 31),
                        Source.line(folder.resolve("weightmark.yml").toString(), 2)));
    }

    @Test
    void theModelsInUseAreNoMatterOfThePolicy() {
        Policy listed = read("models: [acme/one, {model: acme/two, revision: v1}]");
        Policy both = read("models: {used: [acme/one], deny: [other/*]}");

        assertThat(listed).isEqualTo(reader.builtIn("default"));
        assertThat(both.models()).isEqualTo(Map.of("other/*", Action.DENY));
    }

    @Test
    void aListThatNobodyWouldReadIsAnError() {
        Path company = Policies.write(folder, "company.yml", "models: {used: [acme/one]}");

        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> reader.read(company))
                .withMessage(company + ":1: a list of the models in use is read from weightmark.yml of a project only. "
                        + "Move it there.");
    }

    @Test
    void anEmptyFileIsTheDefault() {
        assertThat(read("")).isEqualTo(reader.builtIn("default"));
        assertThat(read("# nothing yet\n")).isEqualTo(reader.builtIn("default"));
    }

    @Test
    void somethingListedTwiceIsJudgedByTheStricter() {
        assertThat(read("tiers: {allow: [closed], deny: [closed]}").on(Tier.CLOSED))
                .isEqualTo(Action.DENY);
    }

    @Test
    void aTierThatNobodyListsIsDenied() {
        assertThat(Policy.NOTHING.on(Tier.FULLY_OPEN)).isEqualTo(Action.DENY);
    }

    @Test
    void aPolicyMayExtendAFileThatExtendsABuiltInOne() {
        Policies.write(folder, "company.yml", "extends: strict-open\nevidence: locked\n");
        Policy policy = read("extends: company.yml\ntiers: {allow: [permissive]}\n");
        assertThat(policy.on(Tier.PERMISSIVE)).isEqualTo(Action.ALLOW);
        assertThat(policy.on(Tier.RESTRICTED)).isEqualTo(Action.DENY);
        assertThat(policy.evidence()).isEqualTo(RequiredEvidence.LOCKED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "claues: {}|1: \"claues\" is not a key of a policy. Did you mean \"clauses\"?",
                "evidence: any\\nowner: me|2: \"owner\" is not a key of a policy. Valid are: clauses, duties, evidence, extends, "
                        + "fully-open, licenses, models, tiers, use, waivers.",
                "use: {comercial: true}|1: \"comercial\" is not a key of use. Did you mean \"commercial\"?",
                "use:\\n  commercial: true\\n  commercial: false|3: \"use.commercial\" stands here a second time. Keep one "
                        + "of the two.",
                "use: {commercial: yes}|1: \"use.commercial\" must be true or false but is \"yes\".",
                "use: {commercial: \"true\"}|1: \"use.commercial\" must be true or false but is \"true\".",
                "use: {monthly-active-users: 2M}|1: \"use.monthly-active-users\" must be a whole number, as in 2000000 "
                        + "but is \"2M\".",
                "use: {monthly-active-users: -1}|1: \"use.monthly-active-users\" must be a whole number, as in 2000000 "
                        + "but is \"-1\".",
                "use: {annual-revenue-usd: 1e6}|1: \"use.annual-revenue-usd\" must be a whole number, as in 2000000 but "
                        + "is \"1e6\".",
                "use: {regions: EU}|1: \"use.regions\" must be a list, as in [a, b] but is \"EU\".",
                "use: {regions: [EUU]}|1: \"EUU\" is not a region (an ISO 3166 code, EU, EEA, UK or WORLD). Did you mean "
                        + "\"EU\"?",
                "use: {distribution: hostd}|1: \"hostd\" is not a way of distribution. Did you mean \"hosted\"?",
                "use: 5|1: \"use\" must be a mapping of keys to values but is \"5\".",
                "tiers: {deny: [restriced]}|1: \"restriced\" is not a tier. Did you mean \"restricted\"?",
                "tiers: {forbid: [closed]}|1: \"forbid\" is not a key of tiers. Valid are: allow, deny, review.",
                "tiers:|1: \"tiers\" must be a mapping of keys to values but is \"\".",
                "clauses:\\n  deny:\\n    - mau-treshold|3: \"mau-treshold\" is not a clause. Did you mean "
                        + "\"mau-threshold\"?",
                "clauses: {deny: [[a]]}|1: \"clauses.deny\" must be a text.",
                "licenses: {deny: [Apache-2.1]}|1: \"Apache-2.1\" is not a licence. Did you mean \"Apache-2.0\"?",
                "models: {allow: [acme/*]}|1: \"allow\" is not a key of models. Valid are: deny, review, used.",
                "models: [a/b, {modle: a/c}]|1: \"modle\" is not a key of models. Did you mean \"model\"?",
                "models:\\n  - a/b\\n  - {revision: v1}|3: an entry must say which model it is. Add \"model\".",
                "models: {used: a/b}|1: \"models.used\" must be a list, as in [a, b] but is \"a/b\".",
                "models: [[a/b]]|1: \"models\" must be a text.",
                "models: [{model: ''}]|1: \"models.model\" must be a text but is \"\".",
                "models: a/b|1: \"models\" must be a mapping of keys to values but is \"a/b\".",
                "evidence: reed|1: \"reed\" is not a kind of evidence. Did you mean \"read\"?",
                "fully-open: true|1: \"fully-open\" must be a mapping of keys to values but is \"true\".",
                "extends: defualt|1: \"defualt\" is not a built-in policy. Did you mean \"default\"?",
                "extends: gone.yml|1: the policy \"gone.yml\" that this one extends is not there. The path is relative to "
                        + "this file.",
                "extends: weightmark.yml|1: the policy extends itself through \"weightmark.yml\". Remove one of the "
                        + "extends.",
                "- a|1: a policy must be a mapping of keys to values.",
                "waivers: [{model: a/b, owner: me, reason: x}]|1: a waiver must say on which day it ends. Add \"until\".",
                "waivers: [{model: a/b, until: 2027-01-01, reason: x}]|1: a waiver must say who answers for it. Add "
                        + "\"owner\".",
                "waivers: [{model: a/b, until: 2027-01-01, owner: me}]|1: a waiver must say why the finding is accepted. "
                        + "Add \"reason\".",
                "waivers: [{until: 2027-01-01, owner: me, reason: x}]|1: a waiver must say which model it is for. Add "
                        + "\"model\".",
                "waivers: [{model: a/b, owner: me, reason: x, until: soon}]|1: \"waivers.until\" must be a date, as in "
                        + "2027-03-31 but is \"soon\".",
                "waivers: [{model: a/b, owner: '', reason: x, until: 2027-01-01}]|1: \"waivers.owner\" must be a text but "
                        + "is \"\".",
                "waivers: [{model: a/b, owner: me, reason: x, until: 2027-01-01, clauses: [mau]}]|1: \"mau\" is not a "
                        + "clause, tier, licence or conflict. Did you mean \"mau-threshold\"?",
                "waivers: [{model: a/b, owner: me, reason: x, until: 2027-01-01, clauses: []}]|1: this waiver lists no "
                        + "clause. Name the clauses that it accepts, or leave the key out to accept every finding of the "
                        + "model.",
                "use: [|1: this is not valid YAML: expected the node content, but found '<stream end>'. Check the "
                        + "indentation and the quotes there.",
            })
    void everyMistakeIsToldWithItsLineAndWhatWasMeant(String yaml, String message) {
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .withMessage(folder.resolve("weightmark.yml") + ":" + message);
    }

    @Test
    void theFilesThatAPolicyExtendsAreTold() {
        Policies.write(folder, "third.yml", "extends: strict-open\n");
        Policies.write(folder, "company.yml", "extends: third.yml\n");
        Path own = Policies.write(folder, "own.yml", "extends: company.yml\n");

        assertThat(reader.extended(own)).containsExactly(folder.resolve("company.yml"), folder.resolve("third.yml"));
        assertThat(reader.extended(Policies.write(folder, "own.yml", "evidence: any\n")))
                .isEmpty();
        Policies.write(folder, "third.yml", "extends: own.yml\n");
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> reader.extended(Policies.write(folder, "own.yml", "extends: company.yml\n")))
                .withMessageContaining("the policy extends itself through \"own.yml\"");
    }

    @Test
    void aCircleOfFilesIsAnError() {
        Policies.write(folder, "company.yml", "extends: weightmark.yml\n");
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> read("extends: company.yml\n"))
                .withMessage(folder.resolve("company.yml")
                        + ":1: the policy extends itself through \"weightmark.yml\". Remove one of the extends.");
    }

    @Test
    void anUnknownBuiltInPolicyIsAnError() {
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> reader.builtIn("strict"))
                .withMessage("There is no built-in policy \"strict\". Did you mean \"strict-open\"?");
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        Path missing = folder.resolve("gone.yml");
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> reader.read(missing))
                .withMessage("The policy " + missing + " is not there. Check the path given by --policy.");
    }

    @Test
    void aFileThatIsNotTextIsAnError() throws IOException {
        Path file = Files.write(folder.resolve("weightmark.yml"), "ä".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> reader.read(file))
                .withMessage("The policy " + file + " is not UTF-8 text. Save it as UTF-8.");
    }

    @Test
    void aHugeFileIsAnError() {
        String huge = "# comment\n".repeat(110_000);
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> read(huge))
                .withMessage("The policy " + folder.resolve("weightmark.yml")
                        + " is larger than 1 MiB. It cannot be a policy.");
    }

    @Test
    void aFileOfMoreValuesThanAPolicyCanHoldIsAnError() {
        String values = "models: {deny: [" + "a,".repeat(60_000) + "]}";
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> read(values))
                .withMessage(
                        folder.resolve("weightmark.yml") + " holds more than 50000 values, so it is not a policy.");
    }

    @Test
    void deeplyNestedAndSelfContainingYamlIsAnErrorNotAHang() {
        String deep = "use: " + "[".repeat(500) + "]".repeat(500);
        assertThatExceptionOfType(PolicyException.class).isThrownBy(() -> read(deep));
        assertThatExceptionOfType(PolicyException.class).isThrownBy(() -> read("use: &a {domains: [*a]}"));
    }

    private Policy read(String yaml) {
        return reader.read(Policies.write(folder, "weightmark.yml", yaml));
    }
}
