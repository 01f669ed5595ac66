package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The token goes to the Hub and to nobody else. */
class TokenTest {

    private final FakeHub hub = FakeHub.start();
    private final FakeHub stranger = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
        stranger.close();
    }

    @Test
    void theHubGetsTheTokenAndTheCdnDoesNot() {
        hub.model("acme/tuned")
                .file("README.md", "---\nlicense: other\nlicense_link: cdn/terms.txt\n---\n")
                .file("cdn/terms.txt", "Terms.");

        Gathering.from(hub).with("HF_TOKEN", "hf_secret").of("acme/tuned");

        assertThat(hub.tokens()).hasSize(3).containsOnly("Bearer hf_secret");
        assertThat(hub.cdnTokens()).containsExactly("none");
    }

    @Test
    void theTokenDoesNotComeBackAfterADetour() {
        hub.model("acme/tuned").license("mit");
        String card = "/acme/tuned/resolve/" + FakeRepo.COMMIT + "/README.md";
        hub.plan(card, Faults.redirect(stranger.endpoint() + "/detour", FakeRepo.COMMIT), 1);
        stranger.plan("/detour", Faults.redirect(stranger.endpoint() + "/further"), 1);
        stranger.plan("/further", Faults.body("---\nlicense: mit\n---\n"), 1);

        Evidence evidence = Gathering.from(hub).with("HF_TOKEN", "hf_secret").of("acme/tuned");

        assertThat(Told.claims(evidence)).containsExactly("license mit README.md:2");
        assertThat(stranger.tokens()).containsExactly("none", "none");
    }

    @Test
    void aRenameOnTheHubItselfKeepsTheToken() {
        hub.model("acme/new").license("mit");
        hub.rename("old/name", "acme/new");

        Gathering.from(hub).with("HF_TOKEN", "hf_secret").of("old/name");

        assertThat(hub.tokens()).containsOnly("Bearer hf_secret");
    }

    @Test
    void aRedirectInCirclesEnds() {
        hub.plan("/api/models/acme/tuned", Faults.redirect("/api/models/acme/tuned"), 99);

        assertThat(problems(Gathering.from(hub).of("acme/tuned")))
                .containsExactly(
                        "hub.redirect-refused warning: The redirect for acme/tuned goes on after 10 hops, so it"
                                + " was not followed. Check HF_ENDPOINT; a Hub or its mirror must not redirect so.");
        assertThat(hub.requests()).hasSize(11);
    }

    @Test
    void aRedirectToTheMachinesOwnCredentialsIsRefused() {
        hub.plan("/api/models/acme/tuned", Faults.redirect("http://169.254.169.254/latest/meta-data"), 1);

        assertThat(problems(Gathering.from(hub).of("acme/tuned")))
                .containsExactly(
                        "hub.redirect-refused warning: The redirect for acme/tuned leads to the private address"
                                + " 169.254.169.254, so it was not followed. Check HF_ENDPOINT; a Hub or its mirror must not"
                                + " redirect so.");
    }

    @Test
    void aRedirectToNoAddressIsRefused() {
        hub.plan("/api/models/acme/tuned", Faults.redirect("ftp://example.org/x"), 1);

        assertThat(problems(Gathering.from(hub).of("acme/tuned")))
                .containsExactly("hub.redirect-refused warning: The redirect for acme/tuned names no address, so it was"
                        + " not followed. Check HF_ENDPOINT; a Hub or its mirror must not redirect so.");
    }

    @Test
    void noMessageHoldsTheToken() {
        hub.plan("/api/models", Faults.badToken(), 1);

        Evidence evidence = Gathering.from(hub).with("HF_TOKEN", "hf_secret").of("acme/hf_secret");

        assertThat(problems(evidence))
                .singleElement()
                .asString()
                .doesNotContain("hf_secret")
                .contains("hf_***");
    }
}
