package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Reads the GGUF file in the archive that a llamafile, a program that runs its own model, carries at its end. */
final class Llamafile {

    private final Archive archive;
    private final Limits limits;

    Llamafile(ByteSource in, Limits limits) {
        this.archive = new Archive(in);
        this.limits = limits;
    }

    /** What each model in it says; there may be several, and each has terms of its own. */
    List<SortedMap<String, String>> strings() throws IOException, HeaderException {
        List<SortedMap<String, String>> models = new ArrayList<>();
        for (Archive.Member member : archive.members()) {
            if (member.name().toLowerCase(Locale.ROOT).endsWith(".gguf")) {
                HeaderBytes header = new HeaderBytes(archive.content(member), limits.weightHeaderBytes());
                models.add(new Gguf(header, limits).strings());
            }
        }
        return models;
    }
}
