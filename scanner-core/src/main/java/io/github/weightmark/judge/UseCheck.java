package io.github.weightmark.judge;

import io.github.weightmark.domain.Clause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds a clause against what the organisation says it does. Whatever is not said, or cannot be compared, is open. */
final class UseCheck {

    /** Whether the declared use falls under the clause. */
    enum Outcome {
        CLEAR,
        HIT,
        OPEN
    }

    /**
     * @param because how the outcome came about, to be read after the clause; empty when open
     * @param missing key of the policy that would settle it; empty when none would
     */
    record Answer(Outcome outcome, String because, String missing) {}

    private static final BigDecimal ALMOST = new BigDecimal("99.9");
    private static final Answer NEVER = open("");

    private final Use use;

    UseCheck(Use use) {
        this.use = use;
    }

    Answer check(Clause clause) {
        return switch (clause.id()) {
            case "mau-threshold" -> users(clause);
            case "revenue-cap" -> revenue(clause);
            case "geographic-exclusion" -> regions(clause);
            case "non-commercial" -> nonCommercial();
            case "output-training-ban" -> training();
            default -> NEVER;
        };
    }

    private Answer users(Clause clause) {
        Object metric = clause.parameters().get("metric");
        // Whoever is active on a day is active in the month; but visits can be more than users.
        boolean users =
                metric == null || metric.toString().toLowerCase(Locale.ROOT).contains("active users");
        return users
                ? threshold(
                        use.monthlyActiveUsers(),
                        clause.number("count"),
                        "monthly active users",
                        "monthly-active-users")
                : NEVER;
    }

    private Answer revenue(Clause clause) {
        boolean dollars = "USD".equals(clause.parameters().get("currency"));
        if (!dollars) {
            return NEVER;
        }
        Answer answer = threshold(
                use.annualRevenueUsd(), clause.number("amount"), "US dollars of revenue a year", "annual-revenue-usd");
        return switch (RevenuePeriod.of(clause.parameters().get("period"))) {
            case YEAR -> answer;
            // A year's revenue below a month's limit is clear; above it, the months are not known.
            case SHORTER -> answer.outcome() == Outcome.HIT ? NEVER : answer;
            // Above the limit in one year, it is above it in all; below it, the other years are not known.
            case LONGER -> answer.outcome() == Outcome.CLEAR ? NEVER : answer;
        };
    }

    private static Answer threshold(@Nullable Long declared, @Nullable Long limit, String unit, String key) {
        if (limit == null || limit <= 0) {
            return NEVER;
        }
        if (declared == null) {
            return open(key);
        }
        String figures = ClauseWords.number(declared) + " of " + ClauseWords.number(limit) + " " + unit;
        return declared < limit
                ? new Answer(Outcome.CLEAR, "declared " + figures + ": " + share(declared, limit) + " %", "")
                : new Answer(Outcome.HIT, "declared " + figures, "");
    }

    /** In per cent with one decimal; nothing below a limit is ever called 100 %. */
    private static String share(long declared, long limit) {
        return BigDecimal.valueOf(declared)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(limit), 1, RoundingMode.HALF_UP)
                .min(ALMOST)
                .toPlainString();
    }

    private Answer regions(Clause clause) {
        List<String> declared = use.regions();
        if (declared == null || declared.isEmpty()) {
            return open("regions");
        }
        Set<String> excluded = Regions.countries(texts(clause.parameters().get("regions")));
        if (excluded.isEmpty()) {
            return NEVER;
        }
        Set<String> hit = new TreeSet<>();
        declared.stream()
                .filter(region -> Regions.countries(List.of(region)).stream().anyMatch(excluded::contains))
                .forEach(hit::add);
        return hit.isEmpty()
                ? new Answer(Outcome.CLEAR, "declared regions: " + String.join(", ", declared), "")
                : new Answer(Outcome.HIT, "declared regions among them: " + String.join(", ", hit), "");
    }

    private static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Collection<?> all) {
            all.forEach(one -> texts.add(String.valueOf(one)));
        } else if (value != null) {
            texts.add(value.toString());
        }
        return texts;
    }

    private Answer nonCommercial() {
        Boolean commercial = use.commercial();
        if (commercial == null) {
            return open("commercial");
        }
        return commercial
                ? new Answer(Outcome.HIT, "declared use is commercial", "")
                : new Answer(Outcome.CLEAR, "declared use is not commercial", "");
    }

    private Answer training() {
        Boolean trains = use.trainsModelsOnOutputs();
        if (trains == null) {
            return open("trains-models-on-outputs");
        }
        return trains
                ? new Answer(Outcome.HIT, "outputs are declared to train models", "")
                : new Answer(Outcome.CLEAR, "outputs are declared not to train models", "");
    }

    private static Answer open(String missing) {
        return new Answer(Outcome.OPEN, "", missing);
    }
}
