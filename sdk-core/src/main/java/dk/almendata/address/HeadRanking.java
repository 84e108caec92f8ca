package dk.almendata.address;

import java.util.ArrayList;
import java.util.List;

/** Chooses among the numbers of one part of a text that may be the house number. */
final class HeadRanking {

    private static final int MOST_IN_ROAD_NAME = 99;
    private static final int MOST_DIGITS = 6;

    private HeadRanking() {}

    /**
     * Several numbers. A road name does not end in a number with a stop or a letter, or in two numbers; where a stop or a word marks the floor
     * behind the first number, that is the house number if the road name is whole without it. Otherwise both readings stand: the standard form,
     * which has a comma before a door, comes first, unless the text leaves out commas, the road is whole without a number, or its name would end in a number above 99.
     * Behind a floor or side that is seen as such ({@code Ruten 15 2 th}) a road name that ends in a number wants evidence: a kind of road that is told apart
     * by numbers ({@code Pier 15 2 th}), or a directory that has the road.
     */
    static List<Head> of(List<Head> heads, boolean withoutCommas) {
        Head first = heads.get(0);
        boolean floorBehind = first.unit().floor() != null && first.unit().isCertain();
        List<Head> kept = new ArrayList<>(2);
        for (Head head : heads.subList(1, heads.size())) {
            if (endsInPlainNumber(head) && !(floorBehind && isStopped(head))) {
                kept.add(head);
            }
        }
        if (kept.isEmpty()) {
            return List.of(first);
        }
        boolean certain = first.unit().isCertain() || first.unit().floor() != null;
        boolean whole = RoadWords.isWholeRoad(first.road());
        if (first.unit().isCertain() && whole) {
            return List.of(first);
        }
        if (floorBehind && !RoadWords.isNumberedRoad(first.road())) {
            kept.forEach(head -> head.parts().note(AddressReason.NUMBER_OR_ROAD_NAME).unproven = true);
            kept.add(0, first);
            return kept;
        }
        if (AddressWords.isNumberWord(Words.first(first.rest())) && !whole) {
            return kept;
        }
        boolean complete = whole && !first.parts().has(AddressReason.NUMBER_WORD_REMOVED);
        boolean numberFirst =
                !first.unit().isEmpty() && (withoutCommas || complete || endsAboveRoadNumbers(kept.get(0)));
        kept.add(certain || numberFirst ? 0 : kept.size(), first);
        kept.forEach(head -> head.parts().note(AddressReason.NUMBER_OR_ROAD_NAME));
        return kept;
    }

    /** Whether a stop follows the house number. */
    private static boolean isStopped(Head head) {
        HouseToken number = head.parts().number;
        return number != null && number.isStopped();
    }

    private static boolean endsInPlainNumber(Head head) {
        String road = head.road();
        int blank = road.lastIndexOf(' ');
        int number = Digits.value(road.substring(blank + 1), MOST_DIGITS);
        boolean second = blank > 0 && Digits.isDigit(road.charAt(blank - 1));
        boolean lettered = second && road.length() == blank + 2;
        boolean words = !lettered && !Digits.isDigit(road.charAt(blank + 1)) && !endsInUnit(road, blank);
        return number < 0 ? words : number > 0 && !second;
    }

    private static boolean endsAboveRoadNumbers(Head head) {
        String road = head.road();
        return Digits.value(road.substring(road.lastIndexOf(' ') + 1), MOST_DIGITS) > MOST_IN_ROAD_NAME;
    }

    private static boolean endsInUnit(String road, int blank) {
        String word = road.substring(blank + 1);
        String letters = word.replace(".", "");
        return FloorWords.floor(letters) != null || Door.isSide(word) || FloorWords.isAfterFloor(letters);
    }
}
