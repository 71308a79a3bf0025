package blackbox;

import java.util.List;

/**
 * What a command came to.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Command(int exitCode, String out, String err) {

  List<String> errLines() {
    return err.lines().toList();
  }
}
