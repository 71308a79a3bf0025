package news.dedupe.text.extract;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.dedupe.collect.IntSet;
import news.dedupe.text.token.Lexicon;
import news.dedupe.text.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells the article from the page: which blocks of a text are its main text. The bounds were chosen
 * by hand; beside each stands how far the figures of {@code testdata} do not change.
 */
public final class MainText {

  /** Words of prose in a text that has none of {@link BoilerplateBlocks#PROSE}; from 3 to 8. */
  private static final int SHORT_PROSE = 5;

  /** Links to other stories have no more words; from 20 to 30, with 16 recall is lost. */
  private static final int MAX_LINK = 20;

  /** So many lines in a row at the end of a page may be a list of links; from 2 to 5. */
  private static final int LINKS = 3;

  /** What so many paragraphs speak of the article is about; from 1 to 4. */
  private static final int TOPIC = 2;

  /**
   * So many lines between paragraphs are a caption or a link, more are a list or a table; from 1 to
   * 4.
   */
  private static final int MAX_AMID = 2;

  private final Tokens tokens;
  private final BlockLooks looks;
  private final BoilerplateBlocks boilerplate;
  private final Notices notices;
  private final boolean[] kept;
  private int headline = -1;
  private int byline = -1;

  /** The stems of the paragraphs; made when a line has to be compared with them. */
  private @Nullable IntSet prose;

  private MainText(Tokens tokens) {
    this.tokens = tokens;
    this.looks = new BlockLooks(tokens);
    this.boilerplate = new BoilerplateBlocks(tokens, looks);
    this.notices = new Notices(tokens);
    this.kept = new boolean[tokens.blocks];
  }

  /**
   * Chooses the main text.
   *
   * @param title the tokens of the headline that the source gives apart from the text
   */
  public static MainText of(Tokens tokens, @Nullable Tokens title) {
    MainText main = new MainText(tokens);
    main.decide(title);
    return main;
  }

  public boolean keeps(int block) {
    return kept[block];
  }

  /** The headline that stands at the head of the text. */
  public Optional<String> headline() {
    return line(headline);
  }

  /** The block that is the headline, or -1. */
  public int headlineBlock() {
    return headline;
  }

  /** The author's line, "By" left out. */
  public Optional<String> byline() {
    return line(byline).map(line -> line.substring(2).strip()).filter(line -> !line.isEmpty());
  }

  private Optional<String> line(int block) {
    return block < 0
        ? Optional.empty()
        : Optional.of(tokens.string(tokens.firstChar(block), tokens.endChar(block)));
  }

  private void decide(@Nullable Tokens title) {
    for (int b = 0; b < tokens.blocks; b++) {
      kept[b] = !boilerplate.isBoilerplate(b);
    }
    dropNotices();
    int body = firstProse(BoilerplateBlocks.PROSE);
    body = body < tokens.blocks ? body : firstProse(SHORT_PROSE);
    if (body < tokens.blocks) {
      head(body, title);
      links(body);
    }
    if (firstKept() == tokens.blocks) {
      Arrays.fill(kept, true);
      headline = -1;
    }
  }

  /** Drops what the site says to its readers, unless that is what the article is about. */
  private void dropNotices() {
    BitSet found = new BitSet();
    for (int b = 0; b < tokens.blocks; b++) {
      if (!kept[b]) {
        continue;
      }
      boolean isPhrase = boilerplate.holdsNotice(b) && notices.citesNobody(b);
      if (isPhrase && !looks.holds(b, Lexicon.SITE)) {
        kept[b] = false;
      } else if (isPhrase || isNoticeAmid(b)) {
        found.set(b);
      }
    }
    findAtEnd(found, 0, 1);
    findAtEnd(found, tokens.blocks - 1, -1);
    if (!found.isEmpty() && !areMostOf(found)) {
      Map<Integer, Integer> topics = topics(found);
      found.stream().filter(b -> !isOn(topics, b)).forEach(b -> kept[b] = false);
    }
    trimEnd();
  }

