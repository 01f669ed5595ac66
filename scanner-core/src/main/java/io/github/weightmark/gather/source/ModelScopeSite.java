package io.github.weightmark.gather.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.Sha256;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.http.FetchException.Kind;
import io.github.weightmark.gather.http.WebClient;
import io.github.weightmark.gather.store.Entry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * ModelScope: the list of a model's files, then its card and licence files, each held against the hash in the list. What
 * the service says of a licence by itself is not asked for: its clients send Apache-2.0 where a publisher gives none.
 */
final class ModelScopeSite implements EvidenceSource {

    private static final String DEFAULT = "https://modelscope.cn";
    private static final String DEFAULT_BRANCH = "master";
    private static final String JSON = "application/json";
    private static final Pattern REVISION = Pattern.compile("[\\w-][\\w.-]*");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Surroundings at;
    private final String endpoint;

    ModelScopeSite(Surroundings at) {
        this.at = at;
        String older = at.value("MODELSCOPE_DOMAIN");
        this.endpoint = at.address("MODELSCOPE_ENDPOINT", older.isEmpty() ? DEFAULT : "https://" + older);
    }

    @Override
    public boolean serves(ModelRef model) {
        boolean named =
                model.revision() == null || REVISION.matcher(model.revision()).matches();
        return ModelScopeCache.isModel(model) && named;
    }

    @Override
    public Evidence gather(ModelRef model) {
        String revision = model.revision() == null ? DEFAULT_BRANCH : model.revision();
        String base = endpoint + "/api/v1/models/" + model.id() + "/repo";
        try {
            byte[] list = answer(model.name(), base + "/files?Revision=" + revision + "&Recursive=True");
            return list.length == 0
                    ? Evidence.none(model, List.of(Registry.offline(model)))
                    : read(model, list, base, revision);
        } catch (FetchException e) {
            return Evidence.none(model, List.of(Surroundings.problem(e)));
        }
    }

    private Evidence read(ModelRef model, byte[] list, String base, String revision) {
        JsonNode data = Manifest.json(list).map(answer -> answer.path("Data")).orElseThrow();
        SortedMap<String, String> hashes = hashes(data.path("Files"));
        EvidenceDraft draft = at.draft(model);
        at.folders().read(new Remote(hashes, base + "?Revision=" + revision + "&FilePath=", model.name()), draft);
        String commit = data.path("LatestCommitter").path("Id").asText("");
        String known = COMMIT.matcher(commit).matches() ? commit : null;
        List<String> files = List.copyOf(hashes.keySet());
        String place = endpoint + "/models/" + model.id();
        return draft.finished(
                known,
                place,
                Gate.UNKNOWN,
                files,
                new Problem(
                        "modelscope.no-license-evidence",
                        Level.WARNING,
                        model.name() + " has neither a card that declares a licence nor a licence file.",
                        "Name the model on the Hub that it was made from, so that its licence can be read there.",
                        null));
    }

    /** Path → SHA-256 of every file; empty where the list gives none. */
    private static SortedMap<String, String> hashes(JsonNode files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (JsonNode file : files) {
            String path = file.path("Path").asText("");
            boolean plain = !path.isEmpty() && !path.startsWith("/") && !path.contains("..") && !path.contains("\\");
            if (plain && file.path("Type").asText("blob").equals("blob")) {
                hashes.put(path, file.path("Sha256").asText(""));
            }
        }
        return hashes;
    }

    /** The list of files, or what was said last when no socket may be opened; nothing when that was never. */
    private byte[] answer(String what, String url) throws FetchException {
        WebClient web = at.web(endpoint);
        int most = at.limits().hubAnswerBytes();
        if (web == null) {
            return at.store().answer(url, most).map(Entry::body).orElse(new byte[0]);
        }
        byte[] answer = web.get(what, url, JSON, most);
        boolean good = Manifest.json(answer)
                .filter(json -> json.path("Code").asInt() == 200
                        && json.path("Data").path("Files").isArray())
                .isPresent();
        if (!good) {
            throw new FetchException(
                    Kind.MALFORMED_ANSWER,
                    "ModelScope's answer about " + what + " is no list of files.",
                    "Check MODELSCOPE_ENDPOINT and any proxy; scan again later.");
        }
        at.store().keepAnswer(url, new Entry(true, "", answer));
        return answer;
    }

    /** The files that the list names. */
    private final class Remote implements Surroundings.Files {
        private final SortedMap<String, String> hashes;
        private final String address;
        private final String model;

        Remote(SortedMap<String, String> hashes, String address, String model) {
            this.hashes = hashes;
            this.address = address;
            this.model = model;
        }

        @Override
        public List<String> all() {
            return List.copyOf(hashes.keySet());
        }

        @Override
        public byte[] content(String path, int maxBytes) throws FetchException {
            String what = path + " of " + model;
            String hash = hashes.getOrDefault(path, "");
            if (!HASH.matcher(hash).matches()) {
                throw new FetchException(
                        Kind.HASH_MISMATCH,
                        "ModelScope gives no hash of " + what + ", so what it sends for it would not count.",
                        "Download the model and scan its folder.");
            }
            String url = address + URLEncoder.encode(path, StandardCharsets.UTF_8);
            byte[] kept = at.store().file(hash, url, maxBytes).map(Entry::body).orElse(null);
            return kept == null ? fetched(what, url, hash, maxBytes) : kept;
        }

        private byte[] fetched(String what, String url, String hash, int maxBytes) throws FetchException {
            WebClient web = at.web(endpoint);
            if (web == null) {
                throw new FetchException(
                        Kind.OFFLINE,
                        what + " was not fetched before, and this scan is offline.",
                        "Scan once with network.");
            }
            byte[] content = web.get(what, url, "*/*", maxBytes);
            if (!Sha256.of(content).equals(hash)) {
                throw new FetchException(
                        Kind.HASH_MISMATCH,
                        "What ModelScope sent for " + what + " is not what its hash names.",
                        "Check the proxy, which may have changed it; then scan again.");
            }
            at.store().keepFile(hash, url, new Entry(true, "", content));
            return content;
        }
    }
}
