package dk.almendata.sandbox;

import dk.almendata.sandbox.Draw.Subject;

/**
 * What a dwelling is in a month: let, or vacant between two tenants.
 *
 * <p>Tenancies begin on a first and end on a last day of a month, so a dwelling is the same all month. Each dwelling changes hands at its own
 * pace, as its kind does; one change in four leaves it vacant for one to six months. All of it follows from the month alone, without the
 * tenancies before it. There are no tenants' names.
 *
 * @param vacant whether nobody lives there
 * @param first the first month of it
 * @param last the last month of it
 * @param key what its draws depend on
 */
record Tenancy(boolean vacant, int first, int last, long key) {

    private static final int NOTICE_MONTHS = 3;

    /** What the dwelling is in a month in which it stands. */
    static Tenancy of(Dwelling dwelling, int month) {
        Dwelling.Kind kind = dwelling.estate().kind();
        int pace = Draw.between(kind.shortestStay, kind.longestStay, dwelling.key(), Subject.TENANCY);
        int number = Math.floorDiv(month, pace);
        if (start(dwelling, number, pace) > month) {
            number--;
        }
        long key = key(dwelling, number);
        int next = start(dwelling, number + 1, pace);
        int end = next - gap(key);
        boolean vacant = month >= end;
        int first = vacant ? end : start(dwelling, number, pace);
        return new Tenancy(vacant, Math.max(first, dwelling.estate().opened()), (vacant ? next : end) - 1, key);
    }

    /** The tenancies begin at least half a pace apart, which is six months or more. */
    private static int start(Dwelling dwelling, int number, int pace) {
        return number * pace + Draw.below(pace / 2, key(dwelling, number), Subject.MOVE);
    }

    private static long key(Dwelling dwelling, int number) {
        return Draw.key(dwelling.key(), Subject.TENANCY, number);
    }

    /** The months that the dwelling stays vacant after this tenancy; always fewer than half the shortest pace. */
    private static int gap(long key) {
        int draw = Draw.below(100, key, Subject.GAP);
        return draw < 75 ? 0 : draw < 88 ? 1 : draw < 95 ? 2 : draw - 93;
    }

    /** Whether somebody has moved out at the end of the month. */
    boolean endsWith(int month) {
        return !vacant && last == month;
    }

    /** Whether notice has been given by the month, so that the end of the tenancy is known. */
    boolean isEndKnown(int month) {
        return !vacant && last < month + NOTICE_MONTHS;
    }

    /**
     * Whether the vacancy costs money ({@code tomgangsledig}).
     *
     * <p><em>Assumed</em>: from its second month on, because the tenant who moved pays for the first.
     */
    boolean isCostly(int month) {
        return vacant && month > first;
    }
}
