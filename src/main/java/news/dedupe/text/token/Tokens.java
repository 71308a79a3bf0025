package news.dedupe.text.token;

import java.util.Arrays;

/**
 * The tokens of a whole text, boilerplate included, in parallel arrays that grow while they are
 * filled.
 */
public final class Tokens {

  /** Begins with a capital. */
  public static final int CAPITAL = 1 << 4;

  /** All letters, two or more, are capitals. */
  public static final int CAPITALS = 1 << 5;

  /** First of a sentence, or of a quotation. */
  public static final int FIRST = 1 << 6;

  /** More than a space or a hyphen stands before it. */
  public static final int APART = 1 << 7;

  /** Initials with full stops: "U.S.". */
  public static final int DOTTED = 1 << 8;

  /** First of a quotation. */
  public static final int OPENS = 1 << 9;

  public final char[] text;

  public int size;

  /** First and end character of each token. */
  public int[] from;

  public int[] to;

  /** Hash of each word as it is, and of its stem. */
  public int[] words;

  public int[] stems;

  /** Bits of {@link Mark}, those above and those of {@link Lexicon}. */
  public int[] flags;

  public int sentences;

  /** First and end token, first and end character of each sentence. */
  public int[] sentenceToken = new int[64];

  int[] sentenceStop = new int[64];

  public int[] sentenceFrom = new int[64];
  public int[] sentenceTo = new int[64];

  public int blocks;

  /** First and end sentence of each block; a block is a line with at least one token. */
  public int[] blockSentence = new int[32];

  int[] blockStop = new int[32];

  Tokens(char[] text) {
    this.text = text;
    int capacity = text.length / 5 + 16;
    from = new int[capacity];
    to = new int[capacity];
    words = new int[capacity];
    stems = new int[capacity];
    flags = new int[capacity];
  }

  void add(int start, int end, int word, int stem, int flag) {
    if (size == from.length) {
      int capacity = size * 2;
      from = Arrays.copyOf(from, capacity);
      to = Arrays.copyOf(to, capacity);
      words = Arrays.copyOf(words, capacity);
      stems = Arrays.copyOf(stems, capacity);
      flags = Arrays.copyOf(flags, capacity);
    }
    from[size] = start;
    to[size] = end;
    words[size] = word;
    stems[size] = stem;
    flags[size++] = flag;
  }

  void addSentence(int firstToken, int start, int end) {
    if (sentences == sentenceToken.length) {
      sentenceToken = Arrays.copyOf(sentenceToken, sentences * 2);
      sentenceStop = Arrays.copyOf(sentenceStop, sentences * 2);
      sentenceFrom = Arrays.copyOf(sentenceFrom, sentences * 2);
      sentenceTo = Arrays.copyOf(sentenceTo, sentences * 2);
    }
    sentenceToken[sentences] = firstToken;
    sentenceStop[sentences] = size;
    sentenceFrom[sentences] = start;
    sentenceTo[sentences++] = end;
  }

  void addBlock(int firstSentence) {
    if (blocks == blockSentence.length) {
      blockSentence = Arrays.copyOf(blockSentence, blocks * 2);
      blockStop = Arrays.copyOf(blockStop, blocks * 2);
    }
    blockStop[blocks] = sentences;
    blockSentence[blocks++] = firstSentence;
  }

  /** The end of a sentence's tokens. */
  public int sentenceEnd(int sentence) {
    return sentenceStop[sentence];
  }

  /** The end of a block's sentences. */
  public int blockEnd(int block) {
    return blockStop[block];
  }

  public int firstToken(int block) {
    return sentenceToken[blockSentence[block]];
  }

  public int endToken(int block) {
    return sentenceEnd(blockEnd(block) - 1);
  }

  public int firstChar(int block) {
    return sentenceFrom[blockSentence[block]];
  }

  public int endChar(int block) {
    return sentenceTo[blockEnd(block) - 1];
  }

  public String string(int start, int end) {
    int a = start;
    int b = end;
    while (a < b && text[a] <= ' ') {
      a++;
    }
    while (b > a && text[b - 1] <= ' ') {
      b--;
    }
    return new String(text, a, b - a);
  }

  public boolean is(int token, int flag) {
    return (flags[token] & flag) != 0;
  }

  /** The last character of a block that is no space. */
  public char lastChar(int block) {
    int i = endChar(block) - 1;
    while (text[i] <= ' ') {
      i--;
    }
    return text[i];
  }

  /** Whether a block's last character but quotation marks and brackets ends a sentence. */
  public boolean endsSentence(int block) {
    char c = text[beforeClosers(endChar(block) - 1)];
    if (Letters.isWord(c) && lastChar(block) == ')') {
      c = text[beforeBracket(block)];
    }
    return c == '.' || c == '!' || c == '?' || c == '\u3002' || c == '\uff01' || c == '\uff1f';
  }

  private int beforeClosers(int from) {
    int i = from;
    while (i > 0 && (text[i] <= ' ' || text[i] == '"' || text[i] == '\'' || text[i] == ')')) {
      i--;
    }
    return Math.max(i, 0);
  }

  /** The last character before an agency in brackets at the end: "It rained. (Reuters)". */
  private int beforeBracket(int block) {
    int i = beforeClosers(endChar(block) - 1);
    while (i > 0 && Letters.isWord(text[i])) {
      i--;
    }
    return text[i] == '(' && i > 0 ? beforeClosers(i - 1) : i;
  }

  /** Whether these words stand at a token. */
  public boolean holds(int[] phrase, int token) {
    if (token + phrase.length > size) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (words[token + i] != phrase[i]) {
        return false;
      }
    }
    return true;
  }

  /** Cuts off the tail of a block: it ends before this sentence. */
  public void endBlockAt(int block, int sentence) {
    blockStop[block] = sentence;
  }

  /** Cuts off the head of a block: its first sentence begins at this token. */
  public void beginBlockAt(int block, int token) {
    int s = blockSentence[block];
    while (sentenceEnd(s) <= token) {
      s++;
    }
    int start = from[token];
    while (start > 0 && (text[start - 1] == '"' || text[start - 1] == '$')) {
      start--;
    }
    blockSentence[block] = s;
    sentenceToken[s] = token;
    sentenceFrom[s] = start;
    flags[token] |= FIRST;
  }
}
