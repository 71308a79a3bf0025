package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages of the documentation lead to one another. */
class LinksIT {

  @Test
  void linksLeadToFilesAndHeadings() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (MarkdownPage page : MarkdownPage.all()) {
      for (String link : page.links()) {
        links++;
        if (!leadsSomewhere(page, link)) {
          broken.add(page.file() + ": " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(links > 20, "only " + links + " links");
  }

  @Test
  void theReadmeLeadsToEveryPage() throws IOException {
    String links = String.join(" ", MarkdownPage.read(Path.of("README.md")).links());
    assertEquals(
        List.of(),
        MarkdownPage.all().stream()
            .map(MarkdownPage::file)
            .filter(file -> file.startsWith("src/site") && !links.contains(file.toString()))
            .collect(Collectors.toList()));
  }

  private static boolean leadsSomewhere(MarkdownPage page, String link) throws IOException {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path file = path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
    return Files.exists(file)
        && (hash < 0 || MarkdownPage.read(file).anchors().contains(link.substring(hash + 1)));
  }
}
