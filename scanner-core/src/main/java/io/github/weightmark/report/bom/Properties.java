package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.weightmark.report.Plain;
import io.github.weightmark.report.Wording;

/** What the format has no field for, under our own prefix. */
final class Properties {

    private static final String PREFIX = "weightmark:";
    private static final int LONGEST = 1_500;

    private Properties() {}

    static void add(ArrayNode properties, String name, String value) {
        properties.addObject().put("name", PREFIX + name).put("value", Wording.cut(Plain.line(value), LONGEST));
    }
}