  private boolean isNoticeAmid(int b) {
    return notices.isNoticeAmid(tokens.firstToken(b), tokens.endToken(b));
  }

  /** Goes on from an end of the text over notices and lines up to the first paragraph. */
  private void findAtEnd(BitSet found, int end, int step) {
    for (int b = end; b >= 0 && b < tokens.blocks; b += step) {
      int from = tokens.firstToken(b);
      int to = tokens.endToken(b);
      if (!kept[b] || found.get(b)) {
        continue;
      }
      if (notices.isNotice(from, to) || notices.isAuthorNote(from, to)) {
        found.set(b);
      } else if (!looks.isLine(b)) {
        return;
      }
    }
  }

  /** Cuts a notice off the last paragraph, where it is the last sentences of it. */
  private void trimEnd() {
    int last = tokens.blocks - 1;
    while (last >= 0 && !(kept[last] && looks.isProse(last, BoilerplateBlocks.PROSE))) {
      last--;
    }
    if (last >= 0) {
      int sentence = notices.beginAtEnd(last);
      if (sentence < tokens.blockEnd(last)) {
        tokens.endBlockAt(last, sentence);
      }
    }
  }

  /** Whether these are most of the text. */
  private boolean areMostOf(BitSet blocks) {
    int in = 0;
    int all = 0;
    for (int b = 0; b < tokens.blocks; b++) {
      int length = kept[b] && !looks.isLine(b) ? looks.length(b) : 0;
      all += length;
      in += blocks.get(b) ? length : 0;
    }
    return in * 3 > all * 2;
  }

