package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Project;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.TextRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project's own texts show of the duties of its models. */
class FulfilmentTest {

    private static final Clause DISPLAY = clause("attribution-display", Map.of("text", "Built with Lion"));
    private static final Clause NOTICE = clause(
            "notice-file", Map.of("text", "Lion 3 is licensed under the Lion 3 Community License, Copyright (c) Zoo"));

    private final List<EvidenceText> texts = new ArrayList<>();
    private final List<LicenseMatch> copies = new ArrayList<>();
    private final List<LicenseMatch> beside = new ArrayList<>();
    private ModelRef model = ModelRef.huggingFace("acme/model");

    @ParameterizedTest
    @ValueSource(
            strings = {"Built with Lion", "**Built with Lion**.", "<p>built with&nbsp;lion</p>", "Built\nwith Lion"})
    void wordsThatAreShownAreFoundWhateverTheirMarkup(String shown) {
        text("docs/index.md", TextRole.CARD, "Welcome.\n" + shown.replace("&nbsp;", " ") + "\nBye.");

        assertThat(answer(DISPLAY)).isEqualTo(new Fulfilment.Answer(Status.MET, Source.line("docs/index.md", 2)));
    }

    @Test
    void wordsThatAreNotShownAreAnOpenDuty() {
        text("README.md", TextRole.CARD, "Built with tigers.");

        assertThat(answer(DISPLAY)).isEqualTo(new Fulfilment.Answer(Status.NOT_MET, null));
    }

    @Test
    void withoutAProjectNothingCanBeTold() {
        assertThat(fulfilment(Project.NONE, Set.of()).of(DISPLAY)).isEqualTo(Fulfilment.Answer.UNKNOWN);
    }

    @Test
    void anyOfSeveralWordingsWillDo() {
        text("README.md", TextRole.CARD, "Improved using Lion");
        Clause either = clause("attribution-display", Map.of("text", "Built with Lion | Improved using Lion"));

        assertThat(answer(either).status()).isEqualTo(Status.MET);
    }

    @Test
    void whatStandsForANameIsLeftOut() {
        text("README.md", TextRole.CARD, "Acme Chat is built using Lion technology");
        Clause named = clause("attribution-display", Map.of("text", "[name] is built using Lion technology"));

        assertThat(answer(named).status()).isEqualTo(Status.MET);
    }

    @Test
    void oneWordOrNoneIsNothingToLookFor() {
        text("README.md", TextRole.CARD, "Lion");

        assertThat(answer(clause("attribution-display", Map.of("text", "<model name>"))))
                .isEqualTo(Fulfilment.Answer.UNKNOWN);
        assertThat(answer(clause("attribution-display", Map.of()))).isEqualTo(Fulfilment.Answer.UNKNOWN);
    }

    @Test
    void aNoticeStandsInANoticeFileAndMayBeBrokenOverLines() {
        text(
                "NOTICE",
                TextRole.NOTICE,
                "Acme\n\nLion 3 is licensed under the Lion 3\nCommunity License, Copyright © Zoo.");
        assertThat(answer(NOTICE).status()).isEqualTo(Status.NOT_MET);

        text(
                "NOTICE.txt",
                TextRole.NOTICE,
                "Lion 3 is licensed under the Lion 3\nCommunity License, Copyright (c) Zoo.");
        assertThat(answer(NOTICE)).isEqualTo(new Fulfilment.Answer(Status.MET, Source.line("NOTICE.txt", 1)));
    }

    @Test
    void aReadmeIsNoNoticeFile() {
        text("README.md", TextRole.CARD, "Lion 3 is licensed under the Lion 3 Community License, Copyright (c) Zoo");

        assertThat(answer(NOTICE).status()).isEqualTo(Status.NOT_MET);
    }

    @Test
    void aCopyOfEveryBindingLicenceFulfilsTheDuty() {
        text("licenses/lion.txt", TextRole.LICENSE, "text");
        copy("licenses/lion.txt", "LicenseRef-lion", MatchKind.EXACT);

        assertThat(copyOf("LicenseRef-lion"))
                .isEqualTo(new Fulfilment.Answer(Status.MET, Source.lines("licenses/lion.txt", 1, 20)));
        assertThat(copyOf("LicenseRef-lion", "LicenseRef-tiger")).isEqualTo(Fulfilment.Answer.UNKNOWN);
    }

