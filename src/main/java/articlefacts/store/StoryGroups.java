package articlefacts.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts stories together that share a story as it was: what became of its articles is written at once, so that none of its series is lost or
 * kept twice. Stories that share none are read apart, and so the memory for them has a bound.
 */
final class StoryGroups {

  private StoryGroups() {}

  /**
   * Stories that are read and written in one transaction.
   *
   * @param stories as they are now
   * @param storyOf the story as it was of each of their articles
   * @param before the stories as they were
   * @param done what is no more to be read afterwards
   */
  record Group(List<List<String>> stories, Map<String, String> storyOf, Set<String> before, Set<String> done) {

    Collection<String> articles() {
      return storyOf.keySet();
    }

    /** The same without the stories that have the articles that they had, unless one of these is forced. */
    Group changed(Set<String> forced) {
      Map<String, Integer> sizes = new HashMap<>();
      storyOf.values().forEach(story -> sizes.merge(story, 1, Integer::sum));
      Group changed = new Group(new ArrayList<>(), new TreeMap<>(), new TreeSet<>(before), done);
      for (List<String> story : stories) {
        String first = story.get(0);
        boolean isAsItWas = !forced.contains(first) && story.stream().allMatch(article -> first.equals(storyOf.get(article)))
            && sizes.get(first) == story.size();
        if (isAsItWas) {
          changed.before.remove(first);
        } else {
          changed.stories.add(story);
          story.forEach(article -> changed.storyOf.put(article, storyOf.get(article)));
        }
      }
      return changed;
    }
  }

  /**
   * The groups.
   *
   * @param stories as they are now
   * @param storyOf the story as it was, of each article
   * @param stale all stories that are to be read, also those that have no article any more
   * @param most articles of a group, unless it cannot be less
   */
  static List<Group> of(List<List<String>> stories, Map<String, String> storyOf, Collection<String> stale, int most) {
    DisjointSets groups = new DisjointSets();
    for (List<String> story : stories) {
      // what a process that was killed may have written of it is there under its name
      groups.unite(storyOf.get(story.get(0)), story.get(0));
      story.forEach(article -> groups.unite(storyOf.get(story.get(0)), storyOf.get(article)));
    }
    Map<String, List<List<String>>> own = new TreeMap<>();
    stories.forEach(story -> own.computeIfAbsent(groups.root(storyOf.get(story.get(0))), any -> new ArrayList<>()).add(story));
    Map<String, Set<String>> before = new TreeMap<>();
    stale.forEach(story -> before.computeIfAbsent(groups.root(story), any -> new TreeSet<>()).add(story));
    List<Group> made = new ArrayList<>();
    Group last = null;
    for (Map.Entry<String, Set<String>> one : before.entrySet()) {
      if (last == null || last.storyOf.size() >= most) {
        last = new Group(new ArrayList<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
        made.add(last);
      }
      last.before.addAll(one.getValue());
      last.done.addAll(one.getValue());
      for (List<String> story : own.getOrDefault(one.getKey(), List.of())) {
        last.stories.add(story);
        for (String article : story) {
          last.storyOf.put(article, storyOf.get(article));
        }
      }
    }
    return made;
  }
}
