package io.github.weightmark.report;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is given as an earlier result, it is read or refused. */
class ResultFuzzTest {

    @MethodSource("results")
    @FuzzTest(maxDuration = "1m")
    void result(byte[] result) {
        try {
            new ResultReader().read(new String(result, StandardCharsets.UTF_8), "result.json");
        } catch (ResultException e) {
            // refused, with a message
        }
    }

    static Stream<byte[]> results() {
        return Stream.of(
                        "{\"schemaVersion\":\"1.0\",\"models\":[]}",
                        "{\"schemaVersion\":\"99.0\"}",
                        "{\"schemaVersion\":\"1.0\",\"summary\":{},\"models\":[{\"id\":[]}]}",
                        "[".repeat(2000),
                        "null",
                        "")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
