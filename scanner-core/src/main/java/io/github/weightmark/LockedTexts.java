package io.github.weightmark;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.Gatherer;
import io.github.weightmark.lock.Lock;
import io.github.weightmark.lock.LockEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The texts of before and of now, by their hashes: a lock holds hashes alone, and words are what a person compares. */
final class LockedTexts {

    private LockedTexts() {}

    /** SHA-256 → content of every text of now, and of those that {@code lock} knows otherwise and that can be had. */
    static Map<String, String> of(Lock lock, Collection<ModelRef> models, EvidenceSet now, Gatherer gatherer) {
        Map<String, String> texts = new HashMap<>();
        for (Evidence evidence : now.byModel().values()) {
            evidence.texts().stream()
                    .filter(text -> text.role() != TextRole.CARD)
                    .forEach(text -> texts.put(text.sha256(), text.content()));
        }
        for (ModelRef model : models) {
            lock.of(model).ifPresent(then -> add(model, then, gatherer, texts));
        }
        return texts;
    }

    private static void add(ModelRef model, LockEntry then, Gatherer gatherer, Map<String, String> texts) {
        String commit = then.revision();
        then.texts().forEach((path, hash) -> {
            if (commit != null && !texts.containsKey(hash)) {
                gatherer.former(model, commit, path, hash).ifPresent(text -> texts.put(hash, text));
            }
        });
    }
}
