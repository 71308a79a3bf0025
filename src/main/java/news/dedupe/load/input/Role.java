package news.dedupe.load.input;

import java.util.List;
import java.util.Locale;

/** What a field of a record says of the article, and what such fields are usually called. */
public enum Role {
  ID("id", "_id", "guid", "uuid", "uri", "docid", "articleid", "identifier", "key"),
  TEXT(
      "text",
      "body",
      "articlebody",
      "maintext",
      "fulltext",
      "bodytext",
      "contentencoded",
      "content",
      "contenthtml",
      "contenttext",
      "bodyxhtml",
      "bodyhtml",
      "bodies",
      "articletext",
      "article",
      "html",
      "description",
      "summary",
      "abstract"),
  TITLE("title", "headline", "headlines", "webtitle", "name", "heading"),
  DATE(
      "published",
      "publishedat",
      "datepublished",
      "datepublish",
      "publisheddate",
      "publishdate",
      "publicationdate",
      "pubdate",
      "webpublicationdate",
      "versioncreated",
      "dategmt",
      "date",
      "created",
      "createdat",
      "timestamp",
      "time",
      "updated"),
  SOURCE(
      "source",
      "site",
      "publisher",
      "sitename",
      "sourcename",
      "sourcedomain",
      "domain",
      "agency",
      "provider",
      "outlet",
      "newspaper",
      "publication"),
  AUTHOR("author", "authors", "byline", "by", "creator", "dccreator", "authorname", "writer"),
  URL("url", "link", "canonicalurl", "weburl", "permalink", "href"),
  LANGUAGE("language", "lang", "inlanguage", "languagecode", "langcode", "dclanguage");

  /** The best name first, in small letters, without what is neither letter nor digit. */
  @SuppressWarnings("ImmutableEnumChecker") // List.of gives none that changes
  private final List<String> names;

  Role(String... names) {
    this.names = List.of(names);
  }

  /** How far from the best name a name is; -1 for one of another role. */
  public int rank(String name) {
    String letters = name.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (Character.isLetterOrDigit(c) || letters.equals("_id")) {
        plain.append(c);
      }
    }
    return names.indexOf(plain.toString());
  }
}
