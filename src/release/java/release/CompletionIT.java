package release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shells offer when the tabulator key is pressed. */
class CompletionIT {

  private static final Path SCRIPTS = Path.of("target/release/completions").toAbsolutePath();

  /** What is offered after each line, in the order of the alphabet. */
  private static final Map<String, List<String>> OFFERED = new LinkedHashMap<>();

  static {
    OFFERED.put("dedupe ch", List.of("check"));
    OFFERED.put("dedupe fi", List.of("filter"));
    OFFERED.put("dedupe --fail", List.of("--fail-on-duplicates"));
    OFFERED.put("dedupe --format js", List.of("json", "jsonl"));
    OFFERED.put("dedupe filter --drop ", List.of("copies", "near-identical", "versions"));
    OFFERED.put("dedupe filter --fail", List.of());
    OFFERED.put("dedupe compare --format ", List.of("json", "text"));
    OFFERED.put("dedupe check --aga", List.of("--against"));
    OFFERED.put("dedupe check --against see", List.of("seeds"));
    OFFERED.put("dedupe check see", List.of("seeds"));
    OFFERED.put("dedupe check --fail-on re", List.of("rewrite"));
    OFFERED.put("dedupe in", List.of("index"));
    OFFERED.put("dedupe index ", List.of("add", "export", "info", "remove", "verify"));
    OFFERED.put("dedupe index ad", List.of("add"));
    OFFERED.put("dedupe index add --from", List.of("--from-index"));
    OFFERED.put("dedupe index info --from", List.of());
    OFFERED.put("dedupe index add see", List.of("seeds"));
    OFFERED.put("dedupe --threshold ", List.of());
  }

  /** Completes a line in a shell that has a terminal, and notes what is added to its list. */
  private static final String ZSH =
      """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "fpath=(${(q)1} \\$fpath); autoload -Uz compinit; compinit -u -D"
      zpty -w shell 'compadd() { \
      if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\\ * ]]; then \
      local -a hits; builtin compadd -A hits "$@"; print -rl -- $hits >>'${(q)3}'; \
      fi; builtin compadd "$@" }'
      zpty -w shell "zle-line-init() { LBUFFER=${(qq)2}; zle list-choices; exit }"
      zpty -w shell "zle -N zle-line-init"
      while zpty -r shell typed; do :; done
      """;

  @TempDir Path folder;

  @Test
  void bashOffers() throws Exception {
    assumeTrue(Run.isThere("bash"));
    Run.must("bash", "-n", SCRIPTS + "/dedupe.bash");
    for (Map.Entry<String, List<String>> each : OFFERED.entrySet()) {
      assertEquals(each.getValue(), bash(each.getKey().split(" ", -1)), each.getKey());
    }
  }

  /** It takes = for a word. */
  @Test
  void bashOffersValuesAfterAnEqualsSign() throws Exception {
    assumeTrue(Run.isThere("bash"));
    assertEquals(List.of("json", "jsonl"), bash("dedupe", "--format", "=", "js"));
    assertEquals(List.of("always", "auto", "never"), bash("dedupe", "--color", "="));
  }

  @Test
  void bashOffersAllOptionsOfTheHelpAndNoOthers() throws Exception {
    assumeTrue(Run.isThere("bash"));
    for (String command :
        List.of("check", "filter", "compare", "render", "train", "index add", "index remove")) {
      assertEquals(
          List.copyOf(new TreeSet<>(options(Run.dedupe((command + " --help").split(" ")).out()))),
          bash(("dedupe " + command + " --").split(" ")),
          command);
    }
  }

  @Test
  void bashOffersNamesWithSpaces() throws Exception {
    assumeTrue(Run.isThere("bash"));
    Path file = Files.createFile(folder.resolve("a b *.txt"));
    assertEquals(List.of(file.toString()), bash("dedupe", "check", folder + "/a"));
  }

  @Test
  void fishOffers() throws Exception {
    assumeTrue(Run.isThere("fish"));
    Run.must("fish", "-n", SCRIPTS + "/dedupe.fish");
    for (Map.Entry<String, List<String>> each : OFFERED.entrySet()) {
      String script = "source " + SCRIPTS + "/dedupe.fish; complete -C '" + each.getKey() + "'";
      assertEquals(
          each.getValue(),
          sorted(
              Run.of(
                      Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString()),
                      "fish",
                      "-c",
                      script)
                  .out()
                  .lines()
                  .map(line -> line.split("\t", 2)[0].replaceFirst("/$", ""))),
          each.getKey());
    }
  }

  @Test
  void zshOffers() throws Exception {
    assumeTrue(Run.isThere("zsh"));
    Run.must("zsh", "-n", SCRIPTS + "/_dedupe");
    for (Map.Entry<String, List<String>> each : OFFERED.entrySet()) {
      Path offered = Files.writeString(folder.resolve("offered"), "");
      Run.must("zsh", "-fc", ZSH, "zsh", SCRIPTS.toString(), each.getKey(), offered.toString());
      assertEquals(each.getValue(), sorted(Files.readString(offered).lines()), each.getKey());
    }
  }

  /** What bash offers for the last word. */
  private static List<String> bash(String... words) throws Exception {
    String script =
        """
        source "$0"
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        _dedupe
        ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"
        """;
    return sorted(
        Run.must(
                Stream.concat(
                        Stream.of("bash", "-c", script, SCRIPTS + "/dedupe.bash"), Stream.of(words))
                    .toArray(String[]::new))
            .lines());
  }

  private static List<String> options(String help) {
    return help.lines()
        .filter(line -> line.startsWith("  "))
        .flatMap(
            line -> Pattern.compile("^ {2,6}(?:-\\w, )?(--[a-z0-9-]+)").matcher(line).results())
        .map(option -> option.group(1))
        .toList();
  }

  private static List<String> sorted(Stream<String> lines) {
    return lines.filter(line -> !line.isEmpty()).distinct().sorted().toList();
  }
}
