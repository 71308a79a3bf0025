package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One event and another, each told in seven languages, the first with an edited copy in each. */
class LanguagesTest {

  private static final List<String> LANGUAGES = List.of("ar", "de", "es", "fr", "ja", "ru", "zh");

  @Test
  void copiesAreGroupedAndNothingElseIs() throws IOException {
    Command command = Command.run("testdata/languages");

    assertEquals(0, command.exitCode(), command.err());
    assertEquals(
        LANGUAGES.stream()
            .map(language -> "testdata/languages/" + language)
            .map(prefix -> Set.of(prefix + "-original.txt", prefix + "-copy.txt"))
            .collect(Collectors.toSet()),
        groups(command.out()));
  }

  private static Set<Set<String>> groups(String report) throws IOException {
    Set<Set<String>> groups = new HashSet<>();
    for (JsonNode cluster : new ObjectMapper().readTree(report).path("clusters")) {
      Set<String> members = new HashSet<>();
      cluster.path("members").forEach(member -> members.add(member.path("path").asText()));
      groups.add(members);
    }
    return groups;
  }
}
