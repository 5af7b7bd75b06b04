package articlefacts.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parts articles into stories: those that links hold together, directly or through others. Where that makes a story too large to be read
 * as one, its weaker links are left out, until no story is.
 */
final class StoryGraph {

  /** Articles of a story; what is larger is a subject, not an event. */
  static final int LARGEST = 150;

  private static final double STEP = 0.06;

  private final Map<String, Map<String, Double>> links = new TreeMap<>();

  void add(String article) {
    links.computeIfAbsent(article, any -> new TreeMap<>());
  }

  void link(String a, String b, double strength) {
    links.computeIfAbsent(a, any -> new TreeMap<>()).merge(b, strength, Math::max);
    links.computeIfAbsent(b, any -> new TreeMap<>()).merge(a, strength, Math::max);
  }

  /** The stories, each with its articles in the order of their ids. */
  List<List<String>> stories() {
    List<List<String>> stories = new ArrayList<>();
    part(links.keySet(), 0, stories);
    return stories;
  }

  private void part(Collection<String> articles, double least, List<List<String>> stories) {
    TreeSet<String> open = new TreeSet<>(articles);
    while (!open.isEmpty()) {
      List<String> story = new ArrayList<>(List.of(open.pollFirst()));
      for (int i = 0; i < story.size(); i++) {
        for (Map.Entry<String, Double> link : links.get(story.get(i)).entrySet()) {
          if (link.getValue() >= least && open.remove(link.getKey())) {
            story.add(link.getKey());
          }
        }
      }
      if (story.size() <= LARGEST || least > 1) {
        cut(story.stream().sorted().toList(), stories);
      } else {
        part(story, least + STEP, stories);
      }
    }
  }

  /** One text printed thousands of times is still read in parts. */
  private static void cut(List<String> story, List<List<String>> stories) {
    for (int from = 0; from < story.size(); from += LARGEST) {
      stories.add(story.subList(from, Math.min(story.size(), from + LARGEST)));
    }
  }
}
