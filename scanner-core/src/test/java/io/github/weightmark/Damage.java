package io.github.weightmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;

/**
 * Ways in which the evidence about a model on the Hub can be missing, damaged, strange or against it. After each of them
 * the model must not pass, and no further one can make that good.
 */
enum Damage {
    NOTHING_DECLARED((hub, repo, id) -> hub.model(id).file("model.safetensors", "weights")),
    CARD_WITHOUT_A_LICENCE((hub, repo, id) -> hub.model(id).file("README.md", "# A model\n\nIt does things.\n")),
    UNREADABLE_FRONT_MATTER(file("README.md", "---\ntags: [a\n---\n")),
    CARD_THAT_IS_NO_TEXT(file("README.md", "\0\1\2\3\0\0")),
    CARD_500(failing("README.md", Faults.serverError())),
    CARD_404(failing("README.md", Faults.error(404, "EntryNotFound", "Entry not found"))),

    UNKNOWN_LICENCE_TEXT(file("LICENSE", "You may look at the weights on Sundays, if it rains.\n")),
    UNKNOWN_TERMS(file("TERMS.md", "The weights may be looked at by gardeners who were born in May.\n")),
    EMPTY_LICENCE(file("LICENSE", " \n\n")),
    BINARY_LICENCE(file("LICENSE", "\0\1\2\3\0\0")),
    BROKEN_PDF(file("LICENSE.pdf", "%PDF-1.4\nnothing follows")),
    OLD_WORD_FILE(file("LICENSE.doc", "\0\1\2\3\0\0")),
    USE_POLICY(file("USE_POLICY.md", "You may not use the model to steer weapons.\n")),
    CHANGED_MIT(file("LICENSE", mit() + "\nNobody who trades in umbrellas may open, keep or run the weights.\n")),
    MIT_BUT_REFUSED(file("LICENSE", mit().replace("hereby granted", "hereby refused"))),
    MIT_WITHOUT_SALE(file("LICENSE", mit().replace(", and/or sell", ""))),
    MIT_WITH_A_RIDER(file("LICENSE", mit() + "\n\nOnly gardeners may run it.\n")),
    MIT_WITH_A_RIDER_ON_ITS_LAST_LINE(file("LICENSE", mit().stripTrailing() + " Never for dentists.")),
    MIT_FOR_ONE_TRADE(file("LICENSE", mit().replaceFirst("any\\s+person", "any gardening person"))),
    MIT_WITHOUT_CHANGES(file("LICENSE", mit().replace("modify, ", ""))),
    MIT_TO_LOOK_AT(file("LICENSE", mit().replace("modify, ", "inspect, "))),
    APACHE_FOR_RESEARCH(
            (hub, repo, id) -> repo.file(
                    "README.md",
                    "---\nlicense: apache-2.0\n---\n# A model\n\n## Intended use\n\nThe weights are for research purposes only.\n")),
    HALF_OF_MIT(file("LICENSE", mit().substring(0, mit().length() / 2))),
    MIT_FOR_FEW(file("LICENSE", mit() + """

            If your products have more than 100 million monthly active users, ask us for a licence first.
            """)),

    LICENCE_OTHER(card("license: other")),
    LICENCE_NOBODY_KNOWS(card("license: frobnicate-2.0")),
    NAME_NOBODY_KNOWS(card("license: apache-2.0\nlicense_name: frobnicate-community")),
    LINK_TO_NOTHING(card("license: other\nlicense_link: TERMS-OF-ACME.txt")),
    TWO_LICENCES(card("license: apache-2.0\nlicense: cc-by-nc-4.0")),
    LIST_OF_LICENCES(card("license: [apache-2.0, cc-by-nc-4.0]")),
    LICENCES_IN_ONE_STRING(card("license: apache-2.0, cc-by-nc-4.0")),
    STRICTER_NAME(card("license: apache-2.0\nlicense_name: yi-license")),
    STRICTER_TAG((hub, repo, id) -> repo.tag("license:cc-by-nc-4.0")),
    STRICTER_DATA((hub, repo, id) -> repo.data("license", "cc-by-nc-4.0")),
    GATE_THAT_RESTRICTS((hub, repo, id) ->
            repo.data("extra_gated_prompt", "You agree to use the model for non-commercial purposes only.")),
    GATE_BEFORE_THE_LICENCE((hub, repo, id) -> repo.file("LICENSE", mit()).gated("auto")),
    GATE_BY_HAND((hub, repo, id) -> repo.file("LICENSE", mit()).gated("manual")),
    DISABLED((hub, repo, id) -> repo.disabled()),

