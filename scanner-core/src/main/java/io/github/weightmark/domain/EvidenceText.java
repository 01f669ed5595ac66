package io.github.weightmark.domain;

/**
 * A text that was read, whole.
 *
 * @param path its path in the model's repository
 * @param role what it is there
 * @param content the decoded text, its front matter included
 * @param firstLine line of {@code path} at which {@code content} begins, counted from 1
 * @param sha256 of the bytes as read, hex; empty for a text of the scanned project itself
 */
public record EvidenceText(String path, TextRole role, String content, int firstLine, String sha256) {}
