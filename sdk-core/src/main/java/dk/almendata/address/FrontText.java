package dk.almendata.address;

import dk.almendata.address.HeadReader.Head;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands before the road: a label, a box, a name, an office, a dwelling, a town.
 *
 * <p>Known words decide: {@code lejl. 12}, {@code c/o}, {@code Adresse:}. Of other words in a part of their own the ending of the road decides: before
 * {@code Parkvej 3} they are no part of its name, a road before a word that looks like none ({@code Omfartsvejen, Haslev 12}) is. Otherwise both
 * readings stand.
 */
final class FrontText {

    private static final int MOST_SPLITS = 5;

    private FrontText() {}

    /** The heads of the first part that is none but a road, with what stands before the road in it. */
    static List<Head> heads(HeadReader reader, String segment) {
        String text = withoutLabel(reader, segment);
        if (AddressWords.isName(text)) {
            return behindName(reader, text);
        }
        int phrase = UnitPhrase.valueEnd(text, 0);
        if (phrase > 0 && phrase < text.length()) {
            String front = text.substring(0, phrase);
            List<Head> behind = new ArrayList<>();
            for (Head head : reader.heads(text.substring(Words.skipBlanks(text, phrase)), "")) {
                behind.add(head.behind(List.of(front), head.road()));
            }
            boolean sure = AddressWords.isBox(Words.first(front))
                    || (!behind.isEmpty()
                            && AddressWords.isRoadLike(behind.get(0).road()));
            if (!sure) {
                behind.addAll(reader.partedHeads(text, ""));
                if (behind.size() > 1) {
                    behind.forEach(head -> head.parts().note(AddressReason.FRONT_OR_ROAD_NAME));
                }
            }
            return behind;
        }
        return orBehindDash(reader.partedHeads(text, ""));
    }

    /** The text without a label in front, and without other words before a colon, which are kept. */
    private static String withoutLabel(HeadReader reader, String segment) {
        int colon = segment.indexOf(':');
        if (colon > 0 && !AddressWords.isName(segment)) {
            String front = segment.substring(0, colon + 1);
            String text = segment.substring(Words.skipBlanks(segment, colon + 1));
            if (!text.isEmpty() && AddressWords.isLabel(front)) {
                reader.note(AddressReason.LABEL_REMOVED);
                return text;
            }
            if (!text.isEmpty()) {
                reader.keep(front);
                return text;
            }
        }
        String word = Words.first(segment);
        if (AddressWords.isLabel(word)
                && segment.indexOf(' ') > 0
                && !Digits.isDigit(segment.charAt(word.length() + 1))) {
            reader.note(AddressReason.LABEL_REMOVED);
            return segment.substring(word.length() + 1);
        }
        return segment;
    }

    /** A name has at least one word and so has the road; each way to part them is a reading, the shortest road first. */
    private static List<Head> behindName(HeadReader reader, String text) {
        List<Head> all = new ArrayList<>();
        for (Head head : reader.heads(text, "")) {
            String road = head.road();
            List<Integer> starts = starts(road);
            for (int i = starts.size() - 1; i >= 0 && all.size() < MOST_SPLITS; i--) {
                int at = starts.get(i);
                all.add(head.behind(List.of(road.substring(0, at).strip()), road.substring(at)));
            }
        }
        if (all.size() > 1) {
            all.forEach(head -> head.parts().note(AddressReason.FRONT_OR_ROAD_NAME));
        }
        return all;
    }

    /** Where a road may begin: at every word with a letter behind the first of the name. */
    private static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        int first = Words.first(text).length() > 3 && text.charAt(1) == '/' ? 0 : Words.next(text, 0);
        for (int at = first < 0 ? -1 : Words.next(text, first); at >= 0; at = Words.next(text, at)) {
            if (Character.isLetter(text.charAt(at))) {
                starts.add(at);
            }
        }
        return starts;
    }

    /** Where a road name has a dash between blanks, what stands before the dash may be none of it. */
    private static List<Head> orBehindDash(List<Head> heads) {
        List<Head> all = heads;
        for (Head head : heads) {
            int dash = head.road().lastIndexOf(" - ");
            if (dash > 0) {
                all = all == heads ? new ArrayList<>(heads) : all;
                all.add(head.behind(
                        List.of(head.road().substring(0, dash)), head.road().substring(dash + 3)));
            }
        }
        if (all != heads) {
            all.forEach(head -> head.parts().note(AddressReason.FRONT_OR_ROAD_NAME));
        }
        return all;
    }

    /** The heads behind whole parts that hold no number. */
    static List<Head> combined(List<String> front, List<Head> heads) {
        if (front.isEmpty() || heads.isEmpty()) {
            return heads;
        }
        int last = front.size() - 1;
        boolean road = AddressWords.isRoadLike(heads.get(0).road());
        boolean joined = !road && AddressWords.isRoadLike(front.get(last));
        boolean apart = road && front.stream().noneMatch(AddressWords::isRoadLike);
        List<Head> all = new ArrayList<>();
        for (Head head : heads) {
            if (!joined) {
                all.add(head.behind(front, head.road()));
            }
            if (!apart) {
                all.add(head.behind(front.subList(0, last), front.get(last) + ", " + head.road()));
            }
        }
        if (!joined && !apart) {
            all.forEach(head -> head.parts().note(AddressReason.FRONT_OR_ROAD_NAME));
        }
        return all;
    }
}
