/**
 * Measures how the program keeps up with growing batches.
 *
 * <p>Built by the Maven profile {@code bench} into {@code target/bench.jar}, which takes classes
 * and libraries from where they are. {@code --words} names articles whose words are used as often
 * as they use them; without it words are made up.
 *
 * <pre>
 * mvn -q -DskipTests -Pbench package
 *
 * # Whole runs beside wc -w and a Java that says hello: time, memory, candidates, recall, growth.
 * java -jar target/bench.jar scale --words english.jsonl.gz 125000 1000000
 * java -jar target/bench.jar scale --words english.jsonl.gz 200000 200000:copies 200000:rewrites
 * java -jar target/bench.jar scale --words english.jsonl.gz 20000 20000:one-topic 20000:one-gallery
 * java -jar target/bench.jar scale --bury real.jsonl --bury-truth truth.tsv 1000000
 *
 * # A batch for other programs, and what of it becomes candidates.
 * java -jar target/bench.jar generate 200000 -o articles.jsonl --words english.jsonl.gz
 * java -jar target/bench.jar candidates articles.jsonl --truth articles.truth.tsv
 *
 * # What is read of pages beside their text, against gold: NAME.json beside each NAME.html.
 * java -jar target/bench.jar fields --list pages
 *
 * # The hot paths by themselves, with what they allocate; on real articles.
 * java -cp target/bench.jar org.openjdk.jmh.Main -prof gc
 * java -cp target/bench.jar org.openjdk.jmh.Main 'HotPaths.(sketch|compare)' -p file=real.jsonl
 * </pre>
 *
 * <p>Each synthetic article depends on the seed, the number of articles and its own number alone: a
 * {@link news.dedupe.bench.Newsroom} makes up what happened, a {@link news.dedupe.bench.Rewriter}
 * puts it in other words, a {@link news.dedupe.bench.Page} spells it out.
 */
@NullMarked
package news.dedupe.bench;

import org.jspecify.annotations.NullMarked;
