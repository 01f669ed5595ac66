/**
 * Finds the clauses that stand in a text, with their parameters and the words quoted.
 *
 * <h2>Clause patterns</h2>
 *
 * A pattern is a sequence of words as {@link io.github.weightmark.text.Words} sees them: case, quotes, hyphens, markup
 * and British spelling do not matter. Between the words may stand
 *
 * <table>
 * <caption>Elements</caption>
 * <tr><td>{@code (a|b c)}</td><td>one of several phrases</td></tr>
 * <tr><td>{@code word?}, {@code (a|b)?}</td><td>may be left out</td></tr>
 * <tr><td>{@code ...}, {@code ...20}</td><td>up to 8, or 20, words of the same sentence</td></tr>
 * <tr><td>{@code {count}}, {@code {amount}}</td><td>a number in figures or words; {@code amount} has a currency, too</td></tr>
 * <tr><td>{@code "word}</td><td>a quotation mark stands right before the word</td></tr>
 * <tr><td>{@code {prefix:quoted}}</td><td>words in quotation marks</td></tr>
 * <tr><td>{@code {law:words}}</td><td>the words up to the next punctuation mark, at most 10</td></tr>
 * </table>
 *
 * A leading {@code !} marks a strong pattern, one that is believed even in the prose of a model card. A pattern begins
 * with a word or with alternatives; all it matches lies within 64 words. Matching is linear in the text.
 */
@NullMarked
package io.github.weightmark.read;

import org.jspecify.annotations.NullMarked;
