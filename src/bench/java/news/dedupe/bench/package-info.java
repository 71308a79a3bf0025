/**
 * Measures how the program keeps up with growing batches.
 *
 * <p>Built by the Maven profile {@code bench} into {@code target/bench.jar}, which takes {@code
 * dedupe.jar} from beside it:
 *
 * <pre>
 * mvn -q -DskipTests -Pbench package
 * java -jar target/bench.jar generate 50000 -o articles.jsonl --words english.jsonl.gz
 * </pre>
 *
 * <p>{@link news.dedupe.bench.Generate} writes synthetic articles with planted stories. Each
 * article depends on the seed and its number alone: a {@link news.dedupe.bench.Newsroom} makes up
 * what happened, a {@link news.dedupe.bench.Rewriter} puts it in other words, a {@link
 * news.dedupe.bench.Page} spells it out.
 */
@NullMarked
package news.dedupe.bench;

import org.jspecify.annotations.NullMarked;
