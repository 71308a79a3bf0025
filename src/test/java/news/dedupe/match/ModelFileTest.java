package news.dedupe.match;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {

  private static final String STUMP =
      "{'if': ['trigrams-jaccard'], 'below': [50000], 'value': [0, -100000, 100000]}";

  @Provide
  Arbitrary<Model> models() {
    return Trees.models();
  }

  /** Figures are those of fitted models: whole numbers of hundred-thousandths. */
  @Property(tries = 200, seed = "20251124")
  void aModelReadsBackAsItWasWritten(@ForAll("models") Model model) throws IOException {
    Model back = ModelFile.read(new ByteArrayInputStream(written(model)));
    assertEquals(model.datasets(), back.datasets());
    assertEquals(model.trees().base(), back.trees().base());
    assertEquals(model.trees().each().size(), back.trees().each().size());
    for (int t = 0; t < model.trees().each().size(); t++) {
      assertArrayEquals(
          model.trees().each().get(t).feature(), back.trees().each().get(t).feature());
      assertArrayEquals(
          model.trees().each().get(t).threshold(), back.trees().each().get(t).threshold());
      assertArrayEquals(model.trees().each().get(t).value(), back.trees().each().get(t).value());
    }
    assertArrayEquals(written(model), written(back));
  }

  @Test
  void featuresStandByNameAndWhatIsNotKnownIsPassedOver() throws IOException {
    Model model =
        read(
            "{'format': 'dedupe-model-2', 'note': {'a': [1]}, 'base': -1.5,"
                + " 'datasets': [{'name': 'wire', 'more': [], 'versions': 3, 'others': 4}],"
                + " 'trees': ["
                + STUMP
                + "]}");
    assertEquals(List.of(new Model.Dataset("wire", 3, 4)), model.datasets());
    float[] pair = new float[Feature.count()];
    assertEquals(-2.5f, model.logOdds(pair));
    pair[Feature.TRIGRAMS_JACCARD.place()] = 0.5f;
    assertEquals(-0.5f, model.logOdds(pair));
  }

  @Test
  void everyFeatureHasANameOfItsOwn() {
    for (int f = 0; f < Feature.count(); f++) {
      assertEquals(Feature.at(f), Feature.ofKey(Feature.at(f).key()));
    }
  }

  /** What is wrong with a file is said, with its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not json | Unrecognized token",
        "[] | expected START_OBJECT",
        "{} | the format is not dedupe-model-2",
        "{'format': 'dedupe-model-1', 'trees': [{'if': ['runs-jaccard']}]} | the format is not",
        "{'format': 'dedupe-model-2', 'trees': [{'if': ['runs-jaccard']}]} | unknown feature: runs",
        "{'format': 'dedupe-model-2', 'trees': [STUMP] | end-of-input",
        "{'format': 'dedupe-model-2', 'trees': [{'if': ['trigrams-jaccard'} | Unexpected close marker",
        "{'format': 'dedupe-model-2', 'trees': 3} | expected START_ARRAY",
        "{'format': 'dedupe-model-2', 'base': 'x', 'trees': [STUMP]} | not numeric",
        "{'format': 'dedupe-model-2', 'trees': [{'if': ['words']}]} | unknown feature: words",
        "{'format': 'dedupe-model-2', 'trees': [{'if': [''], 'below': [0]}]} | a tree of n places",
        "{'format': 'dedupe-model-2', 'trees': [{}]} | 2n + 1 of value",
        "{'format': 'dedupe-model-2', 'trees': [{'if': ['trigrams-jaccard'], 'below': [0],"
            + " 'value': [0]}]} | a tree of n places",
        "{'format': 'dedupe-model-2', 'trees': [{'if': [3]}]} | expected VALUE_STRING",
        "{'format': 'dedupe-model-2', 'base': 0, 'trees': [STUMP], 'screen': 1} | START_OBJECT",
        "{'format': 'dedupe-model-2', 'base': 0, 'trees': [STUMP], 'screen': {}} | screen's least",
        "{'format': 'dedupe-model-2', 'base': 0, 'trees': [STUMP], 'screen': {'least': 0,"
            + " 'trees': [STUMP]}} | unknown feature: trigrams-jaccard",
        "{'format': 'dedupe-model-2', 'trees': [{'if': [['trigrams-jaccard']]}]} | expected VALUE_STRING",
        "{'format': 'dedupe-model-2', 'trees': [{'below': [0.5]}]} | expected VALUE_NUMBER_INT",
        "{'format': 'dedupe-model-2', 'trees': [{'value': [NaN]}]} | 'NaN'",
        "{'format': 'dedupe-model-2', 'trees': [{'value': [9999999999]}]} | out of range of int",
        "{'format': 'dedupe-model-2', 'trees': [STUMP, 1]} | expected END_ARRAY",
        "{'format': 'dedupe-model-2', 'datasets': [1]} | expected END_ARRAY",
        "{'format': 'dedupe-model-2', 'datasets': [{'versions': 1.5}]} | expected VALUE_NUMBER_INT",
        "{'format': 'dedupe-model-2', 'trees': [STUMP]} | base",
        "{'format': 'dedupe-model-2', 'base': 1e999, 'trees': [STUMP]} | finite",
        "{'format': 'dedupe-model-2', 'base': -1e39, 'trees': [STUMP]} | finite",
        "{'format': 'dedupe-model-2', 'base': 0, 'trees': [STUMP]} {} | more after the model",
        "{'format': 'dedupe-model-2', 'base': 0, 'trees': [STUMP]} x | Unrecognized token",
        "{'format': 'dedupe-model-2'} | no trees"
      })
  void aBrokenFileIsRefusedWithTheReason(String json, String reason) {
    IOException refused = assertThrows(IOException.class, () -> read(json.replace("STUMP", STUMP)));
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }

  /** What begins with two zero bytes is taken for UTF-32. */
  @Test
  void soAreBytesThatAreNoText() {
    assertThrows(
        JsonProcessingException.class,
        () -> ModelFile.read(new ByteArrayInputStream(new byte[] {0, 0, 0, '{', 9, 9, 9, 9})));
  }

  @Test
  void aFileCutOffAnywhereIsRefused() throws IOException {
    String whole = "{'format': 'dedupe-model-2', 'base': 0, 'trees': [" + STUMP + "]}";
    read(whole);
    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      assertThrows(IOException.class, () -> read(cut), cut);
    }
  }

  private static Model read(String json) throws IOException {
    return ModelFile.read(new ByteArrayInputStream(json.replace('\'', '"').getBytes(UTF_8)));
  }

  private static byte[] written(Model model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return out.toByteArray();
  }
}
