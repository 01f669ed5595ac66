package io.github.weightmark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** How long Weightmark takes to start, beside the least that a command line in Java takes. */
final class Start {

    private static final String MODEL = "meta-llama/Llama-3.1-8B-Instruct";

    private Start() {}

    static Race race(String launcher, Path folder, boolean quick) throws IOException {
        Path text = folder.resolve("LICENSE");
        Files.writeString(text, LicenseTexts.typical(1, 11).get(0));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Race("Start-up, whole process", 1, quick ? 5 : 15)
                .add(Command.of("picocli hello world", java, "-cp", classPath(), Hello.class.getName()))
                .add(Command.of("weightmark --version", launcher, "--version"))
                .add(Command.of("weightmark check of a known model, offline", launcher, "check", "--offline", MODEL))
                .add(Command.of("weightmark identify of 9 kB", launcher, "identify", text.toString()));
    }

    private static String classPath() {
        return String.join(System.getProperty("path.separator"), place(Hello.class), place(CommandLine.class));
    }

    private static String place(Class<?> of) {
        return Path.of(of.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    /** The least. */
    @CommandLine.Command(name = "hello")
    static final class Hello implements Runnable {

        @CommandLine.Parameters
        List<String> names = List.of("world");

        public static void main(String[] arguments) {
            System.exit(new CommandLine(new Hello()).execute(arguments));
        }

        @Override
        public void run() {
            System.out.println("Hello " + String.join(" ", names));
        }
    }
}
