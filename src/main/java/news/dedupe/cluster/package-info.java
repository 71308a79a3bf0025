/**
 * Joins matched texts into clusters, none of which hangs together by a chain alone.
 *
 * <p>{@link news.dedupe.cluster.Clusterer} is the door: of the example's three pairs one is above
 * the threshold of 0.6, so the dispatch and its rewrite are a cluster and the storm is none. Within
 * what matches connect, texts are joined by average linkage over log-odds; pairs that were no
 * candidates are compared when linkage asks for them. {@link news.dedupe.cluster.Representative}
 * then chooses the likely original, here {@code a.txt}, which has a dateline and an agency's
 * credit, and {@link news.dedupe.cluster.Relation} says what each other member is to it: {@code
 * b.txt} is a rewrite.
 */
@NullMarked
package news.dedupe.cluster;

import org.jspecify.annotations.NullMarked;
