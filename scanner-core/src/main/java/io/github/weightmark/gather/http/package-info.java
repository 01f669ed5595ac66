/** Fetches bytes from a Hub and what it redirects to, safely: who gets the token, how much, how often, how long. */
@NullMarked
package io.github.weightmark.gather.http;

import org.jspecify.annotations.NullMarked;
