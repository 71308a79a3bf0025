package news.dedupe.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** The files of an index as wholes: each ends with a checksum of what is before it. */
final class FileChecksums {

  private FileChecksums() {}

  /** A line for each file that is not as it was written, by name; none where all are. */
  static List<String> faults(Path index) throws IOException {
    try (Directory directory = Folder.open(index)) {
      while (true) {
        long generation = SegmentInfos.getLastCommitGeneration(directory);
        List<String> faults = faults(directory);
        if (faults.isEmpty() || SegmentInfos.getLastCommitGeneration(directory) == generation) {
          return faults;
        } // or else files of one commit went as the next came
      }
    }
  }

  private static List<String> faults(Directory directory) throws IOException {
    Collection<String> files;
    List<String> faults = new ArrayList<>();
    try {
      files = SegmentInfos.readLatestCommit(directory).files(true);
    } catch (IOException | RuntimeException | Error e) { // which files are its own is not known
      files = Arrays.stream(directory.listAll()).filter(FileChecksums::isOfIndex).toList();
      if (e.getCause() instanceof NoSuchFileException missing) {
        faults.add(Path.of(missing.getFile()).getFileName() + ": is missing");
      }
    }
    for (String file : files) {
      fault(directory, file).ifPresent(fault -> faults.add(file + ": " + fault));
    }
    Collections.sort(faults);
    return faults;
  }

  private static boolean isOfIndex(String name) {
    return name.startsWith(IndexFileNames.SEGMENTS)
        || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
  }

  private static Optional<String> fault(Directory directory, String file) {
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
      return Optional.empty();
    } catch (NoSuchFileException | FileNotFoundException e) {
      return Optional.of("is missing");
    } catch (IOException | RuntimeException e) {
      return Optional.of("is not what was written: its checksum does not hold");
    }
  }
}
