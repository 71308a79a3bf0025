package news.dedupe.report;

import java.util.OptionalInt;

/**
 * The index that a check went by, as it was before.
 *
 * @param batch the number of the last change of it, 0 where there was none
 * @param articles how many were in it
 * @param lookBack how many days before an incoming article those that were asked could be of, where
 *     not all were
 */
public record IndexUsed(int batch, int articles, OptionalInt lookBack) {}
