package io.github.weightmark;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.read.EvidenceReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads the texts of some models while those of others are still on their way. What a text says depends on the text
 * alone, so when it was read makes no difference; what was not read ahead, or failed, is read in its turn.
 */
final class ReadAhead implements AutoCloseable {

    private final EvidenceReader reader;
    private final Map<EvidenceText, Reading> known = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(ReadAhead::daemon);

    ReadAhead(EvidenceReader reader) {
        this.reader = reader;
    }

    /** More was gathered; called by any thread. */
    void gathered(Evidence evidence) {
        worker.submit(() -> evidence.texts().forEach(text -> known.computeIfAbsent(text, reader::read)));
    }

    /** What the texts of every model say. */
    Readings readings(EvidenceSet evidence) {
        return reader.read(evidence, known);
    }

    /** Texts that belong to nothing any more need not be read. */
    @Override
    public void close() {
        worker.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "weightmark-read");
        thread.setDaemon(true);
        return thread;
    }
}
