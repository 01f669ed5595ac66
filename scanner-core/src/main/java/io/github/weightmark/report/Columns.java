package io.github.weightmark.report;

/** How many columns of a terminal a character takes: Chinese, Japanese and Korean ones two, combining marks none. */
final class Columns {

    /** First and last of each run of wide characters, as in Unicode's East Asian Width. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
    };

    private Columns() {}

    static int of(int c) {
        if (isCombining(c)) {
            return 0;
        }
        for (int[] run : WIDE) {
            if (c >= run[0] && c <= run[1]) {
                return 2;
            }
        }
        return 1;
    }

    private static boolean isCombining(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
