/**
 * What was read of a project's models at one time, kept in a file beside the project: it answers where nothing can be
 * read, and tells what has changed where something can.
 */
@NullMarked
package io.github.weightmark.lock;

import org.jspecify.annotations.NullMarked;
