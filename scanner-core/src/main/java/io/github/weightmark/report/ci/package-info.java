/** What build servers and code hosts read: SARIF, JUnit, GitLab Code Quality, Markdown; and a table for everyone else. */
@NullMarked
package io.github.weightmark.report.ci;

import org.jspecify.annotations.NullMarked;
