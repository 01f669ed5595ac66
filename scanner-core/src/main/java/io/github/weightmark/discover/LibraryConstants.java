package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constants of libraries that one file names, as its imports tell. */
final class LibraryConstants {

    private final Enums enums;
    private final Map<String, String> imports = new HashMap<>();
    private final List<String> importedTypes = new ArrayList<>();

    LibraryConstants(Code code, Enums enums) {
        this.enums = enums;
        staticImports(code);
    }

    /** {@code OpenAiChatModelName.GPT_4_O}, or {@code GPT_4_O} where it is imported. */
    Enums.@Nullable Constant find(List<String> path) {
        Enums.Constant constant = enums.find(outer(path));
        return constant == null && path.size() == 1 ? imported(path.get(0)) : constant;
    }

    /** One whose name tells it, wherever it comes from. */
    Enums.@Nullable Constant alone(String name) {
        return enums.alone(name);
    }

    /** {@code import a.b.MistralAiApi.ChatModel;} tells whose {@code ChatModel} it is. */
    private List<String> outer(List<String> path) {
        String outer = path.size() > 1 ? imports.get(path.get(0)) : null;
        if (outer == null || !Character.isUpperCase(outer.charAt(0))) {
            return path;
        }
        List<String> longer = new ArrayList<>(path);
        longer.add(0, outer);
        return longer;
    }

    private Enums.@Nullable Constant imported(String name) {
        String type = imports.get(name);
        if (type != null) {
            return enums.find(List.of(type, name));
        }
        for (String any : importedTypes) {
            Enums.Constant found = enums.find(List.of(any, name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code import static a.b.Type.NAME;} and {@code import static a.b.Type.*;}. */
    private void staticImports(Code code) {
        List<Token> tokens = code.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord("import")) {
                int end = i + 1;
                while (end < tokens.size()
                        && (tokens.get(end).isName()
                                || tokens.get(end).is(".")
                                || tokens.get(end).is("*"))) {
                    end++;
                }
                if (end - i > 4 && tokens.get(end - 1).is("*")) {
                    importedTypes.add(tokens.get(end - 3).text());
                } else if (end - i > 4) {
                    imports.put(tokens.get(end - 1).text(), tokens.get(end - 3).text());
                }
                i = end - 1;
            }
        }
    }
}
