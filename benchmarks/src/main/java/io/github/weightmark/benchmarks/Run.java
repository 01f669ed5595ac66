package io.github.weightmark.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures everything and prints it as Markdown. */
public final class Run {

    private static final List<String> PARTS =
            List.of("reading", "start", "peers", "discovery", "curves", "hostile", "hub", "maven", "jmh");

    private final boolean quick;
    private final String launcher = System.getProperty("weightmark.launcher", "weightmark");

    private Run(boolean quick) {
        this.quick = quick;
    }

    /**
     * @param arguments the parts wanted, all when none is named; {@code --quick} measures less of each
     */
    public static void main(String[] arguments) throws Exception {
        List<String> parts = new ArrayList<>(List.of(arguments));
        Run run = new Run(parts.remove("--quick"));
        if (!PARTS.containsAll(parts)) {
            System.err.println("Usage: benchmarks/run [--quick] [" + String.join("|", PARTS) + "]...");
            System.exit(2);
        }
        System.out.println(machine());
        for (String part : parts.isEmpty() ? PARTS : parts) {
            run.print(part);
        }
    }

    private void print(String part) throws Exception {
        Path folder = Files.createTempDirectory("weightmark-benchmarks");
        try {
            switch (part) {
                case "jmh" -> System.out.println(Micro.measure(quick));
                case "curves" -> System.out.println(new Curves(quick).measure());
                case "hostile" -> System.out.println(new Hostile().measure(quick));
                case "hub" -> System.out.println(new HubCosts(quick ? 100 : 1000, 50).measure(folder));
                case "reading" -> System.out.println(Reading.measure(quick));
                case "discovery" -> {
                    Discovery discovery = new Discovery(folder, launcher, quick);
                    print(discovery.race());
                    System.out.println(discovery.memory());
                }
                case "maven" -> {
                    Path plugin = Path.of(launcher).resolveSibling("maven-plugin/target/it-repo");
                    print(MavenBuild.race(plugin, folder, quick));
                }
                case "start" -> {
                    System.out.println(FirstCall.measure(quick));
                    print(Start.race(launcher, folder, quick));
                }
                default -> {
                    for (Race race : new Peers(launcher, quick).races(folder)) {
                        print(race);
                    }
                }
            }
        } finally {
            Trees.delete(folder);
        }
    }

    private static void print(Race race) throws Exception {
        System.out.println(race.run());
        race.absent().forEach(name -> System.out.println(name + " is not installed: see benchmarks/install-peers.sh."));
    }

    static String machine() {
        return "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ".";
    }

    static void progress(String done) {
        System.err.println(done);
    }
}
