package news.dedupe.cli;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import news.dedupe.article.date.DayOrder;
import news.dedupe.load.encoding.CharsetLabel;
import news.dedupe.load.format.Format;
import news.dedupe.load.input.FieldNames;
import news.dedupe.load.input.Limits;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.Selection;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How articles are read. */
final class InputOptions {

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      converter = Glob.class,
      description =
          "Read only matching files of folders and archives, whatever their extension. Default:"
              + " those with the extensions "
              + Format.EXTENSIONS
              + ", also compressed (gz bz2 xz zst).")
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      converter = Glob.class,
      description = "Skip matching files of folders and archives.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      converter = FormatName.class,
      description =
          "Read all files as text, markdown, html, json, jsonl, csv, xml or warc."
              + " Default: detected by content and name.")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      description =
          "The field of JSON and CSV that holds the text; outer.inner for a nested one."
              + " Default: text, body, content or similar.")
  private Optional<String> textField = Optional.empty();

  @Option(names = "--id-field", paramLabel = "NAME", description = "The field with the id.")
  private Optional<String> idField = Optional.empty();

  @Option(
      names = "--title-field",
      paramLabel = "NAME",
      description = "The field with the headline.")
  private Optional<String> titleField = Optional.empty();

  @Option(
      names = "--date-field",
      paramLabel = "NAME",
      description = "The field with the date of publication.")
  private Optional<String> dateField = Optional.empty();

  @Option(names = "--author-field", paramLabel = "NAME", description = "The field with the author.")
  private Optional<String> authorField = Optional.empty();

  @Option(names = "--url-field", paramLabel = "NAME", description = "The field with the URL.")
  private Optional<String> urlField = Optional.empty();

  @Option(
      names = "--date-order",
      paramLabel = "ORDER",
      converter = OrderName.class,
      description =
          "Read 03/04/2020 as dmy or mdy if no other date of its file shows which."
              + " Default: such an article is undated.")
  private Optional<DayOrder> dateOrder = Optional.empty();

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      converter = CharsetName.class,
      description =
          "The charset of all input, by any name that browsers know."
              + " Default: detected file by file.")
  private Optional<Charset> charset = Optional.empty();

  @Option(
      names = "--strict",
      description = "Stop at the first broken input, with exit code 3. Default: skip it.")
  private boolean strict;

  @Option(
      names = "--max-article",
      paramLabel = "SIZE",
      converter = ArticleSize.class,
      description = "Skip articles longer than this. Default: 16m, or 1/16 of memory.")
  private Optional<Integer> articleBytes = Optional.empty();

  @Option(
      names = "--max-expansion",
      paramLabel = "N",
      converter = Count.class,
      description = "Stop reading a file once it has unpacked to N times its size. Default: 250.")
  private int expansion = Limits.standard().expansion();

  @Option(
      names = "--max-entries",
      paramLabel = "N",
      converter = Count.class,
      description = "Stop reading an archive after N entries. Default: ten million.")
  private int entries = Limits.standard().entries();

  @Option(
      names = "--max-nesting",
      paramLabel = "N",
      converter = Count.class,
      description = "Follow nested archives, elements and objects to depth N. Default: 500.")
  private int nesting = Limits.standard().nesting();

  boolean strict() {
    return strict;
  }

  /**
   * @param memory bytes of heap, of which no article may take all
   */
  Reading reading(long memory) {
    int most = (int) Math.min(Limits.standard().articleBytes(), Math.max(1, memory / 16));
    return new Reading(
        charset,
        format.map(chosen -> chosen),
        new FieldNames(idField, textField, titleField, dateField, authorField, urlField),
        dateOrder,
        Selection.of(include, exclude),
        new Limits(articleBytes.orElse(most), expansion, entries, nesting));
  }

  /** A pattern of file names. */
  static final class Glob implements ITypeConverter<String> {

    @Override
    public String convert(String value) {
      try {
        Selection.of(List.of(value), List.of());
        return value;
      } catch (PatternSyntaxException e) {
        throw new TypeConversionException("'" + value + "' is not a glob such as '*.html'");
      }
    }
  }

  /** A charset that this machine knows. */
  static final class CharsetName implements ITypeConverter<Charset> {

    @Override
    public Charset convert(String value) {
      return CharsetLabel.charset(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + value + "' is not a known charset, such as UTF-8 or windows-1252"));
    }
  }

  /** What comes first in a date. */
  static final class OrderName implements ITypeConverter<DayOrder> {

    @Override
    public DayOrder convert(String value) {
      return switch (value) {
        case "dmy" -> DayOrder.DAY_FIRST;
        case "mdy" -> DayOrder.MONTH_FIRST;
        default -> throw new TypeConversionException("'" + value + "' is none of dmy, mdy");
      };
    }
  }

  /** One of the formats by its label. */
  static final class FormatName implements ITypeConverter<Format> {

    @Override
    public Format convert(String value) {
      return Format.labelled(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + value + "' is none of " + String.join(", ", Format.labels())));
    }
  }

  /** A number of bytes that an array can hold. */
  static final class ArticleSize implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
      long size = new ByteSize().convert(value);
      if (size > Limits.LARGEST_ARTICLE) {
        throw new TypeConversionException("'" + value + "' is more than 512m");
      }
      return (int) size;
    }
  }

  /** A number from 1. */
  static final class Count implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
      if (!value.matches("[1-9][0-9]{0,8}")) {
        throw new TypeConversionException("'" + value + "' is not a number from 1");
      }
      return Integer.valueOf(value);
    }
  }
}
