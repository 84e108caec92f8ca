package dk.almendata.text;

/** What the first bytes of a file say about its encoding. */
enum ByteOrderMark {
    NONE(""),
    UTF_8("UTF-8", 0xef, 0xbb, 0xbf),
    UTF_16_LITTLE("UTF-16", 0xff, 0xfe),
    UTF_16_BIG("UTF-16", 0xfe, 0xff);

    private final String text;
    private final int[] mark;

    ByteOrderMark(String text, int... mark) {
        this.text = text;
        this.mark = mark;
    }

    static ByteOrderMark of(byte[] bytes, int limit) {
        for (ByteOrderMark candidate : values()) {
            if (candidate != NONE && candidate.begins(bytes, limit)) {
                return candidate;
            }
        }
        return NONE;
    }

    private boolean begins(byte[] bytes, int limit) {
        if (limit < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    int length() {
        return mark.length;
    }

    String text() {
        return text;
    }
}
