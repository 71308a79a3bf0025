package news.dedupe.cli;

import java.util.Map;
import java.util.Properties;
import news.dedupe.report.Style;

/**
 * What is known of where standard output is seen.
 *
 * @param isTerminal whether it goes to a terminal and not to a file or another program
 * @param isColoured whether colours are wanted there
 * @param width of it, or of the terminal that another program shows it on, in columns
 * @param usualWidth of what goes elsewhere
 */
record Screen(boolean isTerminal, boolean isColoured, int width, int usualWidth) {

  /** Set by the start script, which alone knows, where standard output is a terminal. */
  private static final String TERMINAL = "dedupe.terminal";

  /** The width of that, or of another terminal; set by the start script where it is known. */
  private static final String COLUMNS = "dedupe.columns";

  /**
   * @param environment of this process: {@code COLUMNS}, {@code TERM}, {@code NO_COLOR} (see
   *     no-color.org) and {@code FORCE_COLOR} count
   * @param properties of this process
   */
  static Screen of(Map<String, String> environment, Properties properties) {
    boolean terminal = Boolean.parseBoolean(properties.getProperty(TERMINAL));
    String forced = environment.getOrDefault("FORCE_COLOR", "");
    boolean coloured =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && (forced.isEmpty()
                ? terminal && !environment.getOrDefault("TERM", "dumb").equals("dumb")
                : !forced.equals("0") && !forced.equals("false"));
    int usual = width(environment.getOrDefault("COLUMNS", ""), Style.USUAL_WIDTH);
    int width =
        width(
            environment.getOrDefault("COLUMNS", ""),
            width(properties.getProperty(COLUMNS, ""), Style.USUAL_WIDTH));
    return new Screen(terminal, coloured, width, usual);
  }

  private static int width(String columns, int otherwise) {
    return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : otherwise;
  }
}
