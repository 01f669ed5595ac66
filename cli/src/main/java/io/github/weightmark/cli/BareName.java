package io.github.weightmark.cli;

/** Advice for a name without a repository's owner or a provider, as a chat or a blog would write it. */
final class BareName {

    private BareName() {}

    static String advice(String name, Glossary glossary) {
        String known = glossary.explain(name, false).isEmpty()
                ? glossary.nearest(name)
                : " What is known by that name: weightmark explain " + name;
        return "\"" + name + "\" tells neither the owner nor the provider. Write org/" + name
                + ", or provider:name as in " + "ollama:" + name + "." + known;
    }
}
