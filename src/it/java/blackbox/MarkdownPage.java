package blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the documentation. */
record MarkdownPage(Path file, List<String> lines) {

  private static final String FENCE = "```";
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*+\\]\\(([^)]*+)\\)");

  /**
   * A fenced block.
   *
   * @param line of its fence, from 1
   */
  public record Block(Path file, int line, List<String> lines) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  public static MarkdownPage read(Path file) throws IOException {
    return new MarkdownPage(file, Files.readAllLines(file));
  }

  /** The README, the test data's, and the pages of the site. */
  public static List<MarkdownPage> all() throws IOException {
    List<MarkdownPage> pages = new ArrayList<>();
    pages.add(read(Path.of("README.md")));
    pages.add(read(Path.of("testdata/README.md")));
    try (Stream<Path> site = Files.list(Path.of("src/site/markdown"))) {
      for (Path file : site.sorted().toList()) {
        pages.add(read(file));
      }
    }
    return pages;
  }

  public List<Block> blocks(String language) {
    List<Block> blocks = new ArrayList<>();
    int from = -1;
    boolean isOfLanguage = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.startsWith(FENCE)) {
        continue;
      }
      if (from < 0) {
        from = i + 1;
        isOfLanguage = line.equals(FENCE + language);
      } else {
        if (isOfLanguage) {
          blocks.add(new Block(file, from, lines.subList(from, i)));
        }
        from = -1;
      }
    }
    return blocks;
  }

  /** Where its links lead, as written. */
  public List<String> links() {
    return prose()
        .flatMap(line -> LINK.matcher(line).results())
        .map(link -> link.group(1))
        .toList();
  }

  /** The names by which GitHub's links lead to its headings. */
  public Set<String> anchors() {
    return prose()
        .map(Pattern.compile("^#++ (.*+)$")::matcher)
        .filter(Matcher::matches)
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private Stream<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean isFenced = false;
    for (String line : lines) {
      boolean isFence = line.strip().startsWith(FENCE);
      isFenced ^= isFence;
      if (!isFence && !isFenced) {
        prose.add(line);
      }
    }
    return prose.stream();
  }
}
