package io.github.weightmark.text;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;

/** How much a YAML document holds. Every value takes some hundred bytes once it is composed; counted first, it takes none. */
public final class YamlSize {

    private YamlSize() {}

    /**
     * Does {@code yaml} hold more than {@code most} values?
     *
     * @throws org.yaml.snakeyaml.error.YAMLException when it is none
     */
    public static boolean exceeds(int most, String yaml, LoaderOptions options) {
        int values = 0;
        int depth = 0;
        // A value takes two characters at least.
        if (yaml.length() <= 2 * most) {
            return false;
        }
        for (Event event : new Yaml(options).parse(new StringReader(yaml))) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > options.getNestingDepthLimit()) {
                // Whoever composes it stops here, too; reading on would take time that grows with the square of the
                // depth.
                return false;
            }
            if (event instanceof NodeEvent && ++values > most) {
                return true;
            }
        }
        return false;
    }
}
