package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.http.FetchException.Kind;
import io.github.weightmark.gather.source.EvidenceSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The Hub itself: one request for all it knows about a model, then the few files that state terms. */
final class HubApi implements EvidenceSource {

    private static final String DEFAULT_BRANCH = "main";

    private static final String DATA = "datasets/";

    private final HubAccess hub;
    private final Limits limits;
    private final Function<Reference, ModelRef> resolver;

    HubApi(HubAccess hub, Limits limits, Function<Reference, ModelRef> resolver) {
        this.hub = hub;
        this.limits = limits;
        this.resolver = resolver;
    }

    @Override
    public boolean serves(ModelRef model) {
        return model.onHub() && SafePath.isInside(model.id());
    }

    @Override
    public Evidence gather(ModelRef model) {
        String revision = model.revision() == null ? DEFAULT_BRANCH : model.revision();
        try {
            Said answer = hub.ask(model.name(), infoPath(model.id(), revision), limits.hubAnswerBytes());
            Optional<ModelInfo> info = ModelInfo.of(answer.body(), limits);
            return Sources.with(
                    info.isPresent() ? read(model, info.get()) : malformed(model),
                    answer.warnings().stream().map(Hints::of).toList());
        } catch (FetchException e) {
            // Nothing remembered is nothing said: the next source is asked.
            return e.kind() == Kind.OFFLINE
                    ? Evidence.none(model, List.of())
                    : Evidence.none(
                            model, List.of(ReadException.of(e, Level.WARNING).problem()));
        }
    }

    private static String infoPath(String id, String revision) {
        boolean data = id.startsWith(DATA);
        String fields = (data ? ModelInfo.FIELDS_OF_DATA : ModelInfo.FIELDS)
                .stream().map(field -> "expand=" + field).collect(Collectors.joining("&"));
        return "/api/" + (data ? "" : "models/") + UrlPath.segments(id) + "/revision/" + UrlPath.segment(revision) + "?"
                + fields;
    }

    private Evidence read(ModelRef model, ModelInfo answer) {
        String commit = answer.commit();
        if (commit == null) {
            return Evidence.none(model, List.of(noCommit(model)));
        }
        ModelInfo info = model.id().startsWith(DATA) ? answer.called(DATA + answer.id()) : answer;
        EvidenceDraft draft = new EvidenceDraft(model, resolver);
        draft.identity(info.identity());
        noteRename(model, info, draft);
        Repository files = new RemoteRepository(hub, info, commit);
        if (info.gate() == Gate.DISABLED) {
            draft.problem(
                    "hub.disabled",
                    Level.WARNING,
                    "The Hub has disabled " + model.name() + ", so its files were not read.",
                    "Use another model, or ask the Hub why.",
                    null);
            addClaims(info, commit, draft);
        } else {
            readFiles(files, info, commit, draft);
        }
        String place = hub.endpoint() + "/" + info.id();
        return draft.read(commit, place, info.gate(), info.files());
    }

    /** What was read may belong to any state of the model: nobody could read the same again. */
    private static Problem noCommit(ModelInfo info) {
        return new Problem(
                "hub.no-commit",
                Level.WARNING,
                "The Hub's answer about " + info.id() + " names no commit, so what was read cannot be told from what "
                        + "the model says tomorrow.",
                "Check HF_ENDPOINT: a mirror may answer only in part.",
                null);
    }

    /** Between card and other files: the card's own lines are the better source, and a link the Hub saw is followed. */
    private void readFiles(Repository files, ModelInfo info, String commit, EvidenceDraft draft) {
        noteMissingList(info, draft);
        RepositoryReader reader = new RepositoryReader(files, limits, draft).card();
        addClaims(info, commit, draft);
        reader.others(hub.host());
    }

    private void addClaims(ModelInfo info, String commit, EvidenceDraft draft) {
        String location = hub.endpoint() + "/api/" + (info.id().startsWith(DATA) ? "" : "models/") + info.id() + "@"
                + Commit.shortened(commit);
        new ModelInfoClaims(info, location).add(draft);
    }

    /** The Hub answers for the new name of a model when asked for its old one; upper case is no new name. */
    private static void noteRename(ModelRef model, ModelInfo info, EvidenceDraft draft) {
        if (!info.id().toLowerCase(Locale.ROOT).equals(model.id().toLowerCase(Locale.ROOT))) {
            draft.problem(
                    "hub.renamed",
                    Level.NOTE,
                    model.id() + " is called " + info.id() + " now; that model was read.",
                    "Use the new id: the old one may be given to somebody else.",
                    null);
        }
    }

    /** Even an empty model holds a .gitattributes: no list at all means that its licence files are not known. */
    private static void noteMissingList(ModelInfo info, EvidenceDraft draft) {
        if (info.files().isEmpty()) {
            draft.problem(
                    "hub.no-file-list",
                    Level.ERROR,
                    "The Hub's answer about " + info.id() + " lists no files, so its card and licence were not read.",
                    "Check HF_ENDPOINT: a mirror may answer only in part.",
                    null);
        }
    }

    /** Who knows when that was true. */
    private static Problem noCommit(ModelRef model) {
        return new Problem(
                "hub.no-commit",
                Level.WARNING,
                "The Hub's answer about " + model.name() + " does not say at which commit it stands, so it does not"
                        + " count.",
                "Check HF_ENDPOINT: a mirror must answer with the field sha.",
                null);
    }

    private static Evidence malformed(ModelRef model) {
        return Evidence.none(
                model,
                List.of(new Problem(
                        "hub.malformed-answer",
                        Level.WARNING,
                        "The Hub's answer about " + model.name() + " is not one about a model.",
                        "Check HF_ENDPOINT and any proxy; scan again later.",
                        null)));
    }
}
