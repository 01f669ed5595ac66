/** Finds where a project names models: folder → sightings. */
@NullMarked
package io.github.weightmark.discover;

import org.jspecify.annotations.NullMarked;