    @Test
    void weightsInTheProjectWithoutTheirLicenceAreAnOpenDuty() {
        model = ModelRef.of("file", "models/lion.gguf");
        text("README.md", TextRole.CARD, "Text.");

        assertThat(copyOf("LicenseRef-lion")).isEqualTo(new Fulfilment.Answer(Status.NOT_MET, null));
    }

    @Test
    void theProjectsOwnLicenceIsNoCopyOfTheModels() {
        copy("LICENSE", "MIT", MatchKind.EXACT);
        assertThat(copyOf("MIT")).isEqualTo(Fulfilment.Answer.UNKNOWN);

        copy("third-party/lion/LICENSE", "MIT", MatchKind.EXACT);
        assertThat(copyOf("MIT").status()).isEqualTo(Status.MET);
    }

    @Test
    void aPartOfALicenceIsNoCopy() {
        copy("licenses/lion.txt", "LicenseRef-lion", MatchKind.PARTIAL);

        assertThat(copyOf("LicenseRef-lion")).isEqualTo(Fulfilment.Answer.UNKNOWN);
    }

    @Test
    void aCopyBesideTheWeightsCountsWhateverItsNameAndTheProjectsLicenceDoesNot() {
        model = ModelRef.of("file", "models/lion.gguf");
        copy("LICENSE", "MIT", MatchKind.EXACT);
        assertThat(copyOf("MIT")).isEqualTo(new Fulfilment.Answer(Status.NOT_MET, null));

        beside.add(match("LICENSE", "MIT", MatchKind.PARTIAL));
        assertThat(copyOf("MIT")).isEqualTo(new Fulfilment.Answer(Status.NOT_MET, null));

        beside.add(match("LICENSE", "MIT", MatchKind.VARIANT));
        assertThat(copyOf("MIT")).isEqualTo(new Fulfilment.Answer(Status.MET, Source.lines("LICENSE", 1, 20)));
    }

    @Test
    void whatLiesBesideAModelElsewhereIsNotInTheProject() {
        beside.add(match("LICENSE", "MIT", MatchKind.EXACT));

        assertThat(copyOf("MIT")).isEqualTo(Fulfilment.Answer.UNKNOWN);
    }

    @Test
    void ofSeveralCopiesTheFirstPlaceIsTold() {
        copy("licenses/tiger.txt", "LicenseRef-tiger", MatchKind.EXACT);
        copy("licenses/lion.txt", "LicenseRef-lion", MatchKind.EXACT);

        assertThat(copyOf("LicenseRef-tiger", "LicenseRef-lion").evidence())
                .isEqualTo(Source.lines("licenses/lion.txt", 1, 20));
    }

    @Test
    void theWordsMustStandInOneSentenceNotInTwoPlaces() {
        text("README.md", TextRole.CARD, "Built\n\n\n\n\n\nwith Lion");

        assertThat(answer(DISPLAY)).isEqualTo(new Fulfilment.Answer(Status.NOT_MET, null));
    }

    @Test
    void dutiesThatNoTextShowsStayUnknown() {
        text("README.md", TextRole.CARD, "We keep to the use policy.");

        assertThat(answer(clause("acceptable-use-policy", Map.of()))).isEqualTo(Fulfilment.Answer.UNKNOWN);
    }

    private void text(String path, TextRole role, String content) {
        texts.add(new EvidenceText(path, role, content, 1, "0"));
    }

    private void copy(String path, String license, MatchKind kind) {
        copies.add(match(path, license, kind));
    }

    private static LicenseMatch match(String path, String license, MatchKind kind) {
        return new LicenseMatch(license, List.of(), kind, 1, "text", Source.lines(path, 1, 20), List.of());
    }

    private Fulfilment.Answer answer(Clause clause) {
        return fulfilment(new Project(texts, copies, true), Set.of()).of(clause);
    }

    private Fulfilment.Answer copyOf(String... binding) {
        return fulfilment(new Project(texts, copies, true), Set.of(binding)).of(clause("license-copy", Map.of()));
    }

    private Fulfilment fulfilment(Project project, Set<String> binding) {
        Reading reading = new Reading(beside, List.of());
        Own own = new Own(Evidence.none(model, List.of()), reading, List.of(), null, null, false);
        return new Fulfilment(new ProjectWords(project), new NamePrefix(model, List.of()), own, binding);
    }

    private static Clause clause(String id, Map<String, ?> parameters) {
        return Clause.of(id, parameters, Source.file("rules/licenses/lion.yml"), "words");
    }
}
