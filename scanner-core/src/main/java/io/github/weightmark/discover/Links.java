package io.github.weightmark.discover;

/**
 * What connects files: constants of one that another uses, variables of the environment, defaults of artifacts.
 *
 * @param constants those of the whole project
 * @param variables those of its environment
 * @param starters its artifacts that use a model unless another is configured
 * @param versions of its artifacts
 */
record Links(Constants constants, Variables variables, Starters starters, Versions versions) {

    Links() {
        this(new Constants(), new Variables(), new Starters(), new Versions());
    }
}
