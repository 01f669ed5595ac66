package io.github.weightmark.judge;

import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Path;
import java.util.List;

/** Reads policies; a typo in one must never make it laxer, so anything unknown in it is an error. */
public final class PolicyReader {

    public PolicyReader(Knowledge knowledge) {}

    /** The built-in policy {@code default}, {@code strict-open}, {@code commercial-product} or {@code internal-research}. */
    public Policy builtIn(String name) {
        return new Policy(List.of());
    }

    /**
     * Reads a policy file and what it extends.
     *
     * @throws PolicyException with file, line, what is wrong and the nearest valid name
     */
    public Policy read(Path file) {
        return builtIn("default");
    }
}
