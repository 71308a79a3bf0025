package news.dedupe.load.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes elements out of their page in linear time. Taken out one by one each moves all siblings
 * behind it, and a hostile page has a hundred thousand.
 */
public final class Pruning {

  private Pruning() {}

  public static void remove(Collection<Element> elements) {
    Map<Element, Set<Node>> byParent = new LinkedHashMap<>();
    for (Element element : elements) {
      if (element.parent() != null) {
        byParent.computeIfAbsent(element.parent(), unseen -> new HashSet<>()).add(element);
      }
    }
    byParent.forEach(Pruning::remove);
  }

  private static void remove(Element parent, Set<Node> children) {
    if (children.size() == 1) {
      children.iterator().next().remove();
      return;
    }
    List<Node> kept = new ArrayList<>(parent.childNodes());
    kept.removeAll(children);
    parent.empty();
    parent.appendChildren(kept);
  }
}
