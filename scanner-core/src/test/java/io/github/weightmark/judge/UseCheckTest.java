package io.github.weightmark.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Source;
import io.github.weightmark.judge.UseCheck.Answer;
import io.github.weightmark.judge.UseCheck.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every clause against every answer that a policy can give; what is not declared stays open. */
class UseCheckTest {

    private static final Use EVERYTHING = new Use(false, "internal", 1L, 1L, List.of("US"), false, List.of("games"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | 700000000 | CLEAR | declared 0 of 700,000,000 monthly active users: 0.0 %
            2000000     | 700000000 | CLEAR | declared 2,000,000 of 700,000,000 monthly active users: 0.3 %
            350000000   | 700000000 | CLEAR | declared 350,000,000 of 700,000,000 monthly active users: 50.0 %
            699999999   | 700000000 | CLEAR | declared 699,999,999 of 700,000,000 monthly active users: 99.9 %
            700000000   | 700000000 | HIT   | declared 700,000,000 of 700,000,000 monthly active users
            700000001   | 700000000 | HIT   | declared 700,000,001 of 700,000,000 monthly active users
            1           | 1         | HIT   | declared 1 of 1 monthly active users
            9000000000  | 100000000 | HIT   | declared 9,000,000,000 of 100,000,000 monthly active users
            """)
    void usersAreComparedWithTheLimit(long declared, long limit, Outcome outcome, String because) {
        Answer answer = check(users(declared), clause("mau-threshold", "count", limit));

        assertThat(answer).isEqualTo(new Answer(outcome, because, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "monthly active users, CLEAR",
        "daily active users, CLEAR",
        "Monthly Active Users of all products, CLEAR",
        "visits per month, OPEN",
        "downloads, OPEN",
    })
    void onlyActiveUsersAreUsers(String metric, Outcome outcome) {
        Clause clause =
                Clause.of("mau-threshold", Map.of("count", 1000L, "metric", metric), Source.file("LICENSE"), "");

        assertThat(check(users(1), clause).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5})
    void aLimitThatIsNoneSettlesNothing(long limit) {
        assertThat(check(users(1), clause("mau-threshold", "count", limit))).isEqualTo(open(""));
        assertThat(check(users(1), clause("mau-threshold", "other", 5L))).isEqualTo(open(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            19999999 | USD | 12 months | CLEAR | declared 19,999,999 of 20,000,000 US dollars of revenue a year: 99.9 %
            20000000 | USD | 12 months | HIT   | declared 20,000,000 of 20,000,000 US dollars of revenue a year
            1000000  | USD |           | CLEAR | declared 1,000,000 of 20,000,000 US dollars of revenue a year: 5.0 %
            30000000 | USD |           | HIT   | declared 30,000,000 of 20,000,000 US dollars of revenue a year
            1000000  | EUR |           | OPEN  | ''
            30000000 | EUR |           | OPEN  | ''
            1000000  |     |           | OPEN  | ''
            """)
    void revenueIsComparedInDollars(long declared, String currency, String period, Outcome outcome, String because) {
        Clause clause = revenue(currency, period);

        assertThat(check(earns(declared), clause)).isEqualTo(new Answer(outcome, because, ""));
    }

    @Test
    void aYearBelowTheLimitOfAMonthIsClearAndAboveItTellsNothing() {
        assertThat(check(earns(1), revenue("USD", "month")).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(check(earns(90_000_000), revenue("USD", "calendar month"))).isEqualTo(open(""));
    }

    @Test
    void aYearAboveTheLimitOfAllYearsIsAHitAndBelowItTellsNothing() {
        assertThat(check(earns(90_000_000), revenue("USD", "in total")).outcome())
                .isEqualTo(Outcome.HIT);
        assertThat(check(earns(1), revenue("USD", "in total"))).isEqualTo(open(""));
        assertThat(check(earns(1), revenue("USD", "any three years"))).isEqualTo(open(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EU                  | EU      | HIT   | declared regions among them: EU
            DE                  | EU      | HIT   | declared regions among them: DE
            EU                  | DE      | HIT   | declared regions among them: EU
            US, DE              | EU      | HIT   | declared regions among them: DE
            US                  | EU      | CLEAR | declared regions: US
            NO                  | EU      | CLEAR | declared regions: NO
            NO                  | EEA     | HIT   | declared regions among them: NO
            UK                  | EU      | CLEAR | declared regions: UK
            GB                  | United Kingdom | HIT | declared regions among them: GB
            KR                  | South Korea | HIT | declared regions among them: KR
            WORLD               | KR      | HIT   | declared regions among them: WORLD
            US, JP              | the European Union, the United Kingdom and South Korea | CLEAR | declared regions: US, JP
            US                  | Atlantis | OPEN | ''
            US                  | EU and Atlantis | OPEN | ''
            """)
    void regionsAreComparedCountryByCountry(String declared, String excluded, Outcome outcome, String because) {
        Use use = new Use(null, null, null, null, List.of(declared.split(", ")), null, null);

        assertThat(check(use, clause("geographic-exclusion", "regions", excluded)))
                .isEqualTo(new Answer(outcome, because, ""));
    }

    @Test
    void excludedRegionsMayBeAList() {
        Use use = new Use(null, null, null, null, List.of("FR"), null, null);

        assertThat(check(use, clause("geographic-exclusion", "regions", List.of("UK", "EU")))
                        .outcome())
                .isEqualTo(Outcome.HIT);
        assertThat(check(use, clause("geographic-exclusion", "regions", List.of("UK", "KR")))
                        .outcome())
                .isEqualTo(Outcome.CLEAR);
    }

    @Test
    void anExclusionThatNamesNoRegionSettlesNothing() {
        assertThat(check(EVERYTHING, clause("geographic-exclusion", "x", "y"))).isEqualTo(open(""));
    }

    @ParameterizedTest
    @CsvSource({
        "non-commercial, true, HIT, declared use is commercial",
        "non-commercial, false, CLEAR, declared use is not commercial",
        "output-training-ban, true, HIT, outputs are declared to train models",
        "output-training-ban, false, CLEAR, outputs are declared not to train models",
    })
    void yesAndNoAreAnswers(String id, boolean yes, Outcome outcome, String because) {
        Use use = new Use(yes, null, null, null, null, yes, null);

        assertThat(check(use, clause(id, "x", 1L))).isEqualTo(new Answer(outcome, because, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "mau-threshold, monthly-active-users",
        "revenue-cap, annual-revenue-usd",
        "geographic-exclusion, regions",
        "non-commercial, commercial",
        "output-training-ban, trains-models-on-outputs",
    })
    void whatIsNotDeclaredIsOpenAndNamesTheMissingKey(String id, String missing) {
        Clause clause = Clause.of(
                id, Map.of("count", 5L, "amount", 5L, "currency", "USD", "regions", "EU"), Source.file("LICENSE"), "");

        assertThat(check(Use.UNDECLARED, clause)).isEqualTo(open(missing));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"research-only", "acceptable-use-policy", "naming-requirement", "no-derivatives", "unheard-of"})
    void noDeclaredUseSettlesAnyOtherClause(String id) {
        assertThat(check(EVERYTHING, clause(id, "count", 5L))).isEqualTo(open(""));
    }

    private static Answer check(Use use, Clause clause) {
        return new UseCheck(use).check(clause);
    }

    private static Answer open(String missing) {
        return new Answer(Outcome.OPEN, "", missing);
    }

    private static Use users(long count) {
        return new Use(null, null, count, null, null, null, null);
    }

    private static Use earns(long dollars) {
        return new Use(null, null, null, dollars, null, null, null);
    }

    private static Clause clause(String id, String parameter, Object value) {
        return Clause.of(id, Map.of(parameter, value), Source.file("LICENSE"), "");
    }

    private static Clause revenue(String currency, String period) {
        Map<String, Object> parameters = new java.util.TreeMap<>(Map.of("amount", 20_000_000L));
        if (currency != null) {
            parameters.put("currency", currency);
        }
        if (period != null) {
            parameters.put("period", period);
        }
        return Clause.of("revenue-cap", parameters, Source.file("LICENSE"), "");
    }
}
