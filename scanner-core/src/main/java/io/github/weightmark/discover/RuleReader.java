package io.github.weightmark.discover;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.discover.DiscoveryRule.Address;
import io.github.weightmark.discover.DiscoveryRule.Artifact;
import io.github.weightmark.discover.DiscoveryRule.Builder;
import io.github.weightmark.discover.DiscoveryRule.Calls;
import io.github.weightmark.discover.DiscoveryRule.Command;
import io.github.weightmark.discover.DiscoveryRule.Constants;
import io.github.weightmark.discover.DiscoveryRule.Endpoint;
import io.github.weightmark.discover.DiscoveryRule.Flags;
import io.github.weightmark.discover.DiscoveryRule.Keys;
import io.github.weightmark.discover.DiscoveryRule.Name;
import io.github.weightmark.discover.DiscoveryRule.Owners;
import io.github.weightmark.discover.DiscoveryRule.Starter;
import io.github.weightmark.discover.DiscoveryRule.Zoo;
import io.github.weightmark.domain.SightingKind;

/** Makes the record of a discovery rule, field by field. */
final class RuleReader {

    private static final String MATCH = "match";
    private static final String PROVIDER = "provider";
    private static final String ACCEPT = "accept";
    private static final String REVISION = "revision";
    private static final String UNLESS = "unless";
    private static final String NAMES = "names";
    private static final String VERSION = "version";

    private RuleReader() {}

    /**
     * @throws io.github.weightmark.rules.RuleException when it does not fit its schema
     */
    static DiscoveryRule read(JsonNode rule) {
        return new RuleFields(rule.path("file").asText(), rule).whole(RuleReader::rule);
    }

    private static DiscoveryRule rule(RuleFields rule) {
        return new DiscoveryRule(
                rule.text("file"),
                rule.text("id"),
                rule.textOrNull("title"),
                rule.list("keys", RuleReader::keys),
                rule.texts("not-keys"),
                rule.list("calls", RuleReader::calls),
                rule.list("classes", part -> new Owners(part.texts(MATCH), part.text(PROVIDER))),
                rule.list("enums", RuleReader::constants),
                rule.mapping("models"),
                rule.list("zoos", RuleReader::zoo),
                rule.list("artifacts", part -> new Artifact(part.text(MATCH), part.textOrNull("classifier"))),
                rule.list("starters", RuleReader::starter),
                rule.list("builders", RuleReader::builder),
                rule.list("commands", RuleReader::command),
                rule.list("flags", RuleReader::flags),
                rule.list("urls", RuleReader::address),
                rule.list("endpoints", part -> new Endpoint(part.texts(MATCH), part.text(PROVIDER))),
                rule.list(NAMES, part -> new Name(part.text(MATCH), part.text("reference"))),
                rule.part("words", RuleReader::words),
                rule.textOrNull("source"),
                rule.textOrNull("checked"),
                rule.part("examples", RuleReader::examples));
    }

    private static Keys keys(RuleFields part) {
        return new Keys(
                part.texts(MATCH),
                part.textOrNull(PROVIDER),
                part.word(ACCEPT, Accept::of),
                part.word("kind", SightingKind::of),
                part.texts(REVISION),
                part.textOrNull("prefix"),
                part.texts("files"),
                part.mapping(UNLESS));
    }

    private static Calls calls(RuleFields part) {
        return new Calls(
                part.texts(NAMES),
                part.texts("arguments"),
                part.textOrNull(PROVIDER),
                part.word(ACCEPT, Accept::of),
                part.texts("languages"),
                part.texts(REVISION),
                part.textOrNull("prefix"),
                part.mapping("tasks"),
                part.word("kind", SightingKind::of),
                part.texts(UNLESS),
                part.isTrue("option"));
    }

    private static Constants constants(RuleFields part) {
        return new Constants(part.text("type"), part.text(PROVIDER), part.mapping("constants"), part.isTrue("derive"));
    }

    private static Zoo zoo(RuleFields part) {
        return new Zoo(
                part.texts("classes"),
                part.text(PROVIDER),
                part.texts("with"),
                part.textOrNull(UNLESS),
                part.texts("languages"));
    }

    private static Starter starter(RuleFields part) {
        return new Starter(part.texts(MATCH), part.textOrNull(VERSION), part.text("model"), part.texts(UNLESS));
    }

    private static Builder builder(RuleFields part) {
        return new Builder(
                part.text("imports"),
                part.mapping("models"),
                part.texts(UNLESS),
                part.texts("makers"),
                part.texts("artifacts"),
                part.textOrNull(VERSION));
    }

    private static Command command(RuleFields part) {
        return new Command(
                part.texts("words"),
                part.textOrNull(PROVIDER),
                part.word(ACCEPT, Accept::of),
                part.textOrNull(REVISION),
                part.texts(UNLESS));
    }

    private static Flags flags(RuleFields part) {
        return new Flags(
                part.texts(NAMES),
                part.texts("after"),
                part.texts("beside"),
                part.textOrNull(PROVIDER),
                part.word(ACCEPT, Accept::of));
    }

    private static Address address(RuleFields part) {
        return new Address(
                part.text("start"),
                part.text(MATCH),
                part.text("reference"),
                part.textOrNull(REVISION),
                part.isTrue("page"));
    }

    private static Words words(RuleFields part) {
        return new Words(
                part.texts("placeholders"),
                part.texts("protocols"),
                part.texts("folders"),
                part.texts("weights"),
                part.texts("weight-names"),
                part.texts("owners"),
                part.texts("not-owners"),
                part.texts("routes"),
                part.texts("families"),
                part.texts("endpoint-keys"),
                part.texts("fallbacks"),
                part.texts("wrappers"),
                part.texts("setters"),
                part.texts("variables"),
                part.texts("not-variables"),
                part.texts("not-callees"),
                part.texts("writers"),
                part.texts("hints"),
                part.texts("signs"),
                part.texts("labels"),
                part.texts("tests"),
                part.texts("docs"));
    }

    private static Examples examples(RuleFields part) {
        return new Examples(part.list(MATCH, RuleReader::example), part.list("no-match", RuleReader::example));
    }

    private static Examples.Example example(RuleFields part) {
        return new Examples.Example(part.text("name"), part.text("text"), part.texts("finds"));
    }
}
