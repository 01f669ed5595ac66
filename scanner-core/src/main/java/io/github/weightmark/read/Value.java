package io.github.weightmark.read;

import org.jspecify.annotations.Nullable;

/**
 * What a slot holds.
 *
 * @param value a Long or a String
 * @param currency ISO 4217 code, when the value is money
 * @param end the word after it
 */
record Value(Object value, @Nullable String currency, int end) {}
