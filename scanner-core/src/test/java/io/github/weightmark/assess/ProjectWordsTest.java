package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Project;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectWordsTest {

    private static final EvidenceText READ_ME = text("README.md", TextRole.CARD, "Acme\nBuilt with Lion");
    private static final EvidenceText NOTICE = text("NOTICE", TextRole.NOTICE, "Acme\n\nBuilt with Lion");

    @Test
    void theFirstTextCounts() {
        assertThat(words(READ_ME, NOTICE).find(List.of("built with lion"), true))
                .contains(Source.line("README.md", 2));
        assertThat(words(NOTICE, READ_ME).find(List.of("built with lion"), true))
                .contains(Source.line("NOTICE", 3));
    }

    @Test
    void documentsCountOnlyWhereTheyMay() {
        assertThat(words(READ_ME, NOTICE).find(List.of("built with lion"), false))
                .contains(Source.line("NOTICE", 3));
        assertThat(words(READ_ME).find(List.of("built with lion"), false)).isEmpty();
    }

    @Test
    void whatWasAskedOneWayIsNoAnswerToAnother() {
        ProjectWords words = words(READ_ME);

        assertThat(words.find(List.of("built with lion"), true)).isPresent();
        assertThat(words.find(List.of("built with lion"), false)).isEmpty();
        assertThat(words.find(List.of("built with tiger"), true)).isEmpty();
        assertThat(words.find(List.of("built with lion"), true)).isPresent();
    }

    @Test
    void aLineIsThatOfTheFileWhereATextBeginsFartherDown() {
        EvidenceText text = new EvidenceText("README.md", TextRole.CARD, "Built with Lion", 11, "");

        assertThat(words(text).find(List.of("built with lion"), true)).contains(Source.line("README.md", 11));
    }

    /** Ten models under one licence made a large project cost ten times as much. */
    @Test
    void aWordingIsLookedForOnceHoweverManyModelsAskForIt() {
        Counting lines = new Counting();
        ProjectWords words = words(READ_ME);

        for (int model = 0; model < 10; model++) {
            words.find(lines, true);
        }

        assertThat(lines.searched).isEqualTo(1);
    }

    private static ProjectWords words(EvidenceText... texts) {
        return new ProjectWords(new Project(List.of(texts), List.of(), true));
    }

    private static EvidenceText text(String path, TextRole role, String content) {
        return new EvidenceText(path, role, content, 1, "");
    }

    /** Wordings that count how often a text is searched for them. */
    private static final class Counting extends AbstractList<String> {

        private int searched;

        @Override
        public String get(int index) {
            return "built with tiger";
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public java.util.stream.Stream<String> stream() {
            searched++;
            return super.stream();
        }
    }
}
