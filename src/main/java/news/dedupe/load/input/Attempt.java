package news.dedupe.load.input;

import java.util.function.Consumer;
import news.dedupe.load.OuterSink;

/**
 * Work on one record or file, whose fatal errors are its own: what comes after it is read.
 *
 * @param <E> what else it may fail of
 */
public interface Attempt<E extends Exception> {

  void run() throws E;

  /**
   * Does the work; where it fails as a program does, says why. What a sink throws is no such
   * failure, see {@link OuterSink}.
   */
  static <E extends Exception> void at(Attempt<E> work, Consumer<String> refuse) throws E {
    try {
      work.run();
    } catch (StackOverflowError deep) {
      refuse.accept("nested too deep to be read");
    } catch (LinkageError missing) {
      refuse.accept("needs a library that does not run on this machine");
    }
  }
}
