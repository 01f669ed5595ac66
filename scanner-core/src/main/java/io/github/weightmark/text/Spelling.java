package io.github.weightmark.text;

/** Spellings that the SPDX matching guidelines call equal, as hashes: variant → the one that is kept. */
final class Spelling {

    private static final String PAIRS = """
            acknowledgment acknowledgement  analog analogue  analyze analyse  artifact artefact  artifacts artefacts
            authorization authorisation  authorizations authorisations  authorized authorised  authorize authorise
            unauthorized unauthorised  caliber calibre  canceled cancelled  capitalizations capitalisations
            catalog catalogue  categorize categorise  center centre  commercialize commercialise
            commercialization commercialisation  emphasized emphasised  favor favour  favorite favourite
            fulfill fulfil  fulfillment fulfilment  initialize initialise  judgement judgment
            labeling labelling  labor labour  licence license  licences licenses  licenced licensed  maximize maximise
            modeled modelled  modeling modelling  offense offence  optimize optimise  optimization optimisation
            organization organisation  organizations organisations  organize organise  practise practice
            programme program  realize realise  recognize recognise  recognized recognised  signaling signalling
            utilization utilisation  utilize utilise  utilized utilised  utilizes utilises  utilizing utilising
            behavior behaviour  defense defence
            honor honour  whilst while  wilfull wilful  willful wilful  https http  authorizing authorising
            customize customise  summarize summarise  digitization digitisation  unauthorizedly unauthorisedly
            """;
    private static final int MASK = 511;
    private static final int[] FROM = new int[MASK + 1];
    private static final int[] TO = new int[MASK + 1];

    static {
        String[] words = PAIRS.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            int from = WordHash.of(words[i]);
            int slot = from & MASK;
            while (FROM[slot] != 0) {
                slot = slot + 1 & MASK;
            }
            FROM[slot] = from;
            TO[slot] = WordHash.of(words[i + 1]);
        }
    }

    private Spelling() {}

    /** The hash under which a word with this hash is compared. */
    static int canonical(int hash) {
        for (int slot = hash & MASK; FROM[slot] != 0; slot = slot + 1 & MASK) {
            if (FROM[slot] == hash) {
                return TO[slot];
            }
        }
        return hash;
    }
}
