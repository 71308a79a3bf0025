package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a workflow for other repositories. */
class WorkflowTest {

  @TempDir Path folder;

  @Test
  void itsStepsAreWellFormed() throws IOException {
    for (JsonNode step : steps()) {
      assertTrue(step.has("uses") != step.has("run"), step.toString());
      assertTrue(!step.has("uses") || step.path("uses").asText().contains("@"), step.toString());
    }
  }

  /** With folders, a baseline and a place for the report that are here. */
  @Test
  void itsCheckIsOneThatTheCommandKnows() throws IOException {
    Path github = Files.createDirectory(folder.resolve("github"));
    Files.writeString(github.resolve("duplicates.json"), "{\"version\": 1, \"accepted\": []}");
    Files.writeString(
        Files.createDirectory(folder.resolve("today")).resolve("a.txt"), Dispatches.LIBRARY);
    List<Object> arguments = new ArrayList<>();
    for (String word : command("Check").strip().split("\\s+", -1)) {
      arguments.add(
          word.replace("\"", "")
              .replace("$RUNNER_TEMP", folder.toString())
              .replace("archive/", "seeds")
              .replace("today/", folder.resolve("today").toString())
              .replace(".github", github.toString()));
    }
    assertEquals(folder + "/dedupe/dedupe", arguments.remove(0));
    Command checked = Command.run(arguments.toArray());
    assertEquals(0, checked.exitCode(), checked.err());
    assertTrue(Files.exists(folder.resolve("duplicates.xml")));
  }

  private static String command(String name) throws IOException {
    for (JsonNode step : steps()) {
      if (step.path("name").asText().equals(name)) {
        return step.path("run").asText();
      }
    }
    throw new AssertionError("no step " + name);
  }

  private static List<JsonNode> steps() throws IOException {
    JsonNode workflow =
        new YAMLMapper().readTree(Path.of("src/site/resources/duplicates.yml").toFile());
    assertTrue(workflow.path("on").has("pull_request"), "'on' is a key of its own");
    List<JsonNode> steps = new ArrayList<>();
    workflow.path("jobs").path("duplicates").path("steps").forEach(steps::add);
    assertTrue(steps.size() > 3);
    return steps;
  }
}