  /** In how many of the paragraphs each word is that notices use, the notices left out. */
  private Map<Integer, Integer> topics(BitSet without) {
    Map<Integer, Integer> last = new HashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int b = 0; b < tokens.blocks; b++) {
      if (!kept[b] || without.get(b) || looks.isLine(b)) {
        continue;
      }
      for (int t = tokens.firstToken(b); t < tokens.endToken(b); t++) {
        boolean isWord = tokens.is(t, Lexicon.SITE | Lexicon.OFFER);
        if (isWord && !Objects.equals(last.put(tokens.stems[t], b), b)) {
          counts.merge(tokens.stems[t], 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /**
   * Whether a third of a notice's words on sites are in other paragraphs again and again; where it
   * has none, the same of what sites offer, and of that two words: "month" is in many articles.
   */
  private boolean isOn(Map<Integer, Integer> topics, int block) {
    boolean isOfSites = looks.holds(block, Lexicon.SITE);
    int kind = isOfSites ? Lexicon.SITE : Lexicon.OFFER;
    int words = 0;
    int shared = 0;
    for (int t = tokens.firstToken(block); t < tokens.endToken(block); t++) {
      if (tokens.is(t, kind)) {
        words++;
        shared += topics.getOrDefault(tokens.stems[t], 0) >= TOPIC ? 1 : 0;
      }
    }
    return shared >= (isOfSites ? 1 : 2) && shared * 3 >= words;
  }

  private int firstProse(int length) {
    int b = 0;
    while (b < tokens.blocks && !(kept[b] && looks.isProse(b, length))) {
      b++;
    }
    return b;
  }

  private int firstKept() {
    int b = 0;
    while (b < tokens.blocks && !kept[b]) {
      b++;
    }
    return b;
  }

  /** Finds headline and byline above the body, and drops what belongs to the page. */
  private void head(int body, @Nullable Tokens title) {
    int most = 0;
    for (int b = 0; b < body; b++) {
      if (looks.isByline(b)) {
        byline = b;
        kept[b] = false;
      } else if (title != null && isSame(b, title, 0, title.size)) {
        kept[b] = false;
      } else if (kept[b] && title == null && looks.isHeadline(b)) {
        // A site's motto and links to other stories share less with the text than its headline.
        int shared = 1 + shared(b);
        if (shared > most) {
          most = shared;
          headline = b;
        }
      }
    }
    if (!isTable(body) && sizeAbove(body) < sizeFrom(body)) {
      for (int b = 0; b < body; b++) {
        kept[b] = kept[b] && !isFurniture(b);
      }
    }
    for (int b = 0; headline >= 0 && b < body; b++) {
      if (isSame(b, tokens, tokens.firstToken(headline), tokens.endToken(headline))) {
        kept[b] = false;
      }
    }
  }

  /** Whether a block above the body belongs to the page: its sections, its date, other stories. */
  private boolean isFurniture(int b) {
    boolean isAbove = b < headline && looks.isLine(b);
    return isAbove || looks.length(b) < BlockLooks.MIN_HEADLINE || looks.isDate(b) || isForeign(b);
  }

  /** Whether rows of figures stand above the body, as in a company's results. */
  private boolean isTable(int body) {
    int rows = 0;
    for (int b = 0; b < body; b++) {
      rows +=
          kept[b]
                  && looks.length(b) >= BlockLooks.MIN_HEADLINE
                  && !looks.isDate(b)
                  && looks.isRow(b)
              ? 1
              : 0;
    }
    return rows > 1;
  }

  private int sizeAbove(int body) {
    int size = 0;
    for (int b = 0; b < body; b++) {
      size += kept[b] && isFurniture(b) ? looks.length(b) : 0;
    }
    return size;
  }

  private int sizeFrom(int body) {
    int size = 0;
    for (int b = body; b < tokens.blocks; b++) {
      size += kept[b] ? looks.length(b) : 0;
    }
    return size;
  }

  /** Drops the lists of links to other stories below the first paragraph. */
  private void links(int body) {
    int b = body + 1;
    while (b < tokens.blocks) {
      int from = b;
      int count = 0;
      while (b < tokens.blocks && (!kept[b] || looks.isLine(b))) {
        count += kept[b] ? 1 : 0;
        b++;
      }
      boolean isLinks = count >= LINKS && b == tokens.blocks;
      boolean isList = isLinks || (count <= MAX_AMID && !looks.isItem(from));
      boolean isAnnounced = false;
      for (int k = from; k < b; k++) {
        if (!kept[k]) {
          isAnnounced |= !looks.holds(k, Lexicon.BOILERPLATE);
        } else if ((isLinks && looks.isCapitalised(k))
            || ((isList || isAnnounced) && isForeign(k))) {
          kept[k] = false;
        }
      }
      b++;
    }
  }

  /** How many of a block's words of content the paragraphs of the text hold. */
  private int shared(int block) {
    int shared = 0;
    for (int t = tokens.firstToken(block); t < tokens.endToken(block); t++) {
      if (looks.isContent(t) && prose().contains(tokens.stems[t])) {
        shared++;
      }
    }
    return shared;
  }

  /** A line of words of which the paragraphs of the text hold less than half. */
  private boolean isForeign(int block) {
    if (looks.length(block) > MAX_LINK || !looks.isLine(block) || looks.isRow(block)) {
      return false;
    }
    int content = 0;
    for (int t = tokens.firstToken(block); t < tokens.endToken(block); t++) {
      content += looks.isContent(t) ? 1 : 0;
    }
    return shared(block) * 2 < content;
  }

  private IntSet prose() {
    if (prose == null) {
      prose = stems();
    }
    return prose;
  }

  private IntSet stems() {
    IntSet stems = new IntSet(tokens.size / 2);
    for (int b = 0; b < tokens.blocks; b++) {
      if (kept[b] && !looks.isLine(b)) {
        for (int t = tokens.firstToken(b); t < tokens.endToken(b); t++) {
          stems.add(tokens.stems[t]);
        }
      }
    }
    return stems;
  }

  private boolean isSame(int b, Tokens other, int from, int to) {
    int first = tokens.firstToken(b);
    return Arrays.equals(tokens.words, first, tokens.endToken(b), other.words, from, to);
  }
}
