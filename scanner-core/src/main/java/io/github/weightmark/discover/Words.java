package io.github.weightmark.discover;

import java.util.List;

/**
 * Lists of words that a discovery rule adds; those of all rules are joined.
 *
 * @param placeholders expressions (RE2) on the whole value: not a model
 * @param protocols providers whose API others speak too, so that their key or class alone proves little
 * @param folders names of folders that are not looked into
 * @param weights endings of weight files
 * @param weightNames names of weight files whose ending alone proves little
 * @param owners first parts of {@code org/name} that publish models
 * @param notOwners first parts that never do
 * @param routes providers that gateways write before an id: {@code mistral/mistral-large-latest}; no Hub id begins so
 * @param families words that names of models begin or go on with
 * @param endpointKeys last segments of keys, and arguments, that hold an address
 * @param fallbacks functions whose second argument stands in for the first
 * @param wrappers functions that return their argument
 * @param setters methods whose arguments are a name, its value, and so on
 * @param variables names of variables, {@code *} allowed, whose value may be a model
 * @param notVariables names that look like those and are none; they win
 * @param notCallees functions, {@code *} allowed, that compare, print or look up what they are given: a model among
 *     their arguments is not used by that
 * @param writers functions and variables, {@code *} allowed, whose weight file is written: it is no model that is used
 * @param hints what values of keys and variables are made of, beside families, publishers and providers: a file with
 *     none of these words is not looked into
 * @param signs what shows by itself that a file may name a model, for calls of rules whose values must leave no doubt
 * @param labels names of variables and keys that name many things; their value must leave no doubt
 * @param tests path patterns of test code
 * @param docs path patterns of documentation
 */
record Words(
        List<String> placeholders,
        List<String> protocols,
        List<String> folders,
        List<String> weights,
        List<String> weightNames,
        List<String> owners,
        List<String> notOwners,
        List<String> routes,
        List<String> families,
        List<String> endpointKeys,
        List<String> fallbacks,
        List<String> wrappers,
        List<String> setters,
        List<String> variables,
        List<String> notVariables,
        List<String> notCallees,
        List<String> writers,
        List<String> hints,
        List<String> signs,
        List<String> labels,
        List<String> tests,
        List<String> docs) {}
