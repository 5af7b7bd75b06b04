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

  /** Articles that are more alike than this tell of one thing in like words: parting them by likeness would leave most of them alone. */
  private static final double HIGHEST = 0.5;

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
      if (story.size() <= LARGEST) {
        stories.add(story.stream().sorted().toList());
      } else if (least > HIGHEST) {
        cut(story.stream().sorted().toList(), stories);
      } else {
        part(story, least + STEP, stories);
      }
    }
  }

  /**
   * One text printed thousands of times is still read in parts: halved by the first bit in which ids differ until no part is too large, so
   * that one article more changes one part, and the others are as they were.
   */
  private static void cut(List<String> story, List<List<String>> stories) {
    if (story.size() <= LARGEST) {
      stories.add(story);
      return;
    }
    int bit = firstDifference(story.get(0), story.get(story.size() - 1));
    int middle = 1;
    while (!bit(story.get(middle), bit)) {
      middle++;
    }
    cut(story.subList(0, middle), stories);
    cut(story.subList(middle, story.size()), stories);
  }

  /** The first bit in which two texts differ; ids that lie between the two in order agree up to it. */
  private static int firstDifference(String a, String b) {
    int bit = 0;
    while (bit(a, bit) == bit(b, bit)) {
      bit++;
    }
    return bit;
  }

  private static boolean bit(String id, int bit) {
    int at = bit / Character.SIZE;
    return at < id.length() && (id.charAt(at) >> Character.SIZE - 1 - bit % Character.SIZE & 1) == 1;
  }
}
