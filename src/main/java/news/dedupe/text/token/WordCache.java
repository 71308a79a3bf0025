package news.dedupe.text.token;

import news.dedupe.collect.IntPairs;

/**
 * What is known of the words met last: few words make up most of a text, and stemming them anew is
 * most of the work. Direct-mapped, so no map: of two words with one place the later stays, and what
 * is remembered does not grow with the text. Not for several threads.
 */
final class WordCache {

  private static final int SIZE = 1 << 14;

  /** The state of the word's hash, then its stem and its kinds, side by side in one cache line. */
  private final long[] entries = new long[2 * SIZE];

  /** The entry of a word or of the one that has its place. */
  static int place(int hash) {
    return 2 * (hash & (SIZE - 1));
  }

  /** Whether a place holds the word whose letters led to this state ({@link Stem#mix}). */
  boolean holds(int place, long state) {
    return entries[place] == state;
  }

  int stem(int place) {
    return IntPairs.first(entries[place + 1]);
  }

  /** {@link Lexicon#kinds} of the word. */
  int kinds(int place) {
    return IntPairs.second(entries[place + 1]);
  }

  void put(int place, long state, int stem, int kinds) {
    entries[place] = state;
    entries[place + 1] = IntPairs.of(stem, kinds);
  }
}
