package news.dedupe.bench;

import static java.util.Locale.ROOT;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A batch to measure: {@code 20000} or {@code 20000:one-topic}.
 *
 * @param articles how many
 * @param shape {@code mixed}, {@code copies} (half of the articles are one text), {@code rewrites}
 *     (one story a thousand times), {@code one-topic} or {@code one-gallery}
 */
record Trial(int articles, String shape) {

  static final String MIXED = "mixed";

  private static final List<String> SHAPES =
      List.of(MIXED, "copies", "rewrites", "one-topic", "one-gallery");

  private static final double PLANTED = 0.2;

  Shape made(long seed) {
    return new Shape(
        seed,
        articles,
        (int) (articles * PLANTED),
        shape.equals("copies") ? articles / 2 : 0,
        shape.equals("rewrites") ? Math.min(1000, articles) : 0,
        shape.equals("one-topic"),
        shape.equals("one-gallery"));
  }

  /** Where it is kept. */
  Path in(Path folder, String words) {
    return folder.resolve(shape + "-" + articles + "-" + words + ".jsonl");
  }

  @Override
  public String toString() {
    return String.format(ROOT, "%,d", articles) + (shape.equals(MIXED) ? "" : " " + shape);
  }

  /** Reads it from the command line. */
  static final class Converter implements ITypeConverter<Trial> {

    @Override
    public Trial convert(String value) {
      String[] parts = value.split(":", 2);
      String shape = parts.length == 1 ? MIXED : parts[1];
      if (!parts[0].matches("[1-9][0-9]{0,7}") || !SHAPES.contains(shape)) {
        throw new TypeConversionException(
            "'" + value + "' is not a number of articles and, after a colon, one of " + SHAPES);
      }
      return new Trial(Integer.parseInt(parts[0]), shape);
    }
  }
}
