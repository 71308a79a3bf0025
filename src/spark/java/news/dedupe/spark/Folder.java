package news.dedupe.spark;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** A folder on whatever storage its address names. */
record Folder(FileSystem files, Path path) {

  static Folder of(SparkSession spark, String address) throws IOException {
    FileSystem files = new Path(address).getFileSystem(spark.sparkContext().hadoopConfiguration());
    return new Folder(files, files.makeQualified(new Path(address)));
  }

  boolean exists() throws IOException {
    return files.exists(path);
  }

  /** Whether files of a path or pattern may lie in this folder. */
  boolean holds(String pattern) {
    String fixed = pattern.replaceFirst("[*?\\[{].*$", "x");
    Path other = files.makeQualified(new Path(fixed));
    return (other + "/").startsWith(path + "/");
  }

  void delete() throws IOException {
    files.delete(path, true);
  }

  /** Says that all is there. */
  void complete() throws IOException {
    files.create(new Path(path, "_SUCCESS"), true).close();
  }
}
