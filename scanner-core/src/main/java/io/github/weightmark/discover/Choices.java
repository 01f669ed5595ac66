package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.discover.Code.Call;

/** Tells the members of enumerations, of which none is known to be used, from other calls. */
final class Choices {

    /** As a constant, but Kotlin allows small letters in it: {@code LLAMA_3b}. */
    private static final Pattern MEMBER = Pattern.compile("[A-Z][A-Z0-9]*(?:_\\w+)?");

    /** In tokens: how far before a member its enumeration may begin, and how much may stand before the brace. */
    private static final int LONGEST_LIST = 4000;

    private static final int LONGEST_HEAD = 40;

    private final Code code;

    Choices(Code code) {
        this.code = code;
    }

    /** {@code FAST("gpt-4o-mini")} of an enumeration, {@code object Fast extends Model("gpt-4o-mini")}. */
    boolean isOne(Call call) {
        boolean extended = call.root() > 0
                && code.tokens().get(call.root() - 1).isName()
                && code.tokens().get(call.root() - 1).text().equals("extends");
        return extended || call.chain().isEmpty() && (MEMBER.matches(call.name()) || isListed(call));
    }

    /** {@code gpt4o("gpt-4o")}, whatever it is called, between the braces of an enumeration. */
    private boolean isListed(Call call) {
        int at = call.root() - 1;
        int first = Math.max(0, at - LONGEST_LIST);
        while (at > first && !code.tokens().get(at).is("{")) {
            int open = code.partner(at);
            if (code.tokens().get(at).is(";") || open > at) {
                return false;
            }
            at = open >= 0 ? open - 1 : at - 1;
        }
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_HEAD); i--) {
            Token token = code.tokens().get(i);
            if (token.isWord("enum")) {
                return true;
            }
            if (token.is(";") || token.is("{") || token.is("}")) {
                return false;
            }
        }
        return false;
    }
}
