package news.dedupe.load.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dedupe.trees.BoostedTrees;
import news.dedupe.trees.Tree;
import news.dedupe.trees.TreesJson;

/**
 * Which blocks of a page belong to its article, as fitted to pages whose articles are known.
 *
 * @param names weights of the words that sites name the parts of their pages with
 * @param words weights of the words in the text
 * @param trees over the features of a block, {@link BlockFeature}
 */
public record BlockModel(WordWeights names, WordWeights words, BoostedTrees trees) {

  private static final String FORMAT = "dedupe-blocks-1";

  /** A headline may lack the site's name, which a title has. */
  private static final double SAME_TITLE = 0.5;

  /** Weights of words are written in hundredths. */
  private static final float HUNDREDTHS = 100;

  private static final TreesJson TREES = new TreesJson(BlockFeature.keys());

  /** The model in the jar, read when the first page is. */
  static BlockModel standard() {
    return Standard.MODEL;
  }

  private static final class Standard {
    static final BlockModel MODEL = load();

    private static BlockModel load() {
      try (InputStream in = BlockModel.class.getResourceAsStream("blocks.json")) {
        if (in == null) {
          throw new IllegalStateException("the jar has no model of blocks");
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * How likely each block belongs to the article.
   *
   * @param title of the article, may be empty
   * @param body the article as the page gives it to machines, may be empty
   */
  public float[] probabilities(PageBlocks page, String title, String body) {
    return probabilities(trees, BlockFeatures.of(page, names, words, title, body));
  }

  /** How likely each block is of the article by {@code trees}, whose features are in its row. */
  public static float[] probabilities(BoostedTrees trees, float[][] rows) {
    float[] probabilities = new float[rows.length];
    for (int b = 0; b < rows.length; b++) {
      probabilities[b] = isHeadline(rows[b]) ? 0 : trees.probability(rows[b]);
    }
    return probabilities;
  }

  /** Whether a block repeats the title, which is read by itself. */
  private static boolean isHeadline(float[] row) {
    return row[BlockFeature.LEVEL.place()] == 1
        && row[BlockFeature.TITLE_COVER.place()] * row[BlockFeature.TITLE_SHARE.place()]
            >= SAME_TITLE;
  }

  /**
   * Reads a model.
   *
   * @throws IOException where {@code in} fails, is not JSON or not a model of this version
   */
  static BlockModel read(InputStream in) throws IOException {
    WordWeights names = WordWeights.NONE;
    WordWeights words = WordWeights.NONE;
    List<Tree> trees = List.of();
    boolean known = false;
    try (JsonParser json = new JsonFactory().createParser(in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "format" -> known = json.getText().equals(FORMAT);
          case "names" -> names = readWeights(json);
          case "words" -> words = readWeights(json);
          case "trees" -> trees = TREES.read(json);
          default -> json.skipChildren();
        }
      }
      if (!known) {
        throw new JsonParseException(json, "not a model of the format " + FORMAT);
      }
    }
    return new BlockModel(names, words, new BoostedTrees(0, trees));
  }

  private static WordWeights readWeights(JsonParser json) throws IOException {
    Map<String, Float> weights = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String word = json.currentName();
      json.nextToken();
      weights.put(word, json.getIntValue() / HUNDREDTHS);
    }
    return new WordWeights(weights);
  }

  /** Writes the model, a tree a line, words in their order. */
  public void write(OutputStream out) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("", "\n"))
            .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      writeWeights("names", names, json);
      writeWeights("words", words, json);
      json.writeFieldName("trees");
      TREES.write(trees.each(), json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeWeights(String field, WordWeights words, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Float> word : new TreeMap<>(words.weights()).entrySet()) {
      json.writeNumberField(word.getKey(), Math.round(word.getValue() * HUNDREDTHS));
    }
    json.writeEndObject();
  }
}
