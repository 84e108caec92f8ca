package dk.almendata.address;

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
    static List<Head> heads(HeadText part, String segment) {
        int colon = segment.indexOf(':');
        if (colon < 0 || colon == segment.length() - 1 || NameWords.isName(segment)) {
            return headsWithoutColon(part, segment);
        }
        List<Head> behind = new ArrayList<>(1);
        String front = PostcodeList.hasDistrict(segment.substring(0, colon))
                ? segment.substring(0, colon)
                : segment.substring(0, colon + 1);
        for (Head head : headsWithoutColon(part, segment.substring(Words.skipBlanks(segment, colon + 1)))) {
            behind.add(head.behind(List.of(front), head.road()));
        }
        return behind;
    }

    private static List<Head> headsWithoutColon(HeadText part, String text) {
        int phrase = UnitPhrase.valueEnd(text, 0);
        if (phrase > 0 && phrase < text.length()) {
            String front = text.substring(0, phrase);
            List<Head> behind = new ArrayList<>();
            for (Head head : part.heads(text.substring(Words.skipBlanks(text, phrase)), "")) {
                behind.add(head.behind(List.of(front), head.road()));
            }
            boolean sure = UnitWords.isBox(Words.first(front))
                    || (!behind.isEmpty() && RoadWords.isRoadLike(behind.get(0).road()));
            if (!sure) {
                behind.addAll(part.partedHeads(text, ""));
                if (behind.size() > 1) {
                    behind.forEach(head -> head.parts().note(AddressReason.FRONT_OR_ROAD_NAME));
                }
            }
            return behind;
        }
        return orBehindDash(behindNames(behindNumbers(part.partedHeads(text, ""))));
    }

    /** Heads whose road holds the number of a case or a customer: it stands in front of a road that looks like one, and perhaps of another. */
    private static List<Head> behindNumbers(List<Head> heads) {
        List<Head> all = heads;
        for (Head head : heads) {
            String road = head.road();
            int end = ReferenceNumber.endIn(road);
            if (end > 0) {
                all = all == heads ? new ArrayList<>(heads) : all;
                int at = all.indexOf(head);
                Head behind = head.behind(
                        List.of(road.substring(0, end)), road.substring(end).strip());
                if (RoadWords.isWholeRoad(behind.road())) {
                    all.set(at, behind);
                } else {
                    all.add(at, behind.noted(AddressReason.FRONT_OR_ROAD_NAME));
                    head.noted(AddressReason.FRONT_OR_ROAD_NAME);
                }
            }
        }
        return all;
    }

    /** The text without a label in front: Adresse: Parkvej 3, adr. Parkvej 3. */
    static String withoutLabel(HeadText part, String segment) {
        int colon = segment.indexOf(':');
        int to = colon > 0 ? colon + 1 : Words.end(segment, 0);
        int next = Words.skipBlanks(segment, to);
        if (next == segment.length()
                || !AddressWords.isLabel(segment, 0, to)
                || (colon < 0 && Digits.isDigit(segment.charAt(next)))) {
            return segment;
        }
        part.note(AddressReason.LABEL_REMOVED);
        return segment.substring(next);
    }

    /**
     * Heads whose road holds a word that a name follows: c/o Jens Jensen Parkvej, Varme v/ Parkvej. What stands before the road is a name; each way
     * to part them is a reading, the shortest road first.
     */
    static List<Head> behindNames(List<Head> heads) {
        List<Head> all = heads;
        for (Head head : heads) {
            int name = NameWords.nameIn(head.road());
            if (name >= 0) {
                all = all == heads ? new ArrayList<>() : all;
                addParted(head, name, all);
            }
        }
        if (all != heads && all.size() > 1) {
            all.forEach(head -> head.parts().note(AddressReason.FRONT_OR_ROAD_NAME));
        }
        return all;
    }

    private static void addParted(Head head, int name, List<Head> all) {
        String road = head.road();
        List<Integer> starts = starts(road, name);
        boolean whole = name > 0 && !RoadWords.isRoadLike(road);
        for (int i = starts.size() - 1; i >= 0 && all.size() < MOST_SPLITS; i--) {
            int at = starts.get(i);
            String shorter = road.substring(at);
            if (i == 0 || !RoadWords.isRoadWord(shorter)) {
                String before = road.substring(0, at).strip();
                String front = before.endsWith(" -") ? before.substring(0, before.length() - 2) : before;
                boolean label = NameWords.isNameLabel(front);
                Head behind = head.behind(label ? List.of() : List.of(front), shorter);
                all.add(label ? behind.noted(AddressReason.LABEL_REMOVED) : behind);
            }
        }
        if (whole) {
            all.add(head);
        }
    }

    /**
     * Where a road may begin behind the word that a name follows: at every word with a letter, but not behind an abbreviation. In front c/o and its
     * like have at least one word of the name, if there are two words; behind other words, or as the label of a name, they may stand directly before
     * the road.
     */
    private static List<Integer> starts(String text, int name) {
        List<Integer> starts = new ArrayList<>();
        String word = text.substring(name, Words.end(text, name));
        boolean glued = word.length() > 3 && word.charAt(1) == '/';
        boolean directly = name > 0 || NameWords.isNameLabel(word);
        if (glued && directly) {
            starts.add(name + 2);
        }
        int second = Words.next(text, name);
        int only = second < 0 ? -1 : Words.next(text, second);
        int first = glued || directly || only < 0 ? second : only;
        for (int at = first; at >= 0; at = Words.next(text, at)) {
            boolean abbreviated = at > first && text.charAt(at - 2) == '.';
            if (Character.isLetter(text.charAt(at)) && !abbreviated) {
                starts.add(at);
            }
        }
        return starts;
    }

    /** Where a road name has a dash between blanks, what stands before the dash may be none of it, and rather so if it is a district. */
    private static List<Head> orBehindDash(List<Head> heads) {
        List<Head> all = heads;
        for (Head head : heads) {
            int dash = Math.max(head.road().lastIndexOf(" - "), head.road().lastIndexOf(" / "));
            if (dash > 0) {
                all = all == heads ? new ArrayList<>(heads) : all;
                String front = head.road().substring(0, dash);
                Head behind = head.behind(List.of(front), head.road().substring(dash + 3));
                all.add(PostcodeList.hasDistrict(front) ? 0 : all.size(), behind);
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
        boolean road = RoadWords.isRoadLike(heads.get(0).road());
        boolean joined = !road && RoadWords.isRoadLike(front.get(last));
        boolean apart = road && front.stream().noneMatch(RoadWords::isRoadLike);
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
