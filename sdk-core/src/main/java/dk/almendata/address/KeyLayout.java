package dk.almendata.address;

/**
 * The layouts of address keys, told apart by their length alone, never by their content (decision, domain document 3).
 *
 * <p>Do not use such a key as a lasting id: renumbering changes it, the register's UUID does not. Immutable; may be shared between threads.
 */
public enum KeyLayout {
    /** KVH of DAWA: municipality 4, road 4, house number 4 with {@code _} in front; {@code 01851640_60C}. */
    DAWA_KVH(12),
    /** KVHX of DAWA: as KVH, floor 3 and door 4 with {@code _} in front; {@code 04619725_41N_st__mf}. */
    DAWA_KVHX(19),
    /**
     * CPR: municipality 4, road 4, house number 3 digits and a letter or blank, floor 2, door 4; numbers with zeros in front, other floors and
     * doors to the right with blanks; {@code 04619725041Nst  mf}.
     */
    CPR(18);

    private final int length;

    KeyLayout(int length) {
        this.length = length;
    }

    /**
     * How many characters a key has.
     *
     * @return 12, 19 or 18
     */
    public int length() {
        return length;
    }
}
