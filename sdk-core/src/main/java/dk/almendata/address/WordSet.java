package dk.almendata.address;

import java.util.Set;

/**
 * Words of small letters that are looked up in any letter case, where they stand in a text. Most words of an address are none of them: length and first
 * letter tell that, and only of the others a copy is made.
 */
final class WordSet {

    /** Capitals and small letters of Latin-1 share the remainder. */
    private static final int FIRST_LETTERS = 32;

    private static final char LAST_OF_LATIN_1 = 0xff;

    private final Set<String> words;

    /** A bit for each length of the words that begin with a letter. */
    private final long[] lengths = new long[FIRST_LETTERS];

    private WordSet(Set<String> words) {
        this.words = words;
        for (String word : words) {
            lengths[word.charAt(0) % FIRST_LETTERS] |= 1L << word.length();
        }
    }

    /** These words, of at most 63 small letters. */
    static WordSet of(String... words) {
        return new WordSet(Set.of(words));
    }

    /** Whether a word is one of these. */
    boolean has(String word) {
        return has(word, 0, word.length());
    }

    /** Whether the word from here to there is one of these. */
    boolean has(String text, int from, int to) {
        return from < to
                && mayHave(text.charAt(from), to - from)
                && words.contains(Words.small(text.substring(from, to)));
    }

    /** Whether a word is one of these, stops and colons at its end aside. */
    boolean hasBare(String word) {
        return hasBare(word, 0, word.length());
    }

    /** Whether the word from here to there is one of these, stops and colons at its end aside. */
    boolean hasBare(String text, int from, int to) {
        return has(text, from, Words.bareEnd(text, from, to));
    }

    private boolean mayHave(char first, int length) {
        return first > LAST_OF_LATIN_1 || (lengths[first % FIRST_LETTERS] >>> length & 1) == 1;
    }
}
