package io.github.weightmark.discover;

import io.github.weightmark.discover.Code.Argument;
import io.github.weightmark.discover.Code.Call;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.discover.DiscoveryRule.Calls;
import org.jspecify.annotations.Nullable;

/**
 * A form of call that takes a model.
 *
 * @param name of the function or method, {@code Type.name} when it must stand behind that
 * @param calls the section of the rule
 * @param id of the rule
 */
record CallRule(String name, Calls calls, String id) {

    boolean fits(Call call, String ending) {
        int dot = name.lastIndexOf('.');
        boolean qualified = dot < 0
                || !call.chain().isEmpty()
                        && Wildcard.matches(
                                name.substring(0, dot),
                                call.chain().get(call.chain().size() - 1));
        return qualified && (calls.languages().isEmpty() || calls.languages().contains(ending));
    }

    Accept accept(@Nullable String provider) {
        if (calls.accept() != null) {
            return calls.accept();
        }
        return provider != null ? Accept.ANY : Accept.KNOWN;
    }

    boolean takes(Argument argument) {
        return calls.arguments()
                .contains(argument.name() == null ? String.valueOf(argument.position()) : argument.name());
    }
}
