package news.dedupe.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dedupe.article.Article;
import news.dedupe.batch.ArticleCodec;
import news.dedupe.batch.Outline;
import news.dedupe.collect.IntSet;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.fingerprint.Sketcher;
import news.dedupe.text.Document;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * How an article lies in the index: as one Lucene document, with the fields named here. Of the
 * articles of one content only the first has the fields by which texts are found and counted, as a
 * batch counts such articles once.
 */
final class Fields {

  /** Term: a hash of the path. */
  static final String PATH = "path";

  /** Term, and a number to read: {@link Document#content}. */
  static final String CONTENT = "content";

  /** Term: the story's id and batch. */
  static final String STORY = "story";

  /** Terms: those of the sketch. */
  static final String RARE = "rare";

  /** Terms: the other stems that are no stop words. */
  static final String WORD = "word";

  /** Terms: the trigrams of the sketch. */
  static final String TRIGRAM = "trigram";

  /** Terms: the hashes of the sentences. */
  static final String SENTENCE = "sentence";

  /** Bytes to read: by {@link PackedSketchCodec}, none of those without the fields of texts. */
  static final String SKETCH = "sketch";

  /** A number to read: {@link StoredArticle#day}. */
  static final String DAY = "day";

  /** Bytes to read: by {@link StoredArticleCodec}. */
  static final String RECORD = "record";

  /** Bytes to read, which are large and seldom asked for: the article as it was read. */
  static final String ARTICLE = "article";

  /** Of the hash of a path: two of a billion paths fall together with a chance of 6e-12. */
  private static final int PATH_BYTES = 12;

  private static final FieldType TERM = new FieldType();

  static {
    TERM.setIndexOptions(IndexOptions.DOCS);
    TERM.setOmitNorms(true);
    TERM.setTokenized(false);
    TERM.freeze();
  }

  private static final ArticleCodec ARTICLES = new ArticleCodec();
  private static final PackedSketchCodec SKETCHES = new PackedSketchCodec();
  private static final StoredArticleCodec RECORDS = new StoredArticleCodec();

  private Fields() {}

  static Term path(String path) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(path.getBytes(UTF_8));
      return new Term(PATH, new BytesRef(Arrays.copyOf(hash, PATH_BYTES)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has it", e);
    }
  }

  static Term content(long content) {
    return new Term(CONTENT, bytes(content));
  }

  static Term story(StoryKey story) {
    ByteBuffer key = ByteBuffer.allocate(Long.BYTES + Integer.BYTES);
    return new Term(STORY, new BytesRef(key.putLong(story.id()).putInt(story.batch()).array()));
  }

  static BytesRef bytes(long number) {
    return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  /** Terms of ints are in the order of unsigned numbers. */
  static BytesRef bytes(int hash) {
    return new BytesRef(ByteBuffer.allocate(Integer.BYTES).putInt(hash).array());
  }

  /**
   * The Lucene document of an article.
   *
   * @param article as it was read, by {@link #article}
   * @param isHead whether it is the first of its content
   */
  static Iterable<Field> of(
      StoredArticle stored, byte[] article, boolean isHead, Sketcher sketcher) {
    Document document = stored.document();
    List<Field> fields = new ArrayList<>(isHead ? 200 : 8);
    fields.add(term(path(stored.article().path())));
    fields.add(term(content(document.content())));
    fields.add(term(story(stored.story())));
    fields.add(new NumericDocValuesField(CONTENT, document.content()));
    fields.add(new NumericDocValuesField(DAY, stored.day().toEpochDay()));
    fields.add(
        new BinaryDocValuesField(RECORD, new BytesRef(Checksum.before(RECORDS.encode(stored)))));
    fields.add(new StoredField(ARTICLE, article));
    byte[] sketched = new byte[0];
    if (isHead) {
      int[] words = Sketcher.terms(document);
      Sketch sketch = sketcher.sketch(document, words);
      sketched = Checksum.before(SKETCHES.encode(sketch));
      IntSet rare = new IntSet(sketch.terms().length);
      for (int term : sketch.terms()) {
        rare.add(term);
        fields.add(term(RARE, term));
      }
      for (int word : words) {
        if (!rare.contains(word)) {
          fields.add(term(WORD, word));
        }
      }
      for (int trigram : sketch.trigrams()) {
        fields.add(term(TRIGRAM, trigram));
      }
      Outline outline = Outline.of(document);
      for (int hash : outline.distinct()) {
        fields.add(term(SENTENCE, hash));
      }
    }
    fields.add(new BinaryDocValuesField(SKETCH, new BytesRef(sketched)));
    return fields;
  }

  static byte[] article(Article article) {
    return Checksum.before(ARTICLES.encode(article));
  }

  private static Field term(Term term) {
    return new Field(term.field(), term.bytes(), TERM);
  }

  private static Field term(String field, int hash) {
    return new Field(field, bytes(hash), TERM);
  }
}
