package news.dedupe.match;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of many phrases stand in texts, word for word, in a time that grows with their
 * lengths alone (Aho and Corasick, "Efficient string matching: an aid to bibliographic search",
 * 1975).
 */
final class Phrases {

  /** A beginning of one or more of the phrases; all of them are a tree. */
  private static final class Node {
    private final Map<String, Node> longer = new HashMap<>();

    /** The longest other beginning that this one ends with; the root has none. */
    private @Nullable Node shorter;

    /** Whether it is a phrase or ends with one. */
    private boolean holdsPhrase;

    private boolean isFound;
  }

  private final Node root = new Node();

  Phrases(List<List<String>> phrases) {
    for (List<String> phrase : phrases) {
      Node node = root;
      for (String word : phrase) {
        node = node.longer.computeIfAbsent(word, w -> new Node());
      }
      node.holdsPhrase = true;
    }
    Queue<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.remove();
      for (Map.Entry<String, Node> step : node.longer.entrySet()) {
        Node longer = step.getValue();
        longer.shorter = after(node.shorter, step.getKey());
        longer.holdsPhrase |= longer.shorter.holdsPhrase;
        open.add(longer);
      }
    }
  }

  /** Whether one of the phrases stands in the text. */
  boolean anyIn(List<String> text) {
    Node at = root;
    for (String word : text) {
      at = after(at, word);
      if (at.holdsPhrase) {
        return true;
      }
    }
    return false;
  }

  /** Notes which of the phrases stand in the text, for {@link #isFound}. */
  void find(List<String> text) {
    Node at = root;
    for (String word : text) {
      at = after(at, word);
      // Where a node is marked, those that it ends with are marked too.
      for (Node end = at; end != null && !end.isFound; end = end.shorter) {
        end.isFound = true;
      }
    }
  }

  /** Whether a phrase of these was found. */
  boolean isFound(List<String> phrase) {
    Node node = root;
    for (String word : phrase) {
      node = node.longer.getOrDefault(word, root);
    }
    return node.isFound;
  }

  /** The longest beginning that a text ends with one word after it ended with {@code node}. */
  private Node after(@Nullable Node node, String word) {
    Node at = node;
    while (at != null) {
      Node longer = at.longer.get(word);
      if (longer != null) {
        return longer;
      }
      at = at.shorter;
    }
    return root;
  }
}
