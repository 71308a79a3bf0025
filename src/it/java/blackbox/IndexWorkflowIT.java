package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days in the life of a repository of articles, with the steps of the workflow for it. */
class IndexWorkflowIT {

  private static final String HARBOUR =
      """
      Harbour at Vellmouth reopens after crane collapse

      VELLMOUTH, March 3 (Coastal Wire) - The container harbour at Vellmouth reopened on Tuesday, \
      eleven days after a gantry crane toppled onto the quay and killed two dockers.
      Harbour master Ines Cardoso said 14 of the 18 berths were in use again and that the backlog \
      of 23 ships would be cleared within a week.
      """;

  private static final String LIBRARY =
      """
      The council has sold the old library to a brewer, who wants to serve beer among the shelves \
      from spring. Readers will find the books in the new town hall, the mayor said on Monday.
      """;

  private static final Path WORKFLOW = Path.of("src/site/resources/standing-index.yml");

  @TempDir Path folder;

  @BeforeEach
  void makeTheRepository() throws Exception {
    assumeTrue(Shell.run("command -v git && command -v bash && command -v xargs").exitCode() == 0);
    Files.createDirectory(folder.resolve("articles"));
    must("git init -q -b main . && git config user.email a@b.example && git config user.name A");
    article("harbour.txt", HARBOUR);
    merge("first");
  }

  @Test
  void aPullRequestIsCheckedAgainstAllThatWasMerged() throws Exception {
    run("Add");
    must("git checkout -q -b request");
    article("library.txt", LIBRARY);
    Command passed = check();
    assertEquals(0, passed.exitCode(), passed.err());
    must("git checkout -q request");
    article("copy one.txt", HARBOUR.replace("Tuesday", "Friday"));
    Command failed = check();
    assertEquals(1, failed.exitCode(), failed.err());
    assertTrue(
        failed.out().startsWith("::error file=articles/copy one.txt,title=near-identical::"),
        failed.out());
    assertEquals(1, failed.out().lines().count(), failed.out());
  }

  @Test
  void whatIsMergedIsAddedAndWhatIsDeletedGoes() throws Exception {
    run("Add");
    article("library.txt", LIBRARY);
    merge("second");
    Command added = run("Add");
    assertTrue(added.err().contains("1 added, 0 replaced, 0 unchanged"), added.err());
    Files.delete(folder.resolve("articles/harbour.txt"));
    article("library.txt", LIBRARY + "The brewer paid two million crowns for it.\n");
    merge("third");
    Command changed = run("Add");
    assertTrue(changed.err().contains("1 removed"), changed.err());
    assertTrue(changed.err().contains("0 added, 1 replaced, 0 unchanged"), changed.err());
    Command same = run("Add");
    assertTrue(same.err().contains("0 added, 0 replaced, 0 unchanged"), same.err());
    must("git checkout -q -b request");
    article("again.txt", HARBOUR);
    assertEquals(0, check().exitCode(), "it is gone");
  }

  /** A cache that nobody has asked for in a week is thrown away. */
  @Test
  void anIndexThatIsLostIsMadeAgain() throws Exception {
    must("git checkout -q -b request");
    article("copy.txt", HARBOUR);
    article("library.txt", LIBRARY);
    Command checked = check();
    assertEquals(1, checked.exitCode(), checked.err());
    assertTrue(checked.out().contains("articles/copy.txt"), checked.out());
    assertEquals(1, checked.out().lines().count(), checked.out());
  }

  /** Of the branch, as the host of pull requests merges it. */
  private Command check() throws Exception {
    must("git add -A articles && git commit -qm request");
    must("git checkout -q --detach main && git merge -q --no-ff -m merged request");
    return run("Check");
  }

  private void merge(String message) throws Exception {
    must("git add -A articles && git commit -qm " + message);
  }

  private void article(String name, String text) throws IOException {
    Files.writeString(folder.resolve("articles").resolve(name), text);
  }

  private Command run(String step) throws Exception {
    Path script = Files.writeString(folder.resolve("step.sh"), script(step));
    return in("bash --noprofile --norc -eo pipefail " + script);
  }

  private void must(String command) throws Exception {
    Command done = in(command);
    assertEquals(0, done.exitCode(), command + "\n" + done.err());
  }

  private Command in(String command) throws Exception {
    return Shell.run("PATH=\"$PWD/target:$PATH\" && cd '" + folder + "' && " + command);
  }

  private static String script(String name) throws IOException {
    JsonNode workflow = new YAMLMapper().readTree(WORKFLOW.toFile());
    assertTrue(workflow.path("on").has("pull_request"), "'on' is a key of its own");
    Optional<JsonNode> found = Optional.empty();
    for (JsonNode step : workflow.at("/jobs/duplicates/steps")) {
      assertTrue(step.has("uses") != step.has("run"), step.toString());
      if (step.path("name").asText().equals(name)) {
        found = Optional.of(step);
      }
    }
    return found.orElseThrow().path("run").asText();
  }
}
