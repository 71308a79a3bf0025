package news.dedupe.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

  private static final Reading READING = Reading.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "HTML|a.txt|<!doctype html><title>Ferry</title>",
        "HTML|a.txt|<!-- saved --> <html lang=en>",
        "HTML|a.txt|<div class=story><p>The ferry sails.</p></div>",
        "HTML|a.xml|<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>",
        "HTML|a.json|<!DOCTYPE HTML><p>Not found",
        "XML|a.html|<?xml version='1.0'?><!-- x --><rss version='2.0'>",
        "XML|a.txt|<a:feed xmlns:a='http://www.w3.org/2005/Atom'>",
        "XML|a|<!DOCTYPE nitf [<!ENTITY x 'y>'>]><nitf>",
        "XML|a.txt|<?xml version='1.0'?><other/>",
        "WARC|a.txt|WARC/1.0",
        "JSON|a.jsonl|[{`id`: 1}]",
        "JSON|a.txt|[ {`id`: 1},",
        "JSON|a.html|{`id`: {`x`: [1, 2]}} {`id`: 2}",
        "JSON_LINES|a.json|{`id`: `a } {`}",
        "JSON_LINES|a.txt|{`id`: 1}",
        "CSV|a.txt|id,title,text",
        "CSV|a|url;text;x",
      })
  void contentTellsTheFormatBeforeTheName(String format, String name, String content) {
    String lines = content.replace('`', '"') + "\n";
    assertEquals(Format.valueOf(format), format(name, lines.getBytes(UTF_8)));
    assertEquals(Format.valueOf(format), format(name, ("\uFEFF" + lines).getBytes(UTF_16LE)));
  }

  @Test
  void anObjectOverLinesIsReadAsAWholeAndOneInALineAsTheFirst() {
    assertEquals(Format.JSON, format("a.jsonl", "{\n\"id\": 1}\n".getBytes(UTF_8)));
    assertEquals(Format.JSON, format("a.jsonl", "{\"id\": 1,\r\n\"x\": 2}\n".getBytes(UTF_8)));
    assertEquals(Format.JSON_LINES, format("a.json", "{\"id\": 1}\r\n{\"id\": 2}".getBytes(UTF_8)));
    assertEquals(Format.JSON_LINES, format("a.jsonl", "{\"id\": \"bro\nken\"}\n".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARC is a format of archives.",
        "[Reuters] The ferry sails.",
        "[[File:Ferry.jpg]] The ferry sails.",
        "[1, 2] were the numbers.",
        "{The ferry} sails.",
        "< The ferry sails >",
        "<jane@example.org> wrote: the ferry sails.",
        "Headline, text and pictures\nThe ferry sails, they said.",
        "Text;\nThe ferry sails.",
        "Title\tThe ferry sails\nText\tThe ferry sails again.",
        "--- \nThe ferry sails."
      })
  void plainTextIsTakenForNothingElse(String text) {
    assertEquals(Format.PLAIN_TEXT, format("a.txt", text.getBytes(UTF_8)));
  }

  @Test
  void whatStandsBeforeTheRootCostsNoStackHoweverOftenItComes() {
    for (String before : List.of("<?>", "<!-- -->", "<!x>", "<?x", "<!--", "<! [", "<", "{", "[")) {
      assertTrue(format("a", before.repeat(30_000).getBytes(UTF_8)) != Format.CSV);
    }
  }

  @Test
  void filesThatAreNotReadAreNamedWithWhatToDo() {
    Map<String, byte[]> files =
        Map.of(
            "a.pdf", "%PDF-1.7\n".getBytes(ISO_8859_1),
            "a.docx", Packed.zip(Packed.File.of("[Content_Types].xml", "<Types/>")),
            "a.zip", Packed.zip(Packed.File.of("[Content_Types].xml", "<Types/>")),
            "b.zip", Packed.zip(Packed.File.of("word/document.xml", "<w:document/>")),
            "a.xlsx", Packed.zip(Packed.File.of("xl/workbook.xml", "<workbook/>")),
            "a.odt", Packed.zip(Packed.File.of("content.xml", "<x/>")),
            "a.rtf", "{\\rtf1\\ansi The ferry sails.}".getBytes(ISO_8859_1),
            "a.doc", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1),
            "a.parquet", "PAR1\0\0".getBytes(ISO_8859_1));

    files.forEach(
        (name, content) -> {
          List<Skipped> skipped = read(name, content);
          assertEquals(1, skipped.size(), name);
          assertTrue(
              skipped.get(0).reason().matches("an? .*; (save|export|extract) .*"),
              skipped.toString());
        });
  }

  private static List<Skipped> read(String name, byte[] content) {
    List<Skipped> skipped = new java.util.ArrayList<>();
    Sink sink =
        new Sink() {
          @Override
          public void article(Article article) {
            throw new AssertionError(article);
          }

          @Override
          public void skipped(Skipped reason) {
            skipped.add(reason);
          }
        };
    new Unpacker(READING, sink).read(name, new ByteArrayInputStream(content));
    return skipped;
  }

  private static Format format(String name, byte[] content) {
    Sink none =
        new Sink() {
          @Override
          public void article(Article article) {}

          @Override
          public void skipped(Skipped skipped) {}
        };
    return Format.of(
        new Input(
            name,
            Content.of(new ByteArrayInputStream(content)),
            READING,
            new Expansion(READING.limits()),
            none,
            new Tally(READING)));
  }

  @Test
  void theExtensionsThatPeopleAreToldAreThoseThatAreRead() {
    for (String extension : Format.EXTENSIONS.split(" ", -1)) {
      assertTrue(Format.isKnown("a." + extension), extension);
      assertTrue(Format.isKnown("a." + extension + ".gz"), extension);
    }
  }
}
