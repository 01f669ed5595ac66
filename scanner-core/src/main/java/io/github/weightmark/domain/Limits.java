package io.github.weightmark.domain;

/**
 * How much of a stranger's input is read before we stop and say so. All sizes in bytes.
 *
 * @param cardBytes a model card
 * @param licenseBytes a licence file, PDF included
 * @param sourceBytes a source, configuration or build file of the scanned project
 * @param hubAnswerBytes a JSON answer of the Hub
 * @param frontMatterBytes the YAML block of a card
 * @param yamlDepth nesting of any YAML or JSON document
 * @param yamlAliases aliases of a YAML document that expand to collections
 * @param weightHeaderBytes the header of a weight file
 * @param weightHeaderEntries key-value pairs in the header of a GGUF file
 * @param stringBytes one string of a weight file's header that is kept
 * @param lineageDepth generations of ancestors
 * @param filesInProject files of the scanned folder
 * @param folderDepth nesting of the scanned folder
 * @param sightingsInFile places in one file that name models
 * @param tokensInFile words and signs of one source file
 * @param archiveEntries files in one archive (jar, zip, wheel) of the scanned folder
 * @param innerArchiveBytes what the archives in one archive may unpack to, together
 * @param networkSeconds the time all requests of a run may take together
 */
public record Limits(
        int cardBytes,
        int licenseBytes,
        int sourceBytes,
        int hubAnswerBytes,
        int frontMatterBytes,
        int yamlDepth,
        int yamlAliases,
        long weightHeaderBytes,
        int weightHeaderEntries,
        int stringBytes,
        int lineageDepth,
        int filesInProject,
        int folderDepth,
        int sightingsInFile,
        int tokensInFile,
        int archiveEntries,
        long innerArchiveBytes,
        int networkSeconds) {

    private static final int MIB = 1 << 20;

    public static final Limits DEFAULT = new Limits(
            5 * MIB,
            4 * MIB,
            4 * MIB,
            20 * MIB,
            MIB,
            50,
            50,
            256L * MIB,
            100_000,
            MIB,
            100,
            1_000_000,
            64,
            10_000,
            1_000_000,
            100_000,
            1024L * MIB,
            60);
}
