/**
 * Places other than the Hub where models live: the stores of programs that run them, and registries. A place is one
 * class here and one line in {@link OtherSources}; nothing else knows of it.
 */
@NullMarked
package io.github.weightmark.gather.source;

import org.jspecify.annotations.NullMarked;
