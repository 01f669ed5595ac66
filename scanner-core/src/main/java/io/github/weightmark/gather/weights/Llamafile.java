package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the GGUF file in the archive that a llamafile, a program that runs its own model, carries at its end. */
final class Llamafile {

    private final Archive archive;
    private final Limits limits;

    Llamafile(ByteSource in, Limits limits) {
        this.archive = new Archive(in);
        this.limits = limits;
    }

    SortedMap<String, String> strings() throws IOException, HeaderException {
        SortedMap<String, String> strings = new TreeMap<>();
        for (Archive.Member member : archive.members()) {
            if (member.name().endsWith(".gguf")) {
                HeaderBytes header = new HeaderBytes(archive.content(member), limits.weightHeaderBytes());
                new Gguf(header, limits).strings().forEach(strings::putIfAbsent);
            }
        }
        return strings;
    }
}
