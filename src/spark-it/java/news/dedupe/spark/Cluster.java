package news.dedupe.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A master and two workers, processes of their own, made of the libraries that Maven has. */
final class Cluster implements AutoCloseable {

  private static final String HOST = "127.0.0.1";

  private final Path folder;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  Cluster(Path folder) throws IOException {
    this.folder = folder;
    makeHome();
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    start(
        "master",
        "org.apache.spark.deploy.master.Master",
        "--host",
        HOST,
        "--port",
        String.valueOf(port),
        "--webui-port",
        "0");
  }

  /** What a distribution of Spark has, for workers look there for what they start. */
  private void makeHome() throws IOException {
    Path jars = Files.createDirectories(folder.resolve("home/jars"));
    for (String library : libraries().split(File.pathSeparator, -1)) {
      Path path = Path.of(library);
      if (Files.isRegularFile(path)) {
        Files.createSymbolicLink(jars.resolve(path.getFileName().toString()), path);
      }
    }
  }

  private static String libraries() throws IOException {
    return Files.readString(jar().resolveSibling("spark-libraries.txt"));
  }

  private static Path jar() {
    return Path.of(System.getProperty("spark.jar"));
  }

  Process worker(String name) throws IOException {
    return start(
        name,
        "org.apache.spark.deploy.worker.Worker",
        "--host",
        HOST,
        "--cores",
        "1",
        "--memory",
        "1g",
        "--webui-port",
        "0",
        "--work-dir",
        folder.resolve("work-" + name).toString(),
        "spark://" + HOST + ":" + port);
  }

  /** Starts the job; what it logs is in a file of the name {@code driver}. */
  Process submit(String... arguments) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "spark://" + HOST + ":" + port,
                "--class",
                "news.dedupe.spark.DedupeJob",
                "--conf",
                "spark.executor.memory=768m",
                "--conf",
                "spark.driver.host=" + HOST,
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.sql.shuffle.partitions=4",
                jar().toString()));
    all.addAll(List.of(arguments));
    return start("driver", all.toArray(String[]::new));
  }

  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"));
  }

  private Process start(String name, String... command) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(System.getProperty("java.home") + "/bin/java");
    all.addAll(List.of(System.getProperty("spark.opens").split(" ", -1)));
    all.addAll(List.of("-Xmx768m", "-cp", libraries()));
    all.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
