package news.dedupe.spark;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.SparkSession;

/** A file, folder or pattern of input, on whatever storage its address names. */
record Place(FileSystem files, Path path) {

  /** Files that show what a folder holds. */
  private static final int LOOKED_AT = 1_000;

  static Place of(SparkSession spark, String address) throws IOException {
    FileSystem files = new Path(address).getFileSystem(spark.sparkContext().hadoopConfiguration());
    return new Place(files, files.makeQualified(new Path(address)));
  }

  /** What is there; nothing where no file or folder fits. */
  Stream<FileStatus> found() throws IOException {
    return Stream.ofNullable(files.globStatus(path)).flatMap(Stream::of);
  }

  /** Names of files in it that are no marks or the like, the first of them. */
  Set<String> names() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (FileStatus found : found().toList()) {
      RemoteIterator<LocatedFileStatus> all = files.listFiles(found.getPath(), true);
      while (names.size() < LOOKED_AT && all.hasNext()) {
        String name = all.next().getPath().getName();
        if (!name.startsWith("_") && !name.startsWith(".")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Whether a folder holds what is read here, or lies in it. */
  boolean meets(Path folder) throws IOException {
    return found()
        .anyMatch(
            found ->
                isIn(found.getPath(), folder)
                    || (found.isDirectory() && isIn(folder, found.getPath())));
  }

  private static boolean isIn(Path inner, Path outer) {
    return (inner + "/").startsWith(outer + "/");
  }
}
