package io.github.weightmark.gather;

import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.http.FetchException.Kind;
import io.github.weightmark.gather.http.HubSettings;
import io.github.weightmark.gather.http.Part;
import io.github.weightmark.gather.store.Entry;
import io.github.weightmark.gather.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What this Hub said before, refusals included, so that a run without network tells the same as the run that had one.
 * Answers of another Hub are none of this one.
 */
final class HubMemory implements HubAccess {

    private static final int LONGEST_REFUSAL = 1 << 14;

    private final HubSettings settings;
    private final Store store;

    HubMemory(HubSettings settings, Store store) {
        this.settings = settings;
        this.store = store;
    }

    @Override
    public String endpoint() {
        return settings.endpointName();
    }

    @Override
    public String host() {
        return settings.host();
    }

    @Override
    public Said ask(String what, String path, int maxBytes) throws FetchException {
        byte[] answer = told(what, store.answer(key(path), Math.max(maxBytes, LONGEST_REFUSAL)));
        return new Said(answer, warnings(path));
    }

    private List<String> warnings(String path) {
        return store.answer(besides(path), LONGEST_REFUSAL)
                .map(kept ->
                        new String(kept.body(), StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
    }

    @Override
    public byte[] file(HubLink file, int maxBytes) throws FetchException {
        int most = Math.max(maxBytes, LONGEST_REFUSAL);
        Optional<Entry> kept =
                pinned(file).isEmpty() ? Optional.empty() : store.file(pinned(file), key(file.address()), most);
        return told(file.what(), kept.or(() -> store.answer(key(file.address()), most)));
    }

    @Override
    public Part part(HubLink file, long from, int length) throws FetchException {
        Entry kept = keptPart(file, from, length).orElseThrow(() -> unknown("The header of " + file.what()));
        return new Part(kept.body(), Long.parseLong(kept.tag()));
    }

    /** What is known of {@code path} already, to be shown to the Hub by its tag. */
    Optional<Entry> known(String path, int maxBytes) {
        return store.answer(key(path), maxBytes).filter(Entry::answered);
    }

    Optional<Entry> keptFile(HubLink file, int maxBytes) {
        return pinned(file).isEmpty() ? Optional.empty() : store.file(pinned(file), key(file.address()), maxBytes);
    }

    Optional<Entry> keptPart(HubLink file, long from, int length) {
        return pinned(file).isEmpty()
                ? Optional.empty()
                : store.file(pinned(file), key(file.address(), from, length), length)
                        .filter(entry -> entry.tag().matches("\\d{1,18}"));
    }

    void keep(String path, String tag, byte[] answer) {
        store.keepAnswer(key(path), new Entry(true, tag, answer));
    }

    /** What the Hub had to say beside its answer; most of the time nothing, and then nothing is written. */
    void keepWarnings(String path, List<String> warnings) {
        if (!warnings.equals(warnings(path))) {
            byte[] lines = String.join("\n", warnings).getBytes(StandardCharsets.UTF_8);
            store.keepAnswer(besides(path), new Entry(true, "", lines));
        }
    }

    void keep(HubLink file, byte[] content) {
        store.keepFile(pinned(file), key(file.address()), new Entry(true, "", content));
    }

    void keep(HubLink file, long from, int length, Part part) {
        if (!pinned(file).isEmpty()) {
            Entry entry = new Entry(true, String.valueOf(part.total()), part.bytes());
            store.keepFile(pinned(file), key(file.address(), from, length), entry);
        }
    }

    /** Keeps what the Hub refused, and why; a failure to ask it is nothing to remember. */
    void keep(String path, FetchException refusal) {
        if (refusal.kind().isAnswer()) {
            String said = refusal.kind() + "\n" + refusal.getMessage() + "\n" + refusal.help();
            store.keepAnswer(key(path), new Entry(false, "", said.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The commit that {@code file} is pinned to; empty when it stands at a branch. */
    static String pinned(HubLink file) {
        return Commit.isOne(file.revision()) ? file.revision() : "";
    }

    private static byte[] told(String what, Optional<Entry> kept) throws FetchException {
        Entry entry = kept.orElseThrow(() -> unknown(what));
        if (entry.answered()) {
            return entry.body();
        }
        throw refusal(new String(entry.body(), StandardCharsets.UTF_8)).orElseGet(() -> unknown(what));
    }

    private static Optional<FetchException> refusal(String said) {
        String[] lines = said.split("\n", 3);
        return Arrays.stream(Kind.values())
                .filter(kind -> lines.length == 3 && kind.name().equals(lines[0]))
                .map(kind -> new FetchException(kind, lines[1], lines[2]))
                .findFirst();
    }

    private static FetchException unknown(String what) {
        return new FetchException(
                Kind.OFFLINE, what + " was not fetched before, and this scan is offline.", "Scan once with network.");
    }

    private String key(String path) {
        return endpoint() + path;
    }

    private String besides(String path) {
        return key(path) + " warnings";
    }

    private String key(String path, long from, int length) {
        return endpoint() + path + " " + from + "+" + length;
    }
}
