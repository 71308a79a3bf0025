package blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that use the jar, compiled and run with it and the libraries of its POM alone. */
class LibraryIT {

  private static final Path JAR = Path.of(System.getProperty("artifact"));

  /** The jars of a program's class path: the one for programs and its libraries. */
  private static final String LIBRARIES = read(Path.of(System.getProperty("libraries")));

  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theExampleProgramTellsWhatRepeatsTheArchive() throws Exception {
    List<Path> seeds = files(Path.of("seeds"));
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Files.copy(seeds.get(0), archive.resolve("a.txt"));
    Files.createFile(archive.resolve("empty.txt"));
    Path table =
        Files.writeString(
            folder.resolve("today.tsv"),
            "17\t%s\n18\t%s\n".formatted(line(seeds.get(2)), line(Path.of("pom.xml"))));
    compile(Path.of("src/example/java/Repeats.java"));
    Command run = run("Repeats", archive.toString(), table.toString());
    assertEquals(
        new Command(
            0,
            "17\trepeats " + archive + "/a.txt\n18\tnew\n",
            archive + "/empty.txt: empty file\n"),
        run);
  }

  /** What stands in the documentation of the package is a program, and prints what it says. */
  @Test
  void theExampleOfTheDocumentationPrintsWhatItSays() throws Exception {
    String documentation = Files.readString(Path.of("src/main/java/news/dedupe/package-info.java"));
    List<String> examples = new ArrayList<>();
    Matcher matcher = EXAMPLE.matcher(documentation);
    while (matcher.find()) {
      examples.add(matcher.group(1).replaceAll("(?m)^ \\* ?", ""));
    }
    Path source =
        Files.writeString(
            folder.resolve("Example.java"),
            """
            import java.util.List;
            import news.dedupe.*;
            import news.dedupe.article.Article;
            import news.dedupe.report.Report;

            public final class Example {
              public static void main(String[] arguments) throws Exception {
            %s
              }
            }
            """
                .formatted(examples.get(0)));
    compile(source);
    assertEquals(new Command(0, examples.get(1) + "\n", ""), run("Example"));
  }

  @Test
  void theJarHasNoLibraryInIt() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertEquals(
          List.of(),
          jar.stream()
              .map(Object::toString)
              .filter(name -> !name.startsWith("news/") && !name.startsWith("META-INF/"))
              .toList());
      assertEquals(
          "news.dedupe", jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
    }
  }

  @Test
  void theRunnableJarHasItsLibrariesOutOfTheWayAndTheirLicences() throws Exception {
    try (JarFile jar = new JarFile("target/dedupe.jar")) {
      List<String> elsewhere =
          jar.stream()
              .map(Object::toString)
              .filter(name -> name.endsWith(".class"))
              .filter(name -> !name.startsWith("news/dedupe/"))
              .filter(name -> !name.startsWith("com/github/luben/zstd/"))
              .toList();
      assertEquals(List.of(), elsewhere);
      String licences = text(jar, "META-INF/THIRD-PARTY.txt");
      String notices = text(jar, "META-INF/NOTICE");
      for (String library : List.of(LIBRARIES.split(File.pathSeparator, -1))) {
        String name = Path.of(library).getFileName().toString().replaceFirst("-\\d.*", "");
        if (!name.equals("dedupe") && !name.equals("jspecify")) {
          assertTrue(licences.contains("\n" + name + " "), name);
        }
        try (JarFile own = new JarFile(library)) {
          for (String entry : own.stream().map(Object::toString).toList()) {
            if (entry.matches("META-INF/(.*[/-])?LICEN[CS]E(\\.txt)?")
                && !name.equals("jspecify")) {
              assertTrue(text(jar, entry).contains(text(own, entry).strip()), library + entry);
            }
            if (entry.matches("META-INF/NOTICE(\\.txt)?")) {
              text(own, entry).lines().forEach(line -> assertTrue(notices.contains(line), line));
            }
          }
        }
      }
    }
  }

  private void compile(Path source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-Xlint:all", "-Werror", "-proc:none", "-cp", LIBRARIES, "-d", folder.toString());
      assertTrue(
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
              .call(),
          messages::toString);
    }
  }

  private Command run(String... command) throws IOException, InterruptedException {
    return Shell.run(
        "\"$JAVA_HOME/bin/java\" -cp '%s' %s"
            .formatted(folder + File.pathSeparator + LIBRARIES, String.join(" ", command)));
  }

  private static String line(Path file) throws IOException {
    return Files.readString(file).replaceAll("\\s+", " ");
  }

  private static String text(JarFile jar, String entry) throws IOException {
    return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), UTF_8);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
