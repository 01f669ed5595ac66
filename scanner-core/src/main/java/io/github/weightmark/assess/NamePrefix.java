package io.github.weightmark.assess;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Status;
import io.github.weightmark.knowledge.Names;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Whether a model bears the name that the licence of its base demands: the one duty that its own name shows. */
final class NamePrefix {

    static final String CLAUSE = "naming-requirement";

    private final String name;
    private final Set<String> ancestors = new HashSet<>();

    NamePrefix(ModelRef model, Collection<ModelRef> lineage) {
        name = repository(model);
        lineage.forEach(ancestor -> ancestors.add(repository(ancestor)));
    }

    Status fulfilled(Clause clause) {
        boolean named = clause.id().equals(CLAUSE) && clause.parameters().get("prefix") instanceof String;
        if (!named || name.isEmpty()) {
            return Status.UNKNOWN;
        }
        String prefix = Names.normal(String.valueOf(clause.parameters().get("prefix")));
        boolean met = name.startsWith(prefix) || ancestors.stream().anyMatch(base -> startsLike(base, prefix));
        return met ? Status.MET : Status.NOT_MET;
    }

    /** A licensor may spell its own models with something before the prefix (Meta-Llama); followers may do as it does. */
    private boolean startsLike(String base, String prefix) {
        int at = base.indexOf(prefix);
        return at > 0 && name.startsWith(base.substring(0, at + prefix.length()));
    }

    private static String repository(ModelRef model) {
        return model.onHub() ? Names.normal(model.id().substring(model.id().indexOf('/') + 1)) : "";
    }
}
