package io.github.weightmark.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Programs that do the same work, run in turns, so that whatever else the machine does hits all of them. */
final class Race {

    private final String title;
    private final double units;
    private final int rounds;
    private final List<Command> commands = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    /** @param units of work that one run does; times are given for one */
    Race(String title, double units, int rounds) {
        this.title = title;
        this.units = units;
        this.rounds = rounds;
    }

    /** The first is the one that all are compared with. A program that is not installed is left out. */
    Race add(Command command) {
        if (command.installed()) {
            commands.add(command);
        } else {
            absent.add(command.name());
        }
        return this;
    }

    /** One line for each program that is not installed is printed by the caller. */
    List<String> absent() {
        return List.copyOf(absent);
    }

    Table run() throws Exception {
        double[][] cpu = new double[commands.size()][rounds];
        double[][] wall = new double[commands.size()][rounds];
        for (int round = -1; round < rounds; round++) {
            for (int i = 0; i < commands.size(); i++) {
                Command.Cost cost = commands.get(i).run();
                if (round >= 0) {
                    cpu[i][round] = cost.cpu() / units;
                    wall[i][round] = cost.wall() / units;
                }
            }
        }
        Run.progress("race: " + title);
        return table(cpu, wall);
    }

    private Table table(double[][] cpu, double[][] wall) {
        Table table = new Table(
                title,
                "program",
                "CPU ms: min",
                "median",
                "max",
                "wall ms: median",
                "CPU to the first",
                "wall to the first");
        for (int i = 0; i < cpu.length; i++) {
            Sample spent = new Sample(cpu[i]);
            double waited = new Sample(wall[i]).median();
            table.sample(
                    commands.get(i).name(),
                    spent,
                    Table.number(waited),
                    Table.times(spent.median() / new Sample(cpu[0]).median()),
                    Table.times(waited / new Sample(wall[0]).median()));
        }
        return table;
    }
}
