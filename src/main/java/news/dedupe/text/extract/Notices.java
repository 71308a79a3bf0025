package news.dedupe.text.extract;

import news.dedupe.text.token.Lexicon;
import news.dedupe.text.token.Mark;
import news.dedupe.text.token.Stem;
import news.dedupe.text.token.Tokens;

/**
 * Tells what a site says to its readers, "Get our best stories by email. Sign up here.", from what
 * an article says: it addresses them, asks something of them, and speaks of things of the site. No
 * phrase is looked for, as every site has its own.
 */
final class Notices {

  /** Longer ones are articles about the matter. */
  static final int MAX_NOTICE = 80;

  /**
   * What the words of a notice weigh together: a thing of the site and what to do with it weigh two
   * each, what is offered and who is addressed one. Chosen by hand; with 3 and 5 the figures of
   * {@code testdata} are the same.
   */
  private static final int MIN_WEIGHT = 4;

  /** The same amid the text, where a paragraph of the article is the likelier; so with 5 and 7. */
  private static final int MIN_WEIGHT_AMID = 6;

  /** So much that a site offers needs neither a word of its own nor a call. */
  private static final int MIN_OFFERS = 3;

  /** An author is named by so many words at most. */
  private static final int MAX_NAME = 4;

  /** "is the chief political correspondent": the role comes so soon after the verb. */
  private static final int MAX_TO_ROLE = 8;

  /** Words of a note on an author; chosen by hand, 35 to 75 change nothing in testdata. */
  private static final int MAX_AUTHOR_NOTE = 50;

  private static final int PLEASE = word("please");

  /** Who is cited said something; a site says it itself. */
  private static final int[] CITED = {word("said"), word("says"), word("told"), word("according")};

  /** After the name in a note on its author. */
  private static final int[] IS = {
    word("is"),
    word("covers"),
    word("writes"),
    word("reports"),
    word("ist"),
    word("est"),
    word("es")
  };

  private final Tokens tokens;

  /** What was counted last: words of each kind, and those that are not of grammar. */
  private int site;

  private int offers;
  private int calls;
  private int addressed;
  private int known;
  private int content;
  private boolean isCited;
  private boolean isQuoted;

  Notices(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether the tokens read as a notice where one is to be expected, above or below the text. */
  boolean isNotice(int from, int to) {
    return isAddressed(from, to)
        && site + offers > 0
        && (site + calls > 0 || offers >= MIN_OFFERS)
        && weight() >= MIN_WEIGHT
        && known * 4 >= content;
  }

  /** Whether they do so amid the text. */
  boolean isNoticeAmid(int from, int to) {
    return isAddressed(from, to)
        && site > 0
        && calls > 0
        && weight() >= MIN_WEIGHT_AMID
        && known * 3 >= content;
  }

  /** Whether nobody is cited in a block; what is offered may have a name in quotation marks. */
  boolean citesNobody(int block) {
    count(tokens.firstToken(block), tokens.endToken(block));
    return !isCited && (!isQuoted || calls > 0);
  }

  /** The sentence of a block from which on the rest of it is a notice, or its end. */
  int beginAtEnd(int block) {
    int end = tokens.blockEnd(block);
    int begin = end;
    int s = end - 1;
    while (s > tokens.blockSentence[block]
        && isAddressed(tokens.sentenceToken[s], tokens.sentenceEnd(s))
        && site + offers + calls > 0) {
      if (isNotice(tokens.sentenceToken[s], tokens.sentenceEnd(end - 1))) {
        begin = s;
      }
      s--;
    }
    return begin;
  }

  /** Whether the tokens address the reader and cite nobody. */
  boolean isAddressed(int from, int to) {
    if (to - from > MAX_NOTICE) {
      return false;
    }
    count(from, to);
    return !isCited && !isQuoted && calls + addressed > 0;
  }

  /** "Jane Doe is a reporter for The Daily Example." */
  boolean isAuthorNote(int from, int to) {
    int t = from;
    while (t < to
        && t - from < MAX_NAME
        && tokens.is(t, Tokens.CAPITAL)
        && !tokens.is(t, Lexicon.STOP)) {
      t++;
    }
    if (t - from < 2 || t == to || to - from > MAX_AUTHOR_NOTE || !isAny(tokens.words[t], IS)) {
      return false;
    }
    count(from, to);
    boolean hasRole = false;
    for (int i = t; i < to; i++) {
      hasRole |= (i - t <= MAX_TO_ROLE && tokens.is(i, Lexicon.ROLE)) || isAddress(i);
    }
    return hasRole && !isCited;
  }

  private int weight() {
    return 2 * site + offers + 2 * Math.min(2, calls) + Math.min(2, addressed);
  }

  private void count(int from, int to) {
    site = 0;
    offers = 0;
    calls = 0;
    addressed = 0;
    known = 0;
    content = 0;
    isCited = false;
    isQuoted = false;
    for (int t = from; t < to; t++) {
      int flags = tokens.flags[t];
      isCited |= isAny(tokens.words[t], CITED);
      isQuoted |= (flags & Mark.QUOTED) != 0;
      boolean isCall =
          (flags & Lexicon.CALL) != 0
              && (flags & Mark.QUOTED) == 0
              && ((flags & Tokens.FIRST) != 0 || tokens.words[t] == PLEASE);
      boolean isSite = (flags & Lexicon.SITE) != 0 || isAddress(t);
      boolean isOffer = !isSite && (flags & Lexicon.OFFER) != 0;
      // "US" is no pronoun.
      boolean isReader = (flags & Lexicon.READER) != 0 && (flags & Tokens.CAPITALS) == 0;
      site += isSite ? 1 : 0;
      offers += isOffer ? 1 : 0;
      calls += isCall ? 1 : 0;
      addressed += isReader ? 1 : 0;
      boolean isKnown = isSite || isOffer || (flags & Lexicon.CALL) != 0;
      known += isKnown ? 1 : 0;
      content += isKnown || (flags & (Lexicon.STOP | Lexicon.READER)) == 0 ? 1 : 0;
    }
  }

  /** The part of an address after "@". */
  private boolean isAddress(int t) {
    return tokens.from[t] > 0 && tokens.text[tokens.from[t] - 1] == '@';
  }

  private static boolean isAny(int word, int[] words) {
    for (int other : words) {
      if (word == other) {
        return true;
      }
    }
    return false;
  }

  private static int word(String word) {
    return Stem.hash(word.toCharArray(), word.length());
  }
}
