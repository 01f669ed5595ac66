@NullMarked
package io.github.weightmark.discover;

import org.jspecify.annotations.NullMarked;
