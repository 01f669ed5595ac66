package io.github.weightmark.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The YAML of rule files: plain data, duplicate keys refused, and none of the surprises of YAML 1.1 – {@code no} stays
 * a word, dates and version numbers with two dots stay text.
 */
public final class RuleYaml {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RuleYaml() {}

    /**
     * Parses one document whose root is a mapping.
     *
     * @param name what messages call the file
     * @throws RuleException when it is not that; the message has the line and column
     */
    public static ObjectNode parse(String text, String name) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object tree = new Yaml(
                            new SafeConstructor(options),
                            new Representer(new DumperOptions()),
                            new DumperOptions(),
                            options,
                            new PlainResolver())
                    .load(text);
            JsonNode node = JSON.valueToTree(tree);
            if (node instanceof ObjectNode mapping) {
                return mapping;
            }
            throw new RuleException(name + " is not a mapping of keys to values. Compare it with its schema.");
        } catch (YAMLException e) {
            throw new RuleException(name + " is not valid YAML: " + e.getMessage(), e);
        }
    }

    private static final class PlainResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("^(?:true|false)$"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("^-?(?:0|[1-9][0-9]*)$"), "-0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("^(?:null|~)$"), "n~");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
        }
    }
}
