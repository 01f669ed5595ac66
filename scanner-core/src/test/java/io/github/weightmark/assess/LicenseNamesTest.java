package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.knowledge.Families;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into fields for a licence; a part that nobody knows makes the whole unknown. */
class LicenseNamesTest {

    private static final LicenseNames NAMES = names();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "mit|MIT",
                " MIT |MIT",
                "'mit'|MIT",
                "\"mit\"|MIT",
                "`mit`|MIT",
                "' mit '|MIT",
                "license:mit|MIT",
                "LICENSE: mit|MIT",
                "'license:mit'|MIT",
                "MIT License|MIT",
                "MIT licence|MIT",
                "[mit]|MIT",
                "['mit', \"apache-2.0\"]|MIT Apache-2.0",
                "[MIT](https://www.apache.org/licenses/LICENSE-2.0)|MIT Apache-2.0",
                "[mit](mit)|MIT",
                // Marks that were opened and not closed are no part of a name.
                "'mit|MIT",
                "mit'|MIT",
                "[mit|MIT",
                "](mit)|MIT",
                "mit and apache-2.0|MIT Apache-2.0",
                "(MIT OR Apache-2.0)|MIT Apache-2.0",
                "mit, apache-2.0|MIT Apache-2.0",
                "https://www.apache.org/licenses/LICENSE-2.0|Apache-2.0",
            })
    void knownNames(String written, String licenses) {
        assertThat(String.join(" ", ids(written))).isEqualTo(licenses);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "'",
                "[mit, zebra]",
                "mit and zebra",
                "zebra licence",
                "https://acme.example/mit,apache-2.0",
                "mit and https://acme.example/x",
            })
    void whatNobodyKnows(String written) {
        assertThat(ids(written)).isEmpty();
    }

    private static List<String> ids(String written) {
        return NAMES.read(written).stream().map(LicenseRule::id).toList();
    }

    private static LicenseNames names() {
        Knowledge knowledge = Knowledge.bundled();
        return new LicenseNames(new Licenses(knowledge.licenses()), Families.of(knowledge));
    }
}
