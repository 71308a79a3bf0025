package news.dedupe.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkFilesTest {

  @Test
  void fileSystemsOfOtherMachinesAreWarnedOf() {
    for (String type :
        List.of("nfs", "nfs4", "NFS4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs")) {
      String warning = NetworkFiles.warning(type).orElseThrow();
      assertTrue(warning.contains("(" + type + ")"), warning);
    }
  }

  @Test
  void thoseOfThisMachineAreNot() {
    for (String type :
        List.of("ext4", "xfs", "btrfs", "tmpfs", "overlay", "apfs", "NTFS", "zfs", "fuseblk")) {
      assertEquals(Optional.empty(), NetworkFiles.warning(type), type);
    }
  }

  @Test
  void anIndexThatIsNotThereYetWillLieWhereItsFolderDoes() throws Exception {
    assertEquals(
        NetworkFiles.warning(Path.of("")), NetworkFiles.warning(Path.of("none/none/news.idx")));
  }
}
