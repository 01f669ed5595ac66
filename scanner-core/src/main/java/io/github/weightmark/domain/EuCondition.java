package io.github.weightmark.domain;

/**
 * One condition of the open-source exemption in Art. 53(2) of Regulation (EU) 2024/1689.
 *
 * @param id E1–E9, in the order of the Commission's guidelines
 * @param status {@code yes}, {@code no}, {@code arguable} or {@code cannot tell}
 * @param reason why, one sentence
 * @param cite where the condition stands: the article, or the section and number of the guidelines
 */
public record EuCondition(String id, String status, String reason, String cite) {}
