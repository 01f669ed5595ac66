package io.github.weightmark.gather.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.gather.http.FetchException.Kind;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "hf_AbC123 → hf_***",
                "The token hf_AbC123. → The token hf_***.",
                "?token=hf_AbC123&x=y → ?token=hf_***&x=y",
                "hf_oauth_eyJhbGciOi.eyJzdWIi.SflKx-wRJ_SM → hf_***",
                "hf_jwt_eyJhbGciOi.eyJzdWIi.SflKx, and hf_x → hf_***, and hf_***",
                "an hf_ without more → an hf_ without more",
                "no token at all → no token at all",
            })
    void noPartOfATokenIsLeft(String words, String masked) {
        assertThat(Secrets.mask(words)).isEqualTo(masked);
    }

    @Test
    void noFailureWarningOrNumberHoldsAToken() {
        String token = "hf_oauth_eyJhbGciOi.eyJzdWIi.SflKx";
        assertThat(new FetchException(Kind.BAD_TOKEN, "The Hub refuses " + token + ".", ""))
                .hasMessage("The Hub refuses hf_***.");
        assertThat(Warnings.of(Headers.of("X-HF-Warning", "Token; " + token + " is old.")))
                .containsExactly("Token: hf_*** is old");
        assertThat(RequestId.told(Headers.of("X-Request-Id", token)))
                .isEqualTo(" Whoever runs the Hub knows this request as hf_***.");
    }

    @Test
    void aLongRunOfDotsTakesNoTime() {
        String words = "hf_" + ".".repeat(200_000);
        assertThat(Secrets.mask(words)).isEqualTo(words);
    }
}
