package news.dedupe.bench;

/**
 * What an archive is like.
 *
 * @param articles how many, from 1
 * @param planted how many of them, about, are in planted stories of two to ten
 * @param copies of the first text, 0 for none
 * @param rewrites of the first story, 0 for none; not both
 * @param oneTopic all articles share names and background paragraphs
 * @param oneGallery all articles share one gallery of captions
 */
record Shape(
    long seed,
    int articles,
    int planted,
    int copies,
    int rewrites,
    boolean oneTopic,
    boolean oneGallery) {

  /** How many articles tell the first story, 0 where it is like the others. */
  int large() {
    return Math.max(copies, rewrites);
  }
}
