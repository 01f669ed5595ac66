package io.github.weightmark.maven;

import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import java.util.List;

/** Numbers in sentences. */
final class Count {

    private Count() {}

    static String of(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    static int models(ScanResult result, Verdict verdict) {
        return names(result, verdict).size();
    }

    /** The names of all models with this verdict. */
    static List<String> names(ScanResult result, Verdict verdict) {
        return result.models().stream()
                .filter(model -> model.verdict() == verdict)
                .map(ModelResult::model)
                .map(model -> OneLine.of(model.name()))
                .toList();
    }
}
