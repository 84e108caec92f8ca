package dk.almendata.building;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of one list: for each code its meanings, older first. */
final class BbrEntries {

    private static final int FIELDS = 5;

    private final Map<String, List<Entry>> byCode = new LinkedHashMap<>();

    private BbrEntries(String lines) {
        lines.lines().forEach(line -> {
            Entry entry = Entry.of(line.split(";", FIELDS));
            List<Entry> meanings = byCode.computeIfAbsent(entry.code, code -> new ArrayList<>());
            meanings.add(entry.isOlderMeaning() ? 0 : meanings.size(), entry);
        });
    }

    static BbrEntries of(String list) {
        return new BbrEntries(BbrTexts.of(list));
    }

    /** One meaning of each code. */
    List<Entry> on(LocalDate day) {
        return byCode.values().stream().map(meanings -> meaning(meanings, day)).toList();
    }

    Optional<Entry> find(String code, LocalDate day) {
        return Optional.ofNullable(byCode.get(code)).map(meanings -> meaning(meanings, day));
    }

    /** Where a meaning changed, the older one holds until the newer list. */
    private static Entry meaning(List<Entry> meanings, LocalDate day) {
        return meanings.size() > 1 && day.isBefore(BbrList.LIST_OF_2019)
                ? meanings.get(0)
                : meanings.get(meanings.size() - 1);
    }

    /** What a line says beside its texts: the status, whether it is the meaning before the list of 2019, and a remark. */
    private enum Mark {
        /** In force. */
        F(BbrStatus.IN_FORCE, false),
        /** In force, for buildings only. */
        B(BbrStatus.IN_FORCE, false, BbrReason.BUILDINGS_ONLY),
        /** In force, the text not that of an official list. */
        T(BbrStatus.IN_FORCE, false, BbrReason.TEXT_NOT_OFFICIAL),
        /** Being phased out. */
        P(BbrStatus.BEING_PHASED_OUT, false, BbrReason.BEING_PHASED_OUT),
        /** Being phased out by our reading. */
        S(BbrStatus.BEING_PHASED_OUT, false, BbrReason.BEING_PHASED_OUT, BbrReason.STATUS_ASSUMED),
        /** The meaning before the list of 2019. */
        O(BbrStatus.IN_FORCE, true),
        /** The meaning before the list of 2019, described and not quoted. */
        D(BbrStatus.IN_FORCE, true, BbrReason.TEXT_NOT_OFFICIAL);

        private final BbrStatus status;
        private final boolean older;
        private final List<BbrReason> remarks;

        Mark(BbrStatus status, boolean older, BbrReason... remarks) {
            this.status = status;
            this.older = older;
            this.remarks = List.of(remarks);
        }
    }

    /**
     * One line.
     *
     * @param code the code
     * @param mark what the line says beside its texts
     * @param from the first day that is known, empty if it is as old as the lists
     * @param danish the Danish text
     * @param english the gloss
     */
    record Entry(String code, Mark mark, Optional<LocalDate> from, String danish, String english) {

        static Entry of(String[] fields) {
            return new Entry(
                    fields[0],
                    Mark.valueOf(fields[1]),
                    fields[2].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(fields[2])),
                    fields[3],
                    fields[4]);
        }

        boolean isOlderMeaning() {
            return mark.older;
        }

        /** Whether the code came later than a day. */
        boolean isAfter(LocalDate day) {
            return from.filter(day::isBefore).isPresent();
        }

        List<BbrReason> remarks(LocalDate day) {
            List<BbrReason> remarks = new ArrayList<>(mark.remarks);
            if (isAfter(day)) {
                remarks.add(BbrReason.NOT_YET_IN_LIST);
            }
            if (mark.older && day.isAfter(BbrList.LIST_OF_2017)) {
                remarks.add(BbrReason.MEANING_UNCERTAIN);
            }
            return remarks;
        }

        BbrCode code(BbrList list, LocalDate day) {
            return new BbrCode(list, code, danish, english, isAfter(day) ? BbrStatus.NOT_YET_GIVEN : mark.status);
        }
    }
}
