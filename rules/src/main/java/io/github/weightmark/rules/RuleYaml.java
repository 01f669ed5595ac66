package io.github.weightmark.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The YAML of rule files: plain data, duplicate keys refused, and none of the surprises of YAML 1.1 – {@code no} stays
 * a word, dates and version numbers with two dots stay text.
 */
public final class RuleYaml {

    static final Pattern NUMBER = Pattern.compile("^-?(?:0|[1-9][0-9]*)$");

    private RuleYaml() {}

    /**
     * Parses one document whose root is a mapping.
     *
     * @param name what messages call the file
     * @throws RuleException when it is not that; the message has the line
     */
    public static ObjectNode parse(String text, String name) {
        try {
            Node root = yaml().compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return new RuleNodes(name).mapping(mapping);
            }
            throw new RuleException(name + " is not a mapping of keys to values. Compare it with its schema.");
        } catch (YAMLException e) {
            throw new RuleException(name + " is not valid YAML: " + e.getMessage(), e);
        }
    }

    /** Nodes are composed and never made into objects: see {@link RuleNodes}. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        // An alias of a list or mapping may hold itself, or grow to more than memory holds; no rule needs one.
        options.setMaxAliasesForCollections(0);
        return new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                new PlainResolver());
    }

    private static final class PlainResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("^(?:true|false)$"), "tf");
            addImplicitResolver(Tag.INT, NUMBER, "-0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("^(?:null|~)$"), "n~");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
        }
    }
}
