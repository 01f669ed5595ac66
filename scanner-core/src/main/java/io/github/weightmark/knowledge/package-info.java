/** What Weightmark knows, typed and indexed: licences, clauses, model families, providers, aliases, discovery forms. */
@NullMarked
package io.github.weightmark.knowledge;

import org.jspecify.annotations.NullMarked;
