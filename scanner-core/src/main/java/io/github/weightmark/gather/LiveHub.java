package io.github.weightmark.gather;

import io.github.weightmark.gather.http.Answer;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.http.HubClient;
import io.github.weightmark.gather.http.Part;
import io.github.weightmark.gather.store.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Hub itself. What stands at a commit is fetched once for all runs, what moves once a run, and then only when the
 * Hub says that it has moved.
 */
final class LiveHub implements HubAccess {

    private final HubClient client;
    private final HubMemory memory;
    private final Map<String, Once<Said>> asked = new ConcurrentHashMap<>();

    LiveHub(HubClient client, HubMemory memory) {
        this.client = client;
        this.memory = memory;
    }

    @Override
    public String endpoint() {
        return memory.endpoint();
    }

    @Override
    public String host() {
        return memory.host();
    }

    @Override
    public Said ask(String what, String path, int maxBytes) throws FetchException {
        return once(path, () -> {
            Optional<Entry> known = memory.known(path, maxBytes);
            Answer answer = client.ask(what, path, maxBytes, tag(known));
            memory.keepWarnings(path, answer.warnings());
            return current(path, known, answer);
        });
    }

    @Override
    public byte[] file(HubLink file, int maxBytes) throws FetchException {
        Optional<Entry> kept = memory.keptFile(file, maxBytes);
        return kept.isPresent()
                ? kept.get().body()
                : once(file.address(), () -> fetched(file, maxBytes)).body();
    }

    private Said fetched(HubLink file, int maxBytes) throws FetchException {
        String commit = HubMemory.pinned(file);
        String path = file.address();
        if (commit.isEmpty()) {
            Optional<Entry> known = memory.known(path, maxBytes);
            return current(path, known, client.file(file.what(), path, commit, maxBytes, tag(known)));
        }
        byte[] content = body(client.file(file.what(), path, commit, maxBytes, ""));
        memory.keep(file, content);
        return new Said(content, List.of());
    }

    @Override
    public Part part(HubLink file, long from, int length) throws FetchException {
        Optional<Entry> kept = memory.keptPart(file, from, length);
        if (kept.isPresent()) {
            return new Part(kept.get().body(), Long.parseLong(kept.get().tag()));
        }
        Part part = client.part(file.what(), file.address(), HubMemory.pinned(file), from, length);
        memory.keep(file, from, length, part);
        return part;
    }

    /** The answer, or the known one when the Hub says that it still holds. */
    private Said current(String path, Optional<Entry> known, Answer answer) {
        byte[] body = answer.body();
        if (body == null) {
            return new Said(known.orElseThrow().body(), answer.warnings());
        }
        memory.keep(path, answer.tag(), body);
        return new Said(body, answer.warnings());
    }

    private static byte[] body(Answer answer) {
        byte[] body = answer.body();
        return body == null ? new byte[0] : body;
    }

    private static String tag(Optional<Entry> known) {
        return known.map(Entry::tag).orElse("");
    }

    private Said once(String path, Once.Work<Said> work) throws FetchException {
        return asked.computeIfAbsent(
                        path,
                        key -> new Once<>(() -> {
                            try {
                                return work.result();
                            } catch (FetchException e) {
                                memory.keep(path, e);
                                throw e;
                            }
                        }))
                .result();
    }
}
