package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.text.WordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prmission", // a letter missing
                "ermission", // the first one
                "permissio", // the last one
                "permisssion", // one too many
                "xpermission",
                "permissionx",
                "pernission", // another one
                "permisison", // two swapped
                "PERMISION"
            })
    void oneLetterAwayIsAMisprint(String written) {
        assertThat(Slip.is(written, meant("permission"), none())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prmision", "remission", "prohibition", "permission's", "permissi0n", "perm-ission"})
    void moreThanOneLetterOrNoPlainWordIsNone(String written) {
        assertThat(Slip.is(written, meant("permission"), none())).isFalse();
    }

    @Test
    void shortWordsAreTooNearToOthers() {
        assertThat(Slip.is("nots", meant("note"), none())).isFalse();
        assertThat(Slip.is("notes", meant("noted"), none())).isTrue();
    }

    @Test
    void aWordThatSomeLicenceHasIsNoMisprint() {
        IntSet words = new IntSet(4);
        words.add(WordHash.of("owner"));
        assertThat(Slip.is("owner", meant("owned"), words)).isFalse();
        assertThat(Slip.is("ownar", meant("owner"), words)).isTrue();
    }

    @Test
    void spellingsThatSpdxCallsEqualAreOneWord() {
        assertThat(Slip.is("organizatjon", meant("organisation"), none())).isTrue();
        assertThat(Slip.is("organisatjon", meant("organization"), none())).isTrue();
    }

    private static int meant(String word) {
        int hash = WordHash.START;
        for (char c : word.toCharArray()) {
            hash = WordHash.add(hash, c);
        }
        return WordHash.inText(hash);
    }

    private static IntSet none() {
        return new IntSet(1);
    }
}
