package io.github.weightmark.discover;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of one environment that hold addresses of servers: {@code OLLAMA_BASE_URL}, {@code OPENAI_ENDPOINT}. */
final class ServerVariables {

    /** Words of a name that are compared. */
    private static final int WORDS = 8;

    /** The words that names begin with → the provider of the first such variable. */
    private final Map<String, String> byBeginning = new HashMap<>();

    private final Set<String> providers = new HashSet<>();

    void add(String variable, String provider) {
        providers.add(provider);
        for (int end = beginning(variable, WORDS); end > 0; end = variable.lastIndexOf('_', end - 1)) {
            byBeginning.putIfAbsent(variable.substring(0, end), provider);
        }
    }

    /** The one whose name shares most words with the model's; a single provider counts for names that share none. */
    @Nullable
    String server(String variable) {
        for (int end = beginning(variable, WORDS); end > 0; end = variable.lastIndexOf('_', end - 1)) {
            String found = byBeginning.get(variable.substring(0, end));
            if (found != null) {
                return found;
            }
        }
        return providers.size() == 1 ? providers.iterator().next() : null;
    }

    /** Where the first words end. */
    private static int beginning(String variable, int words) {
        int end = -1;
        for (int i = 0; i < words; i++) {
            end = variable.indexOf('_', end + 1);
            if (end < 0) {
                return variable.length();
            }
        }
        return end;
    }
}
