package news.dedupe.spark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What each task of a stage had to do, as Spark itself measured it. Where a stage puts together
 * what comes from a shuffle and what is read from files, these are two kinds of tasks.
 */
record TaskLoads(String stage, Map<Load, long[]> tasks) {

  /** What is measured of a task. */
  enum Load {
    /**
     * Milliseconds of the task's own thread, so that neither other programs nor the collection of
     * garbage count; while a part is clustered it waits, and records tell of that. A task that is
     * done within a second has spent much of it on what a process does once, in whichever task is
     * first: compiling generated code, unpacking tables.
     */
    PROCESSOR_MS(1_000),

    /** So many small ones are sorted and handed on in a tenth of a second. */
    SHUFFLED_RECORDS(100_000),

    /** As many, at 50 bytes each. */
    SHUFFLED_BYTES(5_000_000);

    private final long floor;

    /**
     * @param floor what is no load to speak of, however little other tasks have
     */
    Load(long floor) {
      this.floor = floor;
    }

    private long of(TaskMetrics metrics) {
      return switch (this) {
        case PROCESSOR_MS -> metrics.executorCpuTime() / 1_000_000;
        case SHUFFLED_RECORDS -> metrics.shuffleReadMetrics().recordsRead();
        case SHUFFLED_BYTES -> metrics.shuffleReadMetrics().totalBytesRead();
      };
    }
  }

  /** What is run. */
  interface Work {
    void run() throws Exception;
  }

  /** Fewer tasks have no median to speak of. */
  private static final int MIN_TASKS = 4;

  /** How many times the median a task has at most. */
  private static final int MOST = 5;

  /** The stages of some work, in the order in which they began. */
  static List<TaskLoads> of(SparkContext context, Work work) throws Exception {
    Listener listener = new Listener();
    context.addSparkListener(listener);
    try {
      work.run();
      listener.awaitAll(context);
    } finally {
      context.removeSparkListener(listener);
    }
    return listener.loads();
  }

  /** What is uneven about the stage, nothing where no task has too much. */
  Stream<String> skews() {
    return Stream.of(Load.values()).filter(this::isSkewed).map(this::told);
  }

  private boolean isSkewed(Load load) {
    return tasks.get(load).length >= MIN_TASKS
        && most(load) > load.floor
        && most(load) > MOST * median(load);
  }

  private long most(Load load) {
    return Arrays.stream(tasks.get(load)).max().orElse(0);
  }

  private long median(Load load) {
    long[] sorted = tasks.get(load).clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private String told(Load load) {
    return "%s: %,d %s in one task, %,d in the median of %d"
        .formatted(stage, most(load), load, median(load), tasks.get(load).length);
  }

  @Override
  public String toString() {
    return Stream.of(Load.values()).map(this::told).collect(Collectors.joining("\n"));
  }

  /** The tasks of a stage that read files, or those that do not. */
  private record Kind(int stage, boolean readsFiles) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      return Comparator.comparingInt(Kind::stage)
          .thenComparing(Kind::readsFiles)
          .compare(this, other);
    }
  }

  /** Spark tells it all in the order in which it happens, in one thread, some time later. */
  private static final class Listener extends SparkListener {

    private static final String LAST = "the last job";

    private final Map<Integer, String> names = new TreeMap<>();
    private final Map<Kind, Map<Load, long[]>> loads = new TreeMap<>();
    private final CountDownLatch last = new CountDownLatch(1);

    @Override
    public void onJobStart(SparkListenerJobStart job) {
      if (LAST.equals(job.properties().getProperty("spark.job.description"))) {
        last.countDown();
      }
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
      StageInfo info = stage.stageInfo();
      names.put(
          info.stageId(),
          "%s, stage %d (%s)"
              .formatted(
                  stage.properties().getProperty("spark.job.description"),
                  info.stageId(),
                  CollectionConverters.asJava(info.rddInfos()).stream()
                      .flatMap(
                          rdd ->
                              rdd.scope().isEmpty()
                                  ? Stream.of()
                                  : Stream.of(rdd.scope().get().name()))
                      .filter(step -> !step.startsWith("WholeStageCodegen"))
                      .distinct()
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
      if (task.taskInfo().successful()) {
        Map<Load, long[]> stage =
            loads.computeIfAbsent(
                new Kind(task.stageId(), task.taskMetrics().inputMetrics().recordsRead() > 0),
                kind -> new EnumMap<>(Load.class));
        for (Load load : Load.values()) {
          long[] known = stage.getOrDefault(load, new long[0]);
          long[] all = Arrays.copyOf(known, known.length + 1);
          all[known.length] = load.of(task.taskMetrics());
          stage.put(load, all);
        }
      }
    }

    /** Returns when all that has happened so far has been told. */
    void awaitAll(SparkContext context) throws InterruptedException {
      context.setJobDescription(LAST);
      JavaSparkContext.fromSparkContext(context).parallelize(List.of(1)).count();
      context.setJobDescription(null);
      last.await();
    }

    List<TaskLoads> loads() {
      return loads.entrySet().stream()
          .map(
              kind ->
                  new TaskLoads(
                      names.get(kind.getKey().stage())
                          + (kind.getKey().readsFiles() ? " from files" : ""),
                      kind.getValue()))
          .toList();
    }
  }
}