    MISSING_PARENT((hub, repo, id) -> repo.baseModel("finetune", id + "-parent-that-is-not-there")),
    SILENT_PARENT((hub, repo, id) -> {
        hub.model(id + "-silent").file("README.md", "# Base\n");
        return repo.baseModel("finetune", id + "-silent");
    }),
    RESTRICTED_PARENT((hub, repo, id) -> {
        hub.model(id + "-strict").license("cc-by-nc-4.0");
        return repo.baseModel("merge", id + "-strict");
    }),
    RESTRICTED_GRANDPARENT((hub, repo, id) -> {
        hub.model(id + "-old").license("llama3.1");
        hub.model(id + "-middle").license("mit").baseModel("quantized", id + "-old");
        return repo.baseModel("finetune", id + "-middle");
    }),
    PARENT_THAT_IS_A_PATH(card("license: apache-2.0\nbase_model: ./output/checkpoint-300")),
    PARENT_IN_A_TAG((hub, repo, id) -> repo.tag("base_model:" + id + "-parent-in-a-tag")),
    PARENT_OF_AN_ADAPTER(file("adapter_config.json", "{\"base_model_name_or_path\": \"/home/me/llama\"}")),
    ADAPTER_OF_NOTHING(file("adapter_config.json", "{\"base_model_name_or_path\": null}")),
    BROKEN_ADAPTER(file("adapter_config.json", "{\"base_model_name_or_path\": ")),
    BROKEN_CONFIG(file("config.json", "{\"_name_or_path\": ")),
    BROKEN_RECIPE(file("mergekit_config.yml", "models: [a\n")),

    API_401(api(Faults.badToken())),
    API_403(api(Faults.error(403, null, "Forbidden"))),
    API_404(api(Faults.error(404, "RepoNotFound", "Repository not found"))),
    API_429(api(Faults.rateLimited(120))),
    API_500(api(Faults.serverError())),
    API_DROPPED(api(Faults.dropped())),
    API_NO_JSON(api(Faults.body("<html>Please log in to the network</html>"))),
    API_WITHOUT_FILES((hub, repo, id) -> api(Faults.body("{\"id\":\"" + id + "\",\"sha\":\"" + FakeRepo.COMMIT
                    + "\",\"gated\":false,\"cardData\":{\"license\":\"apache-2.0\"}}"))
            .to(hub, repo, id)),
    LICENCE_401(failing("LICENSE", Faults.badToken())),
    LICENCE_403(failing("LICENSE", Faults.error(403, null, "Forbidden"))),
    LICENCE_404(failing("LICENSE", Faults.error(404, "EntryNotFound", "Entry not found"))),
    LICENCE_429(failing("LICENSE", Faults.rateLimited(120))),
    LICENCE_500(failing("LICENSE", Faults.serverError())),
    LICENCE_DROPPED(failing("LICENSE", Faults.dropped())),
    LICENCE_CUT_OFF(failing("LICENSE", Faults.truncated("x".repeat(100_000)))),
    USE_POLICY_500(failing("USE_POLICY.md", Faults.serverError())),
    NOTICE_500(failing("NOTICE", Faults.serverError())),
    CONFIG_500(failing("config.json", Faults.serverError())),
    ADAPTER_500(failing("adapter_config.json", Faults.serverError()));

    private static final int OFTEN = 12;

    private final Act act;

    Damage(Act act) {
        this.act = act;
    }

    /** Does the damage to the model {@code id}; the repo returned stands in for {@code repo}. */
    FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
        return act.to(hub, repo, id);
    }

    private interface Act {
        FakeRepo to(FakeHub hub, FakeRepo repo, String id);
    }

    private static Act card(String frontMatter) {
        return file("README.md", "---\n" + frontMatter + "\n---\n# A model\n");
    }

    private static Act file(String path, String content) {
        return (hub, repo, id) -> repo.file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The model cannot be asked for. */
    private static Act api(MockResponse fault) {
        return (hub, repo, id) -> {
            hub.plan("/api/models/" + id + "/", fault, OFTEN);
            return repo;
        };
    }

    /** The file is listed and cannot be had. */
    private static Act failing(String path, MockResponse fault) {
        return (hub, repo, id) -> {
            hub.plan("/" + id + "/resolve/" + FakeRepo.COMMIT + "/" + path, fault, OFTEN);
            return path.equals("README.md") ? repo : repo.file(path, mit());
        };
    }

    /** The text of the MIT licence, out of the artifact that carries the SPDX list. */
    static String mit() {
        try (InputStream in = Damage.class.getResourceAsStream("/resources/stdlicenses/MIT.json")) {
            return new ObjectMapper().readTree(in).path("licenseText").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
