package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import picocli.CommandLine;

/** Writes the files of a release that are made from what the commands declare. */
final class ReleaseFiles {

  /** What Debian asks for. */
  private static final int BEST_COMPRESSION = 9;

  private static final String COPYRIGHT =
      """
      On /usr/share/dedupe/dedupe.jar, in which META-INF/ is. The Apache License, version 2.0, is
      /usr/share/common-licenses/Apache-2.0 too, and the Mozilla Public License, version 1.1,
      /usr/share/common-licenses/MPL-1.1.

      """;

  private ReleaseFiles() {}

  /**
   * Writes {@code completions/}, {@code man/} and what Debian has below {@code /usr/share}.
   *
   * @param args the folder; the version; its time, such as 2026-01-31T00:00:00Z; the licences of
   *     the libraries
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    String version = args[1];
    ZonedDateTime time = ZonedDateTime.parse(args[2]);
    Path debian = folder.resolve("debian");
    CommandLine root = Words.commandLine();
    Words words = Words.of(root);
    completion(
        BashCompletion.of(words), "dedupe.bash", "bash-completion/completions/dedupe", folder);
    completion(ZshCompletion.of(words), "_dedupe", "zsh/vendor-completions/_dedupe", folder);
    completion(
        FishCompletion.of(words), "dedupe.fish", "fish/vendor_completions.d/dedupe.fish", folder);
    for (CommandLine command : all(root).toList()) {
      String name = ManPage.name(command.getCommandSpec()) + ".1";
      String page = ManPage.of(command, version, time.toLocalDate().toString());
      write(page, folder.resolve("man/man1").resolve(name));
      compress(page, debian.resolve("man/man1").resolve(name + ".gz"));
    }
    write(COPYRIGHT + Files.readString(Path.of(args[3])), debian.resolve("doc/dedupe/copyright"));
    compress(changelog(version, time), debian.resolve("doc/dedupe/changelog.gz"));
  }

  /** A command, and all that it consists of. */
  private static Stream<CommandLine> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(ReleaseFiles::all));
  }

  private static void completion(String script, String name, String nameInDebian, Path folder)
      throws IOException {
    write(script, folder.resolve("completions").resolve(name));
    write(script, folder.resolve("debian").resolve(nameInDebian));
  }

  private static String changelog(String version, ZonedDateTime time) {
    return """
    dedupe (%s) unstable; urgency=medium

      * This version.

     -- dedupe <maintainers@dedupe.invalid>  %s
    """
        .formatted(
            version,
            RFC_1123_DATE_TIME.format(time.withZoneSameInstant(UTC)).replace("GMT", "+0000"));
  }

  private static void write(String content, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static void compress(String content, Path file) throws IOException {
    GzipParameters parameters = new GzipParameters();
    parameters.setCompressionLevel(BEST_COMPRESSION);
    Files.createDirectories(file.getParent());
    try (OutputStream out =
        new GzipCompressorOutputStream(Files.newOutputStream(file), parameters)) {
      out.write(content.getBytes(UTF_8));
    }
  }
}
