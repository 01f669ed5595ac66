package io.github.weightmark.cli;

import picocli.CommandLine.Option;

/** Whether the models that lie in the stores of this machine are judged, too. */
final class Stores {

    @Option(
            names = "--cache",
            description = "Judge besides what model stores of this machine hold: the Hub's cache, Ollama, LM Studio, "
                    + "Docker Model Runner, ModelScope.")
    boolean asked;
}
