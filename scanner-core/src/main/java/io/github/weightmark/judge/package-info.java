/** Holds an assessment against the policy: findings and a verdict. */
@NullMarked
package io.github.weightmark.judge;

import org.jspecify.annotations.NullMarked;
