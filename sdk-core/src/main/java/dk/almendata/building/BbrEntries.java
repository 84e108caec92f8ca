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

    /** What a line says beside its texts. */
    private enum Mark {
        /** In force. */
        F,
        /** Being phased out. */
        P,
        /** The meaning before the list of 2019. */
        O,
        /** In force, its text narrowed by 2019. */
        N
    }

    /**
     * One line.
     *
     * @param code the code
     * @param mark what the line says beside its texts
     * @param from the first day that is known, empty if it is as old as the lists
     * @param danish the Danish text, may be empty
     * @param english the gloss, may be empty
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
            return mark == Mark.O;
        }

        /** Whether the code came later than a day. */
        boolean isAfter(LocalDate day) {
            return from.filter(day::isBefore).isPresent();
        }

        List<BbrReason> remarks(LocalDate day) {
            List<BbrReason> remarks = new ArrayList<>();
            if (mark == Mark.P) {
                remarks.add(BbrReason.BEING_PHASED_OUT);
            }
            if (isAfter(day)) {
                remarks.add(BbrReason.NOT_YET_IN_LIST);
            }
            if (mark == Mark.O && day.isAfter(BbrList.LIST_OF_2017)) {
                remarks.add(BbrReason.MEANING_UNCERTAIN);
            }
            if (mark == Mark.N && day.isBefore(BbrList.LIST_OF_2019)) {
                remarks.add(BbrReason.MEANING_WIDER);
            }
            if (danish.isEmpty()) {
                remarks.add(BbrReason.TEXT_UNKNOWN);
            }
            return remarks;
        }

        BbrCode code(BbrList list) {
            return new BbrCode(
                    list,
                    code,
                    Optional.of(danish).filter(text -> !text.isEmpty()),
                    Optional.of(english).filter(text -> !text.isEmpty()),
                    mark == Mark.P ? BbrStatus.BEING_PHASED_OUT : BbrStatus.IN_FORCE);
        }
    }
}
