package news.dedupe.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** A folder on whatever storage its address names. */
record Folder(FileSystem files, Path path) {

  /** Says that a folder was made here, and may be deleted. */
  static final String MARK = "_dedupe";

  static Folder of(SparkSession spark, String address) throws IOException {
    FileSystem files = new Path(address).getFileSystem(spark.sparkContext().hadoopConfiguration());
    return new Folder(files, files.makeQualified(new Path(address)));
  }

  /** One beside it, with something behind its name. */
  Folder beside(String suffix) {
    return new Folder(files, path.suffix(suffix));
  }

  Folder in(String name) {
    return new Folder(files, new Path(path, name));
  }

  /** Whether there is anything in it. */
  boolean isThere() throws IOException {
    return files.exists(path) && (files.getFileStatus(path).isFile() || !names().isEmpty());
  }

  /** Something in it that is not of these names. */
  Optional<String> other(Set<String> known) throws IOException {
    return files.getFileStatus(path).isFile()
        ? Optional.of(path.getName())
        : names().stream().filter(name -> !known.contains(name)).findFirst();
  }

  private List<String> names() throws IOException {
    return Arrays.stream(files.listStatus(path))
        .map(FileStatus::getPath)
        .map(Path::getName)
        .toList();
  }

  /**
   * Makes it, for what is deleted at the end.
   *
   * @param again whether to take the place of one that a run left which was killed
   */
  void make(boolean again) throws IOException {
    if (isThere()) {
      if (!files.exists(new Path(path, MARK))) {
        throw new Failures.Usage("'" + path + "' is in the way");
      }
      if (!again) {
        throw new Failures.Usage(
            "'" + path + "' is of another run; delete it if that was killed, or use --overwrite");
      }
      delete();
    }
    files.create(new Path(path, MARK), true).close();
  }

  /** Says that all is there. */
  void complete() throws IOException {
    files.create(new Path(path, "_SUCCESS"), true).close();
    files.delete(new Path(path, MARK), false);
  }

  /** Takes the place of another. */
  void replace(Folder other) throws IOException {
    other.delete();
    if (!files.rename(path, other.path)) {
      throw new IOException(
          "cannot rename '" + path + "', which is complete, to '" + other.path + "'");
    }
  }

  void delete() throws IOException {
    files.delete(path, true);
  }
}
