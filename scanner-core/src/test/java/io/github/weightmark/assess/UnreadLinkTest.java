package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A licence that a card points to and nobody read is for a person to look at, whatever the tag beside it says. */
class UnreadLinkTest {

    private static final String MODEL = "acme/model";

    private final World world = new World();

    @Test
    void aLinkToWhatWasNotDownloadedIsAConflict() {
        world.hub(MODEL).license("mit").link("TERMS.md").problem("license-link.not-here", Level.WARNING, "README.md");

        assertThat(world.assess(MODEL).conflicts())
                .containsExactly(conflict("acme/model: README.md was cut off. It may say something else."));
    }

    @Test
    void aLinkToNothingIsADeadOne() {
        world.hub(MODEL).license("mit").link("TERMS.md").problem("license-link.missing", Level.WARNING, "README.md");

        assertThat(world.assess(MODEL).conflicts())
                .containsExactly(
                        conflict("acme/model: README.md was cut off. Nobody can read the licence it speaks of."));
    }

    @Test
    void aLinkToABranchIsNone() {
        world.hub(MODEL).license("mit").link("TERMS.md").problem("license-link.branch", Level.NOTE, "README.md");

        assertThat(world.assess(MODEL).conflicts()).isEmpty();
    }

    private static Conflict conflict(String message) {
        return new Conflict("dead-license-link", message, List.of(Source.line("README.md", 3)));
    }
}
