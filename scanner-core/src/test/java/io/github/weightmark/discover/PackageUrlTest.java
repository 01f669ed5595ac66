package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageUrlTest {

    @ParameterizedTest
    @CsvSource({
        "pkg:huggingface/acme/tiny, hf, acme/tiny, ",
        "pkg:huggingface/acme/tiny@abc123, hf, acme/tiny, abc123",
        "pkg:huggingface/acme/tiny@refs%2Fpr%2F1, hf, acme/tiny, refs/pr/1",
        "pkg:huggingface/acme/tiny@?repository_url=x, hf, acme/tiny, ",
        "pkg:huggingface/acme/tiny@1?repository_url=x#part, hf, acme/tiny, 1",
        "pkg://huggingface/acme/tiny, hf, acme/tiny, ",
        "pkg:huggingface/acme/caf%C3%A9, hf, acme/café, ",
        "pkg:maven/org.acme/weights, maven, org.acme:weights, ",
        "pkg:maven/org.acme/weights@1.2, maven, org.acme:weights, 1.2",
        "pkg:maven/org.acme/weights@1.2?classifier=models-en, maven, org.acme:weights:models-en, 1.2",
        "pkg:maven/org.acme/weights@1%2B2?type=jar&classifier=en&x=y, maven, org.acme:weights:en, 1+2",
        "pkg:maven/org.acme/weights?type=jar, maven, org.acme:weights, ",
        "pkg:maven/org.acme/weights?xclassifier=en, maven, org.acme:weights, ",
        "pkg:huggingface/acme/100%, hf, acme/100%, ",
    })
    void aModelIsNamed(String text, String provider, String id, @Nullable String revision) {
        assertThat(PackageUrl.read(text)).contains(new Reference(provider, id, revision));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkg:npm/acme/tiny", "pkg:huggingface/", "huggingface/acme/tiny", "xpkg:maven/a/b", ""})
    void otherTextsAreNone(String text) {
        assertThat(PackageUrl.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "huggingface, acme/tiny, 1",
        "maven, org.acme:weights, 1+2",
        "maven, org.acme:weights:en, ",
        "maven, a:b:c, 3"
    })
    void whatReportsWriteIsReadBack(String provider, String id, @Nullable String revision) {
        String written = String.valueOf(new ModelRef(provider, id, revision).purl());

        assertThat(PackageUrl.read(written))
                .contains(new Reference(provider.equals("maven") ? "maven" : "hf", id, revision));
    }
}
