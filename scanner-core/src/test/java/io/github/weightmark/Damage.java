package io.github.weightmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import mockwebserver3.MockResponse;

/**
 * Ways in which the evidence about a model on the Hub can be missing, damaged, strange or against it. After each of them
 * the model must not pass, and no further one can make that good.
 */
enum Damage {
    NOTHING_DECLARED {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return hub.model(id).file("model.safetensors", "weights");
        }
    },
    CARD_WITHOUT_A_LICENCE {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return hub.model(id).file("README.md", "# A model\n\nIt does things.\n");
        }
    },
    UNREADABLE_FRONT_MATTER {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.file("README.md", "---\ntags: [a\n---\n");
        }
    },
    CARD_THAT_IS_NO_TEXT {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.file("README.md", new byte[] {0, 1, 2, 3, 0, 0, 9});
        }
    },
    UNKNOWN_LICENCE_TEXT {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.file("LICENSE", "You may look at the weights on Sundays, if it rains.\n");
        }
    },
    BROKEN_PDF {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.file("LICENSE.pdf", "%PDF-1.4\nnothing follows");
        }
    },
    LICENCE_OTHER {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return card(repo, "license: other");
        }
    },
    LICENCE_NOBODY_KNOWS {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return card(repo, "license: frobnicate-2.0");
        }
    },
    NAME_NOBODY_KNOWS {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return card(repo, "license: apache-2.0\nlicense_name: frobnicate-community");
        }
    },
    LINK_TO_NOTHING {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return card(repo, "license: other\nlicense_link: TERMS.txt");
        }
    },
    TWO_LICENCES {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return card(repo, "license: apache-2.0\nlicense: cc-by-nc-4.0");
        }
    },
    STRICTER_TAG {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.tag("license:cc-by-nc-4.0");
        }
    },
    STRICTER_NAME {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return card(repo, "license: apache-2.0\nlicense_name: yi-license");
        }
    },
    GATE_THAT_RESTRICTS {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.data("extra_gated_prompt", "You agree to use the model for non-commercial purposes only.");
        }
    },
    CHANGED_MIT {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.file(
                    "LICENSE", mit() + "\nNobody who trades in umbrellas may open, keep or run the weights.\n");
        }
    },
    MIT_FOR_FEW {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.file("LICENSE", mit() + """

                    If your products have more than 100 million monthly active users, ask us for a licence first.
                    """);
        }
    },
    HALF_OF_MIT {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.file("LICENSE", mit().substring(0, mit().length() / 2));
        }
    },
    USE_POLICY {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.file("USE_POLICY.md", "You may not use the model to steer weapons.\n");
        }
    },
    GATED {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.file("LICENSE", mit()).gated("manual");
        }
    },
    DISABLED {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.disabled();
        }
    },
    MISSING_PARENT {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return repo.baseModel("finetune", id + "-parent-that-is-not-there");
        }
    },
    SILENT_PARENT {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            hub.model(id + "-silent").file("README.md", "# Base\n");
            return repo.baseModel("finetune", id + "-silent");
        }
    },
    RESTRICTED_PARENT {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            hub.model(id + "-strict").license("cc-by-nc-4.0");
            return repo.baseModel("merge", id + "-strict");
        }
    },
    RESTRICTED_GRANDPARENT {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            hub.model(id + "-old").license("llama3.1");
            hub.model(id + "-middle").license("mit").baseModel("quantized", id + "-old");
            return repo.baseModel("finetune", id + "-middle");
        }
    },
    PARENT_THAT_IS_A_PATH {
        @Override
        FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
            return card(repo, "license: apache-2.0\nbase_model: ./output/checkpoint-300");
        }
    },
    API_401(Faults.badToken(), true),
    API_403(Faults.error(403, null, "Forbidden"), true),
    API_404(Faults.error(404, "RepoNotFound", "Repository not found"), true),
    API_429(Faults.rateLimited(120), true),
    API_500(Faults.serverError(), true),
    API_DROPPED(Faults.dropped(), true),
    API_NO_JSON(Faults.body("<html>Please log in to the network</html>"), true),
    LICENCE_401(Faults.badToken(), false),
    LICENCE_403(Faults.error(403, null, "Forbidden"), false),
    LICENCE_404(Faults.error(404, "EntryNotFound", "Entry not found"), false),
    LICENCE_429(Faults.rateLimited(120), false),
    LICENCE_500(Faults.serverError(), false),
    LICENCE_DROPPED(Faults.dropped(), false),
    LICENCE_CUT_OFF(Faults.truncated("x".repeat(100_000)), false);

    private static final int OFTEN = 12;

    private final MockResponse fault;
    private final boolean api;

    Damage() {
        this(Faults.serverError(), true);
    }

    /** @param api the model itself cannot be asked for, rather than its licence file */
    Damage(MockResponse fault, boolean api) {
        this.fault = fault;
        this.api = api;
    }

    /** Does the damage to the model {@code id}; the repo returned stands in for {@code repo}. */
    FakeRepo to(FakeHub hub, FakeRepo repo, String id) {
        if (api) {
            hub.plan("/api/models/" + id + "/", fault, OFTEN);
            return repo;
        }
        hub.plan("/" + id + "/resolve/" + FakeRepo.COMMIT + "/LICENSE", fault, OFTEN);
        return repo.file("LICENSE", mit());
    }

    private static FakeRepo card(FakeRepo repo, String frontMatter) {
        return repo.file("README.md", "---\n" + frontMatter + "\n---\n# A model\n");
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
