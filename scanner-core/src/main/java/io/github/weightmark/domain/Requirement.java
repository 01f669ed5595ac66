package io.github.weightmark.domain;

/**
 * One requirement of the Open Source AI Definition 1.0.
 *
 * @param id O1–O4 (freedoms), D1–D4 (data information), C1–C6 (code), P1–P2 (parameters), S1 (share-alike)
 * @param status whether it is met
 * @param reason why, one sentence
 * @param source what the reason rests on; empty when nothing was found
 */
public record Requirement(String id, Status status, String reason, String source) {}
