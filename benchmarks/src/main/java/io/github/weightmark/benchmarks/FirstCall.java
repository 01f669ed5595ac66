package io.github.weightmark.benchmarks;

import io.github.weightmark.identify.OpenIdentifier;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** CPU time of the first call in a fresh JVM, with the options of the launcher but without its class archive. */
final class FirstCall {

    private FirstCall() {}

    static Table measure(boolean quick) throws Exception {
        Table table = new Table("First call in a fresh JVM", "call", "CPU ms: min", "median", "max");
        for (String call : new String[] {"load the licence index", "load the rules that a check needs"}) {
            double[] values = new double[quick ? 3 : 11];
            for (int i = 0; i < values.length; i++) {
                values[i] = fork(call);
            }
            table.sample(call, new Sample(values));
        }
        return table;
    }

    private static double fork(String call) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstCall.class.getName(),
                        call)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Double.parseDouble(answer.strip());
    }

    public static void main(String[] arguments) throws Exception {
        Clock.cpu(() -> {});
        System.out.println(
                Clock.cpu(arguments[0].contains("index") ? OpenIdentifier::loadIndex : FirstCall::loadRules));
    }

    /** Those of all types but the discovery rules. */
    static int loadRules() {
        Knowledge knowledge = Knowledge.bundled();
        return knowledge.licenses().size()
                + knowledge.clauses().size()
                + knowledge.families().size()
                + knowledge.providers().size()
                + knowledge.aliases().size()
                + knowledge.policies().size();
    }
}
