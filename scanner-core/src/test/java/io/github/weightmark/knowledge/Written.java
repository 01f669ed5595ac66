package io.github.weightmark.knowledge;

import java.util.List;

/** Family rules as tests write them. */
final class Written {

    private Written() {}

    static FamilyRule family(String id, String license, String... models) {
        return new FamilyRule(
                "rules/families/" + id + ".yml",
                id,
                id,
                null,
                List.of(models),
                license,
                List.of(),
                null,
                null,
                List.of(),
                "memory",
                "test",
                "2026-11-25",
                null,
                null);
    }
}
