package io.github.weightmark.identify;

import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.text.Words;
import java.util.BitSet;
import java.util.List;

/** Two licences in our own words, and an identifier that knows them. */
final class Known {

    static final String ZEBRA = """
            Zebra Licence

            Whoever holds this work may run it, look into it, change it and hand it to other people, in the shape
            in which it came or in another one, for money or as a gift. Two things are asked in return:

            1. The line that names the makers, and these words, stay with every copy, at a place where a reader
               who opens the package finds them without a search.
            2. Nobody says or lets others believe that the makers stand behind a changed copy.

            The work comes as it lies on the table. The makers promise nothing about it, neither that it is fit for
            some end nor that it is free of faults, and pay for no harm that grows out of it, whoever foresaw it.
            """;

    static final String OKAPI = """
            Okapi Model Agreement

            By downloading the Okapi weights you enter into an agreement with Okapi House. You receive a right that
            costs nothing and that reaches every country to load the weights, to draw answers from them and to tune
            them with data of your own. Tuned weights travel under the same agreement. People who pay for answers
            learn from you that Okapi weights gave them. Weather forecasts for airports, advice on medicine and the
            steering of vehicles are outside of the agreement. The right ends by itself one month after a letter of
            Okapi House that names a broken rule, unless the rule is kept again by then. Okapi House does not vouch
            for answers, and the courts of its home town hear all quarrels about them.
            """;

    private Known() {}

    static Identifier identifier(Knowledge knowledge) {
        Corpus corpus = new Corpus(List.of(
                fingerprint("Zebra-1.0", ZEBRA),
                fingerprint("Zebra-1.0-or-later", ZEBRA),
                fingerprint("LicenseRef-weightmark-okapi", OKAPI)));
        return new Identifier(knowledge, () -> corpus);
    }

    static Fingerprint fingerprint(String license, String text) {
        return new Fingerprint(license, Words.of(text).hashes(), new BitSet());
    }
}
