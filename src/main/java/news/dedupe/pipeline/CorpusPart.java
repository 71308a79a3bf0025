package news.dedupe.pipeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dedupe.batch.Batch;
import news.dedupe.batch.CorpusCounts;
import news.dedupe.batch.Fingerprint;
import news.dedupe.candidates.LeaderFinder;
import news.dedupe.candidates.Leaders;
import news.dedupe.candidates.Links;
import news.dedupe.collect.IntSet;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.report.Report.Story;
import news.dedupe.store.Codec;
import news.dedupe.text.Document;
import news.dedupe.text.DocumentCodec;

/**
 * Some texts out of very many, taken through stages of a run as if all were in one batch: where no
 * machine holds all of them, each stage is run on the texts that it needs together.
 */
public final class CorpusPart implements AutoCloseable {

  private static final DocumentCodec DOCUMENTS = new DocumentCodec();

  private final Batch batch;
  private final Model model;
  private final Settings settings;
  private final ForkJoinPool pool;

  /**
   * @param texts distinct, by ascending {@link Fingerprint#content}; their places are their numbers
   *     here. Of each the words and the outline may be left out.
   * @param counts of all texts there are
   * @param settings the threshold, the memory and the threads to work with; no two texts are kept
   *     apart
   */
  public CorpusPart(List<Fingerprint> texts, CorpusCounts counts, Model model, Settings settings) {
    this.model = model;
    this.settings = settings;
    this.pool = new ForkJoinPool(settings.threads());
    try (Batch.Builder builder =
        new Batch.Builder(
            pool, settings.memory() / 4, settings.restrictions(), counts, made -> {})) {
      texts.forEach(text -> builder.add(withWords(text)));
      this.batch = builder.build();
    }
  }

  /** The same with all words that are weighed. */
  private static Fingerprint withWords(Fingerprint text) {
    return new Fingerprint(
        text.content(),
        text.path(),
        text.day(),
        text.document(),
        text.entry(),
        text.sketch(),
        text.outline(),
        weighed(DOCUMENTS.decode(ByteBuffer.wrap(text.document()).order(Codec.ORDER))));
  }

  /** The words of a document of which the weight may be asked for, each once. */
  public static int[] weighed(Document document) {
    IntSet seen = new IntSet(document.length());
    return Stream.of(document.stems(), document.title(), document.names())
        .flatMapToInt(IntStream::of)
        .filter(seen::add)
        .toArray();
  }

  /**
   * The leaders of near-identical copies.
   *
   * @param part what part of all texts these are; no other is near to them
   */
  public Leaders leaders(LeaderFinder.Part part) {
    return pool.submit(
            () ->
                new LeaderFinder(
                        batch.sketches(), Matching.isCopy(batch, model, settings.threshold()), part)
                    .find())
        .join();
  }

  /**
   * The stories of the texts.
   *
   * @param scored all pairs that were compared
   * @param leaders of near-identical copies
   * @param hasCopies whether several articles have a text, so that it is a story though it is alone
   * @return to be read before this is closed
   */
  public List<Story> stories(ScoredPairs scored, Leaders leaders, IntPredicate hasCopies) {
    Stages stages =
        new Stages(settings, Optional.empty(), Constraints.none(), Listener.none(), batch, model);
    return pool.submit(
            () -> {
              Stages.Grouped grouped = stages.grouped(scored, leaders, Links.ANY);
              List<int[]> clusters = new ArrayList<>(grouped.partition().clusters());
              IntStream.of(grouped.partition().alone())
                  .filter(hasCopies)
                  .forEach(text -> clusters.add(new int[] {text}));
              Partition partition = new Partition(batch, clusters, new int[0]);
              return stages
                  .report(
                      new Stages.Grouped(scored, partition),
                      Corpus.of(batch),
                      List.of(),
                      Optional.empty())
                  .clusters();
            })
        .join();
  }

  @Override
  public void close() {
    batch.close();
    pool.shutdown();
  }
}
