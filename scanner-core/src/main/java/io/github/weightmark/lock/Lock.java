package io.github.weightmark.lock;

import io.github.weightmark.domain.ModelRef;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was read of the models of a project.
 *
 * @param rules version of the knowledge that answered then
 * @param models name of the model, with the revision that the project asks for → what was read
 */
public record Lock(String rules, SortedMap<String, LockEntry> models) {

    /** The name of its file in the root of a project. */
    public static final String FILE_NAME = "weightmark.lock";

    /** No lock. */
    public static final Lock NONE = new Lock("", new TreeMap<>());

    public Lock {
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    }

    /** What was read of {@code model}. */
    public Optional<LockEntry> of(ModelRef model) {
        return Optional.ofNullable(models.get(model.toString()));
    }
}
