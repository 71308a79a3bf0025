package news.dedupe.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import news.dedupe.article.Article;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.fingerprint.Sketcher;
import news.dedupe.pipeline.Runs;
import news.dedupe.store.Codec;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import news.dedupe.text.DocumentCodec;
import news.dedupe.text.WordFrequencies;
import org.junit.jupiter.api.Test;

class PackedCodecsTest {

  private static List<Document> documents() throws Exception {
    List<Article> articles = new ArrayList<>();
    Runs.pipeline(1)
        .read(List.of("testdata/dispatches", "testdata/formats", "seeds"), articles::add);
    return articles.stream().map(new Analyzer()::analyze).toList();
  }

  @Test
  void realDocumentsComeBackAsTheyWere() throws Exception {
    PackedDocumentCodec packed = new PackedDocumentCodec();
    DocumentCodec plain = new DocumentCodec();
    for (Document document : documents()) {
      Document back = packed.decode(ByteBuffer.wrap(packed.encode(document)).order(Codec.ORDER));
      assertArrayEquals(plain.encode(document), plain.encode(back));
    }
  }

  @Test
  void packedDocumentsAreMuchSmaller() throws Exception {
    PackedDocumentCodec packed = new PackedDocumentCodec();
    DocumentCodec plain = new DocumentCodec();
    List<Document> documents = documents();
    long small = documents.stream().mapToLong(document -> packed.encode(document).length).sum();
    long large = documents.stream().mapToLong(document -> plain.encode(document).length).sum();
    assertTrue(small < 0.9 * large, small + " of " + large);
  }

  @Test
  void sketchesOfRealDocumentsComeBackAsTheyWere() throws Exception {
    PackedSketchCodec codec = new PackedSketchCodec();
    Sketcher sketcher = new Sketcher(WordFrequencies.english());
    for (Document document : documents()) {
      Sketch sketch = sketcher.sketch(document);
      Sketch back = codec.decode(ByteBuffer.wrap(codec.encode(sketch)).order(Codec.ORDER));
      assertArrayEquals(sketch.terms(), back.terms());
      assertArrayEquals(sketch.trigrams(), back.trigrams());
    }
  }
}
