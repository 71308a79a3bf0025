package release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package for Debian, installed below a folder that is empty. */
class DebianPackageIT {

  @TempDir Path root;

  private String deb;

  @BeforeEach
  void needsDebian() throws IOException {
    assumeTrue(Run.isThere("dpkg"));
    deb = Run.made("dedupe_", "_all.deb").toAbsolutePath().toString();
  }

  @Test
  void isInstalledRunAndRemoved() throws Exception {
    Path database = Files.createDirectories(root.resolve("var/lib/dpkg"));
    Files.createFile(database.resolve("status"));
    dpkg("--install", deb);
    assertEquals(Run.dedupe("seeds"), Run.of(root + "/usr/bin/dedupe", "seeds"));
    for (String file :
        List.of(
            "usr/share/bash-completion/completions/dedupe",
            "usr/share/zsh/vendor-completions/_dedupe",
            "usr/share/fish/vendor_completions.d/dedupe.fish",
            "usr/share/man/man1/dedupe.1.gz",
            "usr/share/man/man1/dedupe-filter.1.gz",
            "usr/share/doc/dedupe/copyright",
            "var/cache/dedupe/dedupe.jsa",
            "var/cache/dedupe/dedupe-index.jsa")) {
      assertTrue(Files.isRegularFile(root.resolve(file)), file);
    }
    dpkg("--purge", "dedupe");
    assertFalse(Files.exists(root.resolve("usr/share/dedupe")));
    assertFalse(Files.exists(root.resolve("var/cache/dedupe")));
  }

  @Test
  void keepsTheRulesOfDebian() throws Exception {
    assumeTrue(Run.isThere("lintian"));
    assertEquals(
        new Run(0, "", ""), Run.of("lintian", "--allow-root", "--pedantic", "-I", "-E", deb));
  }

  /** Java is there, but not in this root; its scripts run without a root of their own. */
  private void dpkg(String action, String what) throws Exception {
    Run.must(
        "dpkg",
        "--root=" + root,
        "--force-depends",
        "--force-not-root",
        "--force-script-chrootless",
        action,
        what);
  }
}
