/** Reads a model card's metadata: front matter that may be broken, gate prompts, a merge recipe in the body. */
@NullMarked
package io.github.weightmark.gather.card;

import org.jspecify.annotations.NullMarked;
