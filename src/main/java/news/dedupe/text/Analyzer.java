package news.dedupe.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.text.extract.MainText;
import news.dedupe.text.extract.NameTokens;
import news.dedupe.text.extract.Provenance;
import news.dedupe.text.extract.Quantities;
import news.dedupe.text.token.Lexicon;
import news.dedupe.text.token.Mark;
import news.dedupe.text.token.Tokenizer;
import news.dedupe.text.token.Tokens;
import news.dedupe.text.token.Typography;
import org.jspecify.annotations.Nullable;

/**
 * Turns articles into documents: finds the main text and cuts it into sentences and tokens.
 *
 * <p>Holds no state: one analyzer serves all threads.
 */
public final class Analyzer {

  /** Grows with every change by which an article may give another document. */
  public static final int VERSION = 3;

  /** Tokens of main text that are looked at; whole sentences up to here. */
  public static final int MAX_TOKENS = 1200;

  /** Analyses an article; a text without a word gives a document without tokens. */
  public Document analyze(Article article) {
    return Analysis.of(article).document();
  }

  /** The sentences of the main text as they read, in the order of {@link Document#sentences}. */
  public List<String> sentences(Article article) {
    return Analysis.of(article).sentences();
  }

  /** The text with what is compared of it and what is left out. */
  public MarkedText marked(Article article) {
    return Analysis.of(article).marked();
  }

  /** What stands between double quotation marks in the main text, in order. */
  public List<String> quotations(Article article) {
    return Analysis.of(article).quotations();
  }

  /** The working state of one article. */
  private static final class Analysis {

    private final Tokens tokens;
    private final @Nullable Tokens title;
    private final Optional<String> headline;
    private final MainText main;
    private final Provenance provenance;
    private final NameTokens names;
    private final Optional<String> author;
    private final Optional<String> agency;

    private Analysis(
        Tokens tokens, @Nullable Tokens title, Optional<String> headline, Optional<String> author) {
      this.tokens = tokens;
      this.title = title;
      this.main = MainText.of(tokens, title);
      this.headline = headline.isPresent() ? headline : main.headline();
      this.provenance = Provenance.of(tokens, main);
      provenance.start().ifPresent(start -> tokens.beginBlockAt(start.block(), start.token()));
      this.names = NameTokens.of(tokens);
      this.author = author;
      this.agency = author.flatMap(Provenance::agency);
    }

    static Analysis of(Article article) {
      char[] text = Paragraphs.toLines(Typography.plain(article.text()));
      Tokens tokens = Tokenizer.tokenize(text);
      Optional<char[]> title = article.title().map(Typography::plain).filter(t -> t.length > 0);
      return new Analysis(
          tokens,
          title.map(Tokenizer::tokenize).orElse(null),
          title.map(t -> new String(t).strip()),
          article.author());
    }

    Document document() {
      int[] kept = keptSentences();
      int size = 0;
      for (int s : kept) {
        size += tokens.sentenceEnd(s) - tokens.sentenceToken[s];
      }
      int[] stems = new int[size];
      byte[] marks = new byte[size];
      int[] sentences = new int[kept.length + 1];
      Quantities numbers = new Quantities(tokens);
      int n = 0;
      for (int k = 0; k < kept.length; k++) {
        int from = tokens.sentenceToken[kept[k]];
        int to = tokens.sentenceEnd(kept[k]);
        sentences[k] = n;
        numbers.read(from, to, n - from);
        for (int t = from; t < to; t++) {
          stems[n] = tokens.stems[t];
          marks[n++] = marks(t);
        }
      }
      sentences[kept.length] = n;
      return new Document(
          stems,
          marks,
          sentences,
          title(),
          names.distinct(kept),
          numbers.found(),
          headline,
          provenance.dateline(),
          provenance.credit().or(() -> agency),
          main.byline().or(() -> author.filter(name -> agency.isPresent())),
          provenance.day(),
          content());
    }

    List<String> sentences() {
      List<String> sentences = new ArrayList<>();
      for (int s : keptSentences()) {
        sentences.add(tokens.string(tokens.sentenceFrom[s], tokens.sentenceTo[s]));
      }
      return sentences;
    }

    MarkedText marked() {
      return new PassageReader(tokens, main, keptSentences()).read();
    }

    List<String> quotations() {
      List<String> quotations = new ArrayList<>();
      int from = -1;
      int last = -1;
      for (int s : keptSentences()) {
        for (int t = tokens.sentenceToken[s]; t < tokens.sentenceEnd(s); t++) {
          boolean isQuoted = tokens.is(t, Mark.QUOTED);
          boolean isOver = !isQuoted || tokens.is(t, Tokens.OPENS) || last != t - 1;
          if (from >= 0 && isOver) {
            quotations.add(tokens.string(tokens.from[from], tokens.to[last]));
            from = -1;
          }
          if (isQuoted) {
            from = from < 0 ? t : from;
            last = t;
          }
        }
      }
      if (from >= 0) {
        quotations.add(tokens.string(tokens.from[from], tokens.to[last]));
      }
      return quotations;
    }

    /** The sentences of the main text up to the limit. */
    private int[] keptSentences() {
      int[] kept = new int[tokens.sentences];
      int n = 0;
      int size = 0;
      for (int b = 0; b < tokens.blocks; b++) {
        if (!main.keeps(b)) {
          continue;
        }
        for (int s = tokens.blockSentence[b]; s < tokens.blockEnd(b); s++) {
          size += tokens.sentenceEnd(s) - tokens.sentenceToken[s];
          if (size > MAX_TOKENS) {
            return Arrays.copyOf(kept, n);
          }
          kept[n++] = s;
        }
      }
      return Arrays.copyOf(kept, n);
    }

    private byte marks(int t) {
      int flags = tokens.flags[t];
      int marks = flags & (Mark.QUOTED | Mark.NUMBER);
      boolean isName = names.isName(t);
      marks |= isName ? Mark.NAME : 0;
      // "US" is no pronoun; but "Subscribe" is boilerplate however it is written.
      boolean isStop = (flags & Lexicon.STOP) != 0 && !isName;
      marks |= isStop || (flags & Lexicon.BOILERPLATE) != 0 ? Mark.STOP : 0;
      return (byte) marks;
    }

    private int[] title() {
      if (title != null) {
        return stems(title, 0, title.size);
      }
      int block = main.headlineBlock();
      return block < 0
          ? new int[0]
          : stems(tokens, tokens.firstToken(block), tokens.endToken(block));
    }

    private static int[] stems(Tokens of, int from, int to) {
      int[] stems = new int[to - from];
      int n = 0;
      for (int t = from; t < to; t++) {
        if (!of.is(t, Lexicon.STOP | Lexicon.BOILERPLATE)) {
          stems[n++] = of.stems[t];
        }
      }
      return Arrays.copyOf(stems, n);
    }

    private long content() {
      long h = 0x9e3779b97f4a7c15L;
      for (int b = 0; b < tokens.blocks; b++) {
        if (main.keeps(b)) {
          for (int t = tokens.firstToken(b); t < tokens.endToken(b); t++) {
            h = (h ^ tokens.words[t]) * 0xd6e8feb86659fd93L;
            h ^= h >>> 32;
          }
        }
      }
      return h;
    }
  }
}
