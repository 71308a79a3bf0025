package news.dedupe.text.extract;

import news.dedupe.collect.IntList;
import news.dedupe.collect.IntSet;
import news.dedupe.text.token.Lexicon;
import news.dedupe.text.token.Mark;
import news.dedupe.text.token.Tokens;

/** Which tokens are names: capitalised where grammar does not ask for it. */
public final class NameTokens {

  private final Tokens tokens;
  private final boolean[] isName;

  private NameTokens(Tokens tokens) {
    this.tokens = tokens;
    this.isName = new boolean[tokens.size];
  }

  public static NameTokens of(Tokens tokens) {
    NameTokens names = new NameTokens(tokens);
    names.mark();
    return names;
  }

  public boolean isName(int token) {
    return isName[token];
  }

  /** The stem hash of the last word of each run of names, distinct and sorted. */
  public int[] distinct(int[] sentences) {
    IntList last = new IntList(64);
    for (int s : sentences) {
      int end = tokens.sentenceEnd(s);
      for (int t = tokens.sentenceToken[s]; t < end; t++) {
        boolean goesOn = t + 1 < end && isName[t + 1] && !tokens.is(t + 1, Tokens.APART);
        if (isName[t] && !goesOn) {
          last.add(tokens.stems[t]);
        }
      }
    }
    return last.distinct();
  }

  private void mark() {
    IntSet known = new IntSet(tokens.size / 8);
    for (int s = 0; s < tokens.sentences; s++) {
      int from = tokens.sentenceToken[s];
      int to = tokens.sentenceEnd(s);
      if (isShouted(from, to)) {
        continue;
      }
      for (int t = from; t < to; t++) {
        if ((tokens.flags[t] & (Tokens.CAPITAL | Tokens.FIRST)) == Tokens.CAPITAL
            && isCandidate(t)) {
          isName[t] = true;
          known.add(tokens.words[t]);
        }
      }
    }
    for (int t = 0; t < tokens.size; t++) {
      if (!tokens.is(t, Tokens.FIRST) || !isCandidate(t)) {
        continue;
      }
      boolean nextIsName = t + 1 < tokens.size && isName[t + 1] && !tokens.is(t + 1, Tokens.APART);
      isName[t] = nextIsName || known.contains(tokens.words[t]);
    }
  }

  private boolean isCandidate(int t) {
    int flags = tokens.flags[t];
    if ((flags & Tokens.CAPITAL) == 0 || (flags & (Lexicon.MONTH | Lexicon.WEEKDAY)) != 0) {
      return false;
    }
    return (flags & Lexicon.STOP) == 0 || (flags & Tokens.CAPITALS) != 0;
  }

  /** Whether capitals say nothing, as nearly every word has one. */
  private boolean isShouted(int from, int to) {
    int capital = 0;
    int words = 0;
    for (int t = from; t < to; t++) {
      int flags = tokens.flags[t];
      words += (flags & Mark.NUMBER) == 0 ? 1 : 0;
      capital += (flags & (Mark.NUMBER | Tokens.CAPITAL)) == Tokens.CAPITAL ? 1 : 0;
    }
    int small = words - capital;
    return capital > 4 && small * 5 < capital;
  }
}
