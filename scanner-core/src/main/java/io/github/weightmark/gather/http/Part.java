package io.github.weightmark.gather.http;

/**
 * A piece of a file.
 *
 * @param bytes from where it was asked for; fewer than asked for at the end of the file
 * @param total length of the whole file
 */
public record Part(byte[] bytes, long total) {}
