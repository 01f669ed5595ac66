/** What Weightmark itself remembers of the Hub on this machine. */
@NullMarked
package io.github.weightmark.gather.store;

import org.jspecify.annotations.NullMarked;
