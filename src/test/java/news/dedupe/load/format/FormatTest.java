package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.RecordReader;
import news.dedupe.load.input.Sink;
import news.dedupe.load.input.Tally;
import news.dedupe.load.unpack.Content;
import news.dedupe.load.unpack.Expansion;
import news.dedupe.load.unpack.FileName;
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
  void aTableMayHaveLineEndsOfOneCarriageReturn() {
    assertEquals(Format.CSV, format("a", "id,text\r1,x\r".getBytes(UTF_8)));
  }

  @Test
  void anObjectOverLinesIsReadAsAWholeAndOneInALineAsTheFirst() {
    assertEquals(Format.JSON, format("a.jsonl", "{\n\"id\": 1}\n".getBytes(UTF_8)));
    assertEquals(Format.JSON, format("a.jsonl", "{\"id\": 1,\r\n\"x\": 2}\n".getBytes(UTF_8)));
    for (String layout : List.of("%n,%n", "%n}", ":%n[{}]}", "%n:%n[]}", ":%n{}%n}")) {
      String object = ("{\"id\": {\"x\": 1}, \"a\"" + layout).formatted();
      assertEquals(Format.JSON, format("a.json", object.getBytes(UTF_8)), object);
    }
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

  private static RecordReader format(String name, byte[] content) {
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
            new Expansion(READING.limits().expansion(), READING.limits().entries()),
            none,
            new Tally(READING)));
  }

  @Test
  void theExtensionsThatPeopleAreToldAreThoseThatAreRead() {
    List<String> shown = List.of(Format.EXTENSIONS.split(" ", -1));
    assertEquals(shown.stream().distinct().toList(), shown);
    assertEquals(
        Arrays.stream(Format.values()).flatMap(format -> format.extensions().stream()).toList(),
        shown.stream().filter(extension -> !FileName.isArchive("a." + extension)).toList());
    assertTrue(shown.containsAll(FileName.ARCHIVES), Format.EXTENSIONS);
    for (String extension : shown) {
      assertTrue(Format.isKnown("a." + extension), extension);
      assertTrue(Format.isKnown("a." + extension + ".gz"), extension);
    }
  }
}
