package io.github.weightmark.benchmarks;

import io.github.weightmark.ScanSettings;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;

/** The whole pipeline, offline. */
final class Engine {

    static final Knowledge KNOWLEDGE = Knowledge.bundled();

    private Engine() {}

    static ScanResult scan(Path folder) {
        ScanSettings settings = new ScanSettings(
                EnumSet.of(SightingKind.USED, SightingKind.DEFAULT),
                true,
                LocalDate.of(2026, 11, 25),
                Map.of("HF_HOME", folder.resolve("no-cache").toString()),
                Limits.DEFAULT);
        return new Scanner(KNOWLEDGE, new PolicyReader(KNOWLEDGE).builtIn("default"), settings).scan(folder);
    }
}
