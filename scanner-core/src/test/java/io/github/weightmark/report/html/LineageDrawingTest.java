package io.github.weightmark.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.report.Merge;
import io.github.weightmark.report.html.LineageGraph.Link;
import io.github.weightmark.report.html.LineageGraph.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageDrawingTest {

    @Test
    void aChainRunsDownOneLane() {
        LineageGraph graph = LineageGraph.of(chain(12));
        assertThat(graph.lanes()).isEqualTo(1);
        assertThat(graph.nodes()).extracting(Node::lane).containsOnly(0);
        assertThat(graph.nodes()).extracting(Node::row).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(graph.nodes().get(11).links()).containsExactly(new Link(11, 0));
    }

    @Test
    void twoParentsOfAMergeMeetAgainInTheirBase() {
        LineageGraph graph = LineageGraph.of(Merge.lineage());
        assertThat(graph.nodes())
                .extracting(node ->
                        node.ancestor().model().name() + " " + node.row() + " " + node.lane() + " " + node.links())
                .containsExactly(
                        "acme/one 1 0 [Link[row=0, lane=0]]",
                        "acme/two 2 1 [Link[row=0, lane=0]]",
                        "acme/root 3 0 [Link[row=1, lane=0], Link[row=2, lane=1]]",
                        "acme/untold 4 2 [Link[row=0, lane=0]]");
        assertThat(graph.nodes()).extracting(Node::told).containsExactly(true, true, true, false);
    }

    @Test
    void anAncestorStandsBelowAllThatWasMadeFromItWhateverTheOrderOfTheReport() {
        ModelRef one = hub("one");
        ModelRef two = hub("two");
        List<Ancestor> lineage =
                List.of(Merge.made(one, "merge", Merge.SELF, two), Merge.made(two, "merge", Merge.SELF));
        assertThat(LineageGraph.of(lineage).nodes())
                .extracting(node -> node.ancestor().model().id())
                .containsExactly("two", "one");
    }

    @Test
    void aCircleEnds() {
        ModelRef one = hub("one");
        ModelRef two = hub("two");
        List<Ancestor> circle = List.of(Merge.made(one, "finetune", two), Merge.made(two, "finetune", one));
        assertThat(LineageGraph.of(circle).nodes())
                .extracting(node -> node.ancestor().model().id() + node.links())
                .containsExactly("one[Link[row=0, lane=0]]", "two[Link[row=1, lane=0]]");
    }

    /** No line runs through the dot of a model that has nothing to do with it. */
    @Test
    void noDotStandsInALaneThatIsTaken() {
        List<Ancestor> lineage = new ArrayList<>(chain(6));
        for (int i = 0; i < 6; i++) {
            lineage.add(Merge.made(hub("side-" + i), "merge", Merge.SELF, hub("generation-" + i)));
        }
        LineageGraph graph = LineageGraph.of(lineage);
        for (Node node : graph.nodes()) {
            for (Link link : node.links()) {
                assertThat(graph.nodes())
                        .filteredOn(other -> other.row() > link.row() && other.row() < node.row())
                        .extracting(Node::lane)
                        .doesNotContain(node.lane());
            }
        }
    }

    @Test
    void aHundredAncestorsAreCutAndCounted() {
        LineageDrawing drawing = LineageDrawing.of(Merge.SELF, "permissive", chain(100));
        assertThat(drawing.rows()).hasSize(61);
        assertThat(drawing.words()).hasSize(61).last().isEqualTo("And 40 more.");
    }

    @Test
    void aMergeOfManyKeepsRoomForTheNames() {
        List<Ancestor> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(Merge.made(hub("part-" + i), "merge", Merge.SELF));
        }
        assertThat(LineageDrawing.of(Merge.SELF, "permissive", many).left()).isLessThan(LineageDrawing.WIDTH / 2);
    }

    @Test
    void theWordsTellTheSame() {
        LineageDrawing drawing = LineageDrawing.of(Merge.SELF, "permissive", Merge.lineage());
        assertThat(drawing.words())
                .containsExactly(
                        "acme/one (permissive, MIT): merge acme/merge.",
                        "acme/two (permissive, MIT): merge acme/merge.",
                        "acme/root (permissive, MIT): finetune acme/one, finetune acme/two.",
                        "acme/untold (permissive, MIT): derived; the way from there to the model is not told.");
        assertThat(drawing.edges()).hasSize(5);
        assertThat(drawing.edges()).filteredOn(edge -> !edge.told()).hasSize(1);
    }

    private static List<Ancestor> chain(int length) {
        List<Ancestor> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(
                    Merge.made(hub("generation-" + i), "finetune", i == 0 ? Merge.SELF : hub("generation-" + (i - 1))));
        }
        return chain;
    }

    private static ModelRef hub(String id) {
        return ModelRef.huggingFace(id);
    }
}
