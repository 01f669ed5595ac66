package io.github.weightmark.knowledge;

import java.util.Locale;

/** How names of licences are compared: without case, and any run of other characters is one hyphen. */
public final class Names {

    private Names() {}

    /** {@code "Apache License 2.0 "} → {@code apache-license-2.0}; dots, plus signs and letters of any script stay. */
    public static String normal(String name) {
        StringBuilder normal = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '.' || c == '+') {
                if (gap && normal.length() > 0) {
                    normal.append('-');
                }
                gap = false;
                normal.append(c);
            } else {
                gap = true;
            }
        }
        return normal.toString().toLowerCase(Locale.ROOT);
    }
}
