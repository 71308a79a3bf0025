package news.dedupe.load.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of names and paths as {@link java.nio.file.FileSystem#getPathMatcher} has them: {@code
 * *} and {@code ?} stay within a name, {@code **} does not, {@code [a-z]} and {@code [!a-z]} are
 * one character, {@code {a,b}} is either, and {@code \} takes the next as it is.
 *
 * <p>All places that a name can have reached in the pattern are followed at once, so that none is
 * tried twice.
 */
public final class Glob {

  /** What one step of a pattern takes. */
  private enum Kind {
    CHARACTER,
    CLASS,
    ANY_CHARACTER,
    ANY_IN_NAME,
    ANY,
    /** Goes on at any of some steps. */
    FORK,
    END
  }

  /**
   * @param code the character, for one
   * @param ranges pairs of characters, for a class
   * @param isNegated whether a class takes what is not in its ranges
   * @param next where to go on, for a fork
   */
  private record Step(Kind kind, int code, List<int[]> ranges, boolean isNegated, int[] next) {

    static Step of(Kind kind) {
      return new Step(kind, 0, List.of(), false, new int[0]);
    }

    boolean takes(int c) {
      return switch (kind) {
        case CHARACTER -> c == code;
        case ANY_CHARACTER, ANY_IN_NAME -> c != '/';
        case ANY -> true;
        case CLASS -> c != '/' && isNegated != isInRange(c);
        case FORK, END -> false;
      };
    }

    private boolean isInRange(int c) {
      for (int[] range : ranges) {
        if (c >= range[0] && c <= range[1]) {
          return true;
        }
      }
      return false;
    }

    boolean staysHere() {
      return kind == Kind.ANY || kind == Kind.ANY_IN_NAME;
    }
  }

  private final String pattern;
  private final List<Step> steps = new ArrayList<>();
  private int at;

  /**
   * @throws PatternSyntaxException if a bracket or brace has no other
   */
  public Glob(String pattern) {
    this.pattern = pattern;
    parse(false);
    steps.add(Step.of(Kind.END));
  }

  /** Whether it takes all of a name. */
  public boolean matches(String name) {
    return matches(name, false);
  }

  /** Whether it takes the end of a path, from its beginning or a slash on. */
  boolean matchesEnd(String path) {
    return matches(path, true);
  }

  private boolean matches(String path, boolean beginsAnywhere) {
    boolean[] places = new boolean[steps.size()];
    reach(0, places);
    for (int at = 0; at < path.length(); ) {
      int c = path.codePointAt(at);
      at += Character.charCount(c);
      boolean[] next = new boolean[places.length];
      for (int i = 0; i < places.length; i++) {
        if (places[i] && steps.get(i).takes(c)) {
          reach(steps.get(i).staysHere() ? i : i + 1, next);
        }
      }
      if (beginsAnywhere && c == '/') {
        reach(0, next);
      }
      places = next;
    }
    return places[places.length - 1];
  }

  /** Marks a step, and those that may follow without a character. */
  private void reach(int first, boolean[] places) {
    int[] open = {first};
    int count = 1;
    while (count > 0) {
      int i = open[--count];
      if (places[i]) {
        continue;
      }
      places[i] = true;
      Step step = steps.get(i);
      int[] next = step.staysHere() ? new int[] {i + 1} : step.next;
      open = Arrays.copyOf(open, Math.max(open.length, count + next.length));
      for (int to : next) {
        open[count++] = to;
      }
    }
  }

  /** Reads steps up to the end, or the end of an alternative. */
  private void parse(boolean isInBraces) {
    while (at < pattern.length()) {
      int c = pattern.codePointAt(at);
      if (isInBraces && (c == ',' || c == '}')) {
        return;
      }
      at += Character.charCount(c);
      switch (c) {
        case '*' -> {
          boolean isAny = at < pattern.length() && pattern.charAt(at) == '*';
          at += isAny ? 1 : 0;
          steps.add(Step.of(isAny ? Kind.ANY : Kind.ANY_IN_NAME));
        }
        case '?' -> steps.add(Step.of(Kind.ANY_CHARACTER));
        case '[' -> steps.add(characterClass());
        case '{' -> {
          if (isInBraces) {
            throw failure("braces in braces");
          }
          alternatives();
        }
        case '\\' -> {
          if (at == pattern.length()) {
            throw failure("nothing after the backslash");
          }
          int escaped = pattern.codePointAt(at);
          at += Character.charCount(escaped);
          steps.add(character(escaped));
        }
        default -> steps.add(character(c));
      }
    }
    if (isInBraces) {
      throw failure("a brace without its other");
    }
  }

  private static Step character(int c) {
    return new Step(Kind.CHARACTER, c, List.of(), false, new int[0]);
  }

  /** A fork to the alternatives, each of which ends with a fork to what follows all of them. */
  private void alternatives() {
    int fork = steps.size();
    steps.add(Step.of(Kind.FORK));
    List<Integer> begins = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    do {
      begins.add(steps.size());
      parse(true);
      ends.add(steps.size());
      steps.add(Step.of(Kind.FORK));
    } while (pattern.charAt(at++) == ',');
    steps.set(fork, fork(begins));
    ends.forEach(end -> steps.set(end, fork(List.of(steps.size()))));
  }

  private static Step fork(List<Integer> next) {
    return new Step(
        Kind.FORK, 0, List.of(), false, next.stream().mapToInt(Integer::intValue).toArray());
  }

  private Step characterClass() {
    boolean isNegated = at < pattern.length() && "!^".indexOf(pattern.charAt(at)) >= 0;
    at += isNegated ? 1 : 0;
    int end = pattern.indexOf(']', at + 1);
    if (end < 0) {
      throw failure("a bracket without its other");
    }
    int[] inside = pattern.substring(at, end).codePoints().toArray();
    List<int[]> ranges = new ArrayList<>();
    for (int i = 0; i < inside.length; i++) {
      if (inside[i] == '/') {
        throw failure("a slash in brackets");
      }
      boolean isRange = i + 2 < inside.length && inside[i + 1] == '-';
      ranges.add(new int[] {inside[i], inside[isRange ? i + 2 : i]});
      i += isRange ? 2 : 0;
    }
    at = end + 1;
    return new Step(Kind.CLASS, 0, ranges, isNegated, new int[0]);
  }

  private PatternSyntaxException failure(String what) {
    return new PatternSyntaxException(what, pattern, at);
  }

  /** The pattern as it was given. */
  @Override
  public String toString() {
    return pattern;
  }
}
