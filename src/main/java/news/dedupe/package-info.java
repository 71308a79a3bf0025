/**
 * The door for programs. Articles come from memory or from files, and what is found is a {@link
 * news.dedupe.report.Report}:
 *
 * <pre>{@code
 * List<Article> articles =
 *     List.of(
 *         Article.of(
 *             "wire/17",
 *             "BRANNOCK, March 3 (Coastal Wire) - The ferry to Brannock will sail again on Monday"
 *                 + " after eleven weeks in dock, harbour master Ida Holm said. Divers had found a"
 *                 + " crack of 40 centimetres in its hull. The repair cost the town 2.3 million"
 *                 + " crowns, she said."),
 *         Article.of(
 *             "daily/4",
 *             "After eleven weeks in dock the Brannock ferry is to sail again on Monday. Divers had"
 *                 + " found a crack of 40 centimetres in the hull, and the repair cost the town 2.3"
 *                 + " million crowns, according to harbour master Ida Holm."),
 *         Article.of(
 *             "daily/5",
 *             "The council has sold the old library to a brewer, who wants to serve beer among the"
 *                 + " shelves from spring. Readers will find the books in the new town hall."));
 * try (Report report = Dedupe.standard().group(Articles.of(articles))) {
 *   for (Report.Story story : report.clusters()) {
 *     for (Report.Member member : story.members()) {
 *       System.out.println(member.path() + ": " + member.relation());
 *     }
 *   }
 *   System.out.println("alone: " + report.unique());
 * }
 * }</pre>
 *
 * <p>prints
 *
 * <pre>{@code
 * wire/17: original
 * daily/4: rewrite
 * alone: [daily/5]
 * }</pre>
 *
 * <p>The jar of programs brings its libraries by its POM. {@link news.dedupe.Dedupe} says what the
 * options are, what is thrown, and who closes what; a {@link news.dedupe.pipeline.Listener} follows
 * a run. The other packages are the stages, from {@link news.dedupe.article what is read} to {@link
 * news.dedupe.report what is found}.
 */
@NullMarked
package news.dedupe;

import org.jspecify.annotations.NullMarked;
