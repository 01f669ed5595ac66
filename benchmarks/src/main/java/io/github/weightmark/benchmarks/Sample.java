package io.github.weightmark.benchmarks;

import java.util.Arrays;

/**
 * Several measurements of one thing.
 *
 * @param values ascending
 */
record Sample(double[] values) {

    Sample {
        values = values.clone();
        Arrays.sort(values);
    }

    double min() {
        return values[0];
    }

    double median() {
        return values[values.length / 2];
    }

    double max() {
        return values[values.length - 1];
    }
}
