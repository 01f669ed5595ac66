package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.nio.ByteBuffer;

/** What all fuzz targets of weight files do: one for each format, as a JVM fuzzes one target. */
final class FuzzedWeights {

    private FuzzedWeights() {}

    static void read(String name, byte[] file) {
        EvidenceDraft draft =
                new EvidenceDraft(ModelRef.of("file", name), reference -> ModelRef.huggingFace(reference.id()));
        ByteSource bytes = new ByteSource() {
            @Override
            public long size() {
                return file.length;
            }

            @Override
            public int read(ByteBuffer target, long position) {
                int length = (int) Math.min(target.remaining(), file.length - position);
                if (length <= 0) {
                    return target.hasRemaining() ? -1 : 0;
                }
                target.put(file, (int) position, length);
                return length;
            }
        };
        new WeightReader(Limits.DEFAULT)
                .read(bytes, name, WeightFormats.of(name).orElseThrow(), draft);
    }
}
