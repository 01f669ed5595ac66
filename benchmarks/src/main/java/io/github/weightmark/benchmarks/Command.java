package io.github.weightmark.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs other programs and measures them whole: start-up, work, end. */
record Command(String name, List<String> words) {

    static Command of(String name, String... words) {
        return new Command(name, List.of(words));
    }

    Command with(List<Path> files) {
        List<String> all = new ArrayList<>(words);
        files.forEach(file -> all.add(file.toString()));
        return new Command(name, all);
    }

    /** Whether there is a program of that name. */
    boolean installed() {
        String program = words.get(0);
        if (program.contains("/")) {
            return Files.isExecutable(Path.of(program));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** Milliseconds of CPU, of all processes it starts too, and by the clock on the wall. */
    Cost run() throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of("bash", "-c", "TIMEFORMAT='%U %S %R'; time \"$@\" > /dev/null 2> /dev/null", "time"));
        all.addAll(words);
        Process process = new ProcessBuilder(all).start();
        process.getOutputStream().close();
        String times = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        String[] seconds = times.split(" ");
        return new Cost(
                1000 * (Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1])),
                1000 * Double.parseDouble(seconds[2]));
    }

    /**
     * @param cpu milliseconds, user and system
     * @param wall milliseconds
     */
    record Cost(double cpu, double wall) {}
}
