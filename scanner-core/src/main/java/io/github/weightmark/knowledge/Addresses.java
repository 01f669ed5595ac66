package io.github.weightmark.knowledge;

import java.util.Locale;

/** How addresses of licence texts are compared: one spelling for the same file, however it is shown. */
final class Addresses {

    private static final String HUB = "huggingface.co/";
    private static final String RAW_GITHUB = "raw.githubusercontent.com/";

    private Addresses() {}

    /** Lower case, without scheme, {@code www.}, query, fragment and last slash; raw views become the page of the file. */
    static String bare(String address) {
        String bare = address.strip().toLowerCase(Locale.ROOT);
        bare = without(without(without(bare, "https://"), "http://"), "www.");
        bare = upTo(upTo(bare, '#'), '?');
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return shown(bare.startsWith("hf.co/") ? HUB + bare.substring("hf.co/".length()) : bare);
    }

    /** The page of a file that is addressed raw. */
    private static String shown(String address) {
        if (address.startsWith(RAW_GITHUB)) {
            int branch = nthSlash(address, 3);
            return branch < 0
                    ? address
                    : "github.com/" + address.substring(RAW_GITHUB.length(), branch) + "/blob"
                            + address.substring(branch);
        }
        int view = address.startsWith(HUB) ? nthSlash(address, 3) : -1;
        for (String raw : new String[] {"/raw/", "/resolve/"}) {
            if (view > 0 && address.startsWith(raw, view)) {
                return address.substring(0, view) + "/blob/" + address.substring(view + raw.length());
            }
        }
        return address;
    }

    private static int nthSlash(String text, int n) {
        int at = -1;
        for (int i = 0; i < n; i++) {
            at = text.indexOf('/', at + 1);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    private static String without(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String upTo(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
