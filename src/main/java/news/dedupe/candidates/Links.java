package news.dedupe.candidates;

/** Decides which articles may be linked at all. Safe for many threads. */
public interface Links {

  /** Any two. */
  Links ANY = (a, b) -> true;

  boolean mayLink(int a, int b);
}
