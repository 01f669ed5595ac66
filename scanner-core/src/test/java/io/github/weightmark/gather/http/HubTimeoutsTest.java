package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import io.github.weightmark.gather.FakeTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubTimeoutsTest {

    private static final String ANSWERS = "HF_HUB_ETAG_TIMEOUT";
    private static final String FILES = "HF_HUB_DOWNLOAD_TIMEOUT";
    private static final String FILE = "/acme/tuned/resolve/" + FakeRepo.COMMIT + "/LICENSE";

    private final FakeHub hub = FakeHub.start();
    private final List<String> times = new ArrayList<>();

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({"'',10", "' ',10", "0,10", "1,1", "' 30 ',30", "+7,7", "007,7", "99999,99999"})
    void wholeSecondsAreTakenAndNothingAndZeroAreTen(String said, int seconds) {
        HubTimeouts timeouts = new HubTimeouts(Map.of(ANSWERS, said, FILES, said));

        assertThatCode(timeouts::check).doesNotThrowAnyException();
        assertThat(timeouts.answers()).isEqualTo(new Patience(seconds, ANSWERS));
        assertThat(timeouts.files()).isEqualTo(new Patience(seconds, FILES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10s", "1.5", "1e3", "ten", "100000", "0x10", "１０"})
    void anythingElseIsAMistakeInEitherVariable(String said) {
        for (String variable : List.of(ANSWERS, FILES)) {
            assertThatThrownBy(() -> new HubTimeouts(Map.of(variable, said)).check())
                    .isInstanceOf(FetchException.class)
                    .hasMessage(variable + " is no whole number of seconds from 1 to 99999: " + said + ".");
        }
    }

    @Test
    void eachVariableSetsTheTimeOfItsOwnRequests() throws FetchException {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        try (HubClient client = client(Map.of(ANSWERS, "4", FILES, "20"), 60)) {
            client.ask("acme/tuned", "/api/models/acme/tuned", 10_000, "");
            client.file("LICENSE", FILE, FakeRepo.COMMIT, 100, "");
            client.part("LICENSE", FILE, FakeRepo.COMMIT, 0, 3);
        }
        assertThat(times)
                .containsExactly(
                        "connect 2000, silence 4000, all 12000",
                        "connect 10000, silence 20000, all 60000",
                        "connect 10000, silence 20000, all 60000");
    }

    @Test
    void withoutThemAConnectionHasFiveSecondsAndACallThirty() throws FetchException {
        hub.model("acme/tuned").license("mit");
        try (HubClient client = client(Map.of(), 60)) {
            client.ask("acme/tuned", "/api/models/acme/tuned", 10_000, "");
        }
        assertThat(times).containsExactly("connect 5000, silence 10000, all 30000");
    }

    @Test
    void aTimeBeyondThatOfTheRunLengthensTheRun() throws FetchException {
        hub.model("acme/tuned").license("mit");
        try (HubClient client = client(Map.of(ANSWERS, "600"), 60)) {
            client.ask("acme/tuned", "/api/models/acme/tuned", 10_000, "");
        }
        assertThat(times).containsExactly("connect 300000, silence 600000, all 600000");
    }

    @Test
    void aHubThatKeepsSilentIsToldWithTheVariableThatGivesItMoreTime() {
        hub.plan("/api/", Faults.silence(), 1);
        hub.plan(FILE, Faults.silence(), 1);
        Map<String, String> said = Map.of(ANSWERS, "1", FILES, "1");

        try (HubClient client = client(said, 60)) {
            assertThatThrownBy(() -> client.ask("acme/tuned", "/api/models/acme/tuned", 10_000, ""))
                    .isInstanceOfSatisfying(
                            FetchException.class,
                            e -> assertThat(e.getMessage() + " " + e.help()).isEqualTo(tooSlow(ANSWERS)));
        }
        try (HubClient client = client(said, 60)) {
            assertThatThrownBy(() -> client.file("LICENSE", FILE, FakeRepo.COMMIT, 100, ""))
                    .isInstanceOfSatisfying(
                            FetchException.class,
                            e -> assertThat(e.getMessage() + " " + e.help()).isEqualTo(tooSlow(FILES)));
        }
    }

    private String tooSlow(String variable) {
        return hub.endpoint() + " cannot be reached: no answer in time. Check network, proxy and HF_ENDPOINT, or scan"
                + " with --offline. Where it is known to be slow, set " + variable + " to more seconds.";
    }

    private HubClient client(Map<String, String> said, int seconds) {
        Map<String, String> environment = new TreeMap<>(said);
        environment.put("HF_ENDPOINT", hub.endpoint());
        return new HubClient(
                new HubSettings(environment),
                seconds,
                new FakeTiming(),
                Dns.SYSTEM,
                builder -> builder.addInterceptor(this::note));
    }

    private Response note(Interceptor.Chain chain) throws java.io.IOException {
        times.add("connect " + chain.connectTimeoutMillis() + ", silence " + chain.readTimeoutMillis() + ", all "
                + TimeUnit.NANOSECONDS.toMillis(chain.call().timeout().timeoutNanos()));
        return chain.proceed(chain.request());
    }
}
