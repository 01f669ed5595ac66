package io.github.weightmark.cli;

import io.github.weightmark.fixtures.FakeRepo;
import java.util.Locale;

/** A step of reading a model, and of one base of it, at which a Hub may fail. */
enum Stage {
    INFO("/api/models/{tuned}", "{tuned}", 20 << 20),
    CARD("/{tuned}/resolve/{commit}/README.md", "README.md of {tuned}", 5 << 20),
    LICENSE("/{tuned}/resolve/{commit}/LICENSE", "LICENSE of {tuned}", 4 << 20),
    ADAPTER("/{tuned}/resolve/{commit}/adapter_config.json", "adapter_config.json of {tuned}", 4 << 20),
    BASE_INFO("/api/models/{base}", "{base}", 20 << 20),
    BASE_CARD("/{base}/resolve/{commit}/README.md", "README.md of {base}", 5 << 20),
    BASE_LICENSE("/{base}/resolve/{commit}/LICENSE", "LICENSE of {base}", 4 << 20);

    final String path;
    private final String what;
    private final int limit;

    Stage(String path, String what, int limit) {
        this.path = path;
        this.what = what;
        this.limit = limit;
    }

    boolean isFile() {
        return path.contains("/resolve/");
    }

    String tuned() {
        return "acme/tuned-" + name().toLowerCase(Locale.ROOT);
    }

    String base() {
        return "acme/base-" + name().toLowerCase(Locale.ROOT);
    }

    private String about() {
        return what.contains("{base}") ? base() : tuned();
    }

    /** A sentence or a path with this stage's names in it. */
    String in(String text) {
        return text.replace("{what}", what)
                .replace("{about}", about())
                .replace("{tuned}", tuned())
                .replace("{base}", base())
                .replace("{commit}", FakeRepo.COMMIT)
                .replace("{limit}", String.valueOf(limit));
    }
}
