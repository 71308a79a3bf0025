package news.dedupe.text;

import java.util.ArrayList;
import java.util.List;
import news.dedupe.text.Passage.Kind;
import news.dedupe.text.extract.MainText;
import news.dedupe.text.token.Mark;
import news.dedupe.text.token.Tokens;

/** Cuts an analysed text into passages: its sentences, and what lies around them. */
final class PassageReader {

  private final Tokens tokens;
  private final MainText main;
  private final int[] kept;

  /** The place in {@link #kept} of the next sentence. */
  private int next;

  /**
   * @param kept the sentences that are compared
   */
  PassageReader(Tokens tokens, MainText main, int[] kept) {
    this.tokens = tokens;
    this.main = main;
    this.kept = kept;
  }

  MarkedText read() {
    List<List<Passage>> paragraphs = new ArrayList<>();
    for (int b = 0; b < tokens.blocks; b++) {
      List<Passage> passages = main.keeps(b) ? kept(b) : dropped(b);
      if (!passages.isEmpty()) {
        paragraphs.add(passages);
      }
    }
    return new MarkedText(paragraphs);
  }

  private List<Passage> dropped(int block) {
    List<Passage> passages = new ArrayList<>();
    Kind kind = block == main.headlineBlock() ? Kind.HEADLINE : Kind.BOILERPLATE;
    add(passages, kind, lineStart(block), lineEnd(block));
    return passages;
  }

  /** A paragraph that is compared may have lost its head, a dateline, or its tail, a notice. */
  private List<Passage> kept(int block) {
    List<Passage> passages = new ArrayList<>();
    int at = lineStart(block);
    for (int s = tokens.blockSentence[block]; s < tokens.blockEnd(block); s++) {
      add(passages, Kind.BOILERPLATE, at, tokens.sentenceFrom[s]);
      at = tokens.sentenceTo[s];
      if (next < kept.length && kept[next] == s) {
        next++;
        passages.add(sentence(s));
      } else {
        add(passages, Kind.BEYOND, tokens.sentenceFrom[s], at);
      }
    }
    add(passages, Kind.BOILERPLATE, at, lineEnd(block));
    return passages;
  }

  private void add(List<Passage> passages, Kind kind, int from, int to) {
    String text = tokens.string(from, to);
    if (!text.isEmpty()) {
      passages.add(Passage.plain(kind, text));
    }
  }

  private Passage sentence(int s) {
    String text = tokens.string(tokens.sentenceFrom[s], tokens.sentenceTo[s]);
    return new Passage(
        Kind.SENTENCE, text, spans(s, Mark.QUOTED, Tokens.OPENS), spans(s, Mark.NUMBER, 0));
  }

  /**
   * The runs of tokens with a mark.
   *
   * @param begins a flag of tokens that begin another run, or 0
   */
  private List<int[]> spans(int s, int mark, int begins) {
    int start = tokens.sentenceFrom[s];
    while (tokens.text[start] <= ' ') {
      start++;
    }
    List<int[]> spans = new ArrayList<>();
    int last = -2;
    for (int t = tokens.sentenceToken[s]; t < tokens.sentenceEnd(s); t++) {
      if (!tokens.is(t, mark)) {
        continue;
      }
      if (last == t - 1 && !tokens.is(t, begins)) {
        spans.get(spans.size() - 1)[1] = tokens.to[t] - start;
      } else {
        spans.add(new int[] {tokens.from[t] - start, tokens.to[t] - start});
      }
      last = t;
    }
    return spans;
  }

  private int lineStart(int block) {
    int at = tokens.firstChar(block);
    while (at > 0 && tokens.text[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  private int lineEnd(int block) {
    int at = tokens.firstChar(block);
    while (at < tokens.text.length && tokens.text[at] != '\n') {
      at++;
    }
    return at;
  }
}
