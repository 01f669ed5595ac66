package io.github.weightmark.judge;

import io.github.weightmark.domain.Waiver;
import java.util.List;

/** An organisation's rules on models, as read from {@code weightmark.yml} over a built-in one. */
public record Policy(List<Waiver> waivers) {}
