package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StoryGraphTest {

  /** Articles of one text, each linked to the next ones. */
  private static List<List<String>> alike(Set<String> ids) {
    StoryGraph graph = new StoryGraph();
    List<String> all = List.copyOf(ids);
    for (int i = 0; i < all.size(); i++) {
      graph.add(all.get(i));
      for (int j = i + 1; j < Math.min(all.size(), i + 20); j++) {
        graph.link(all.get(i), all.get(j), 0.9);
      }
    }
    return graph.stories();
  }

  private static Set<String> ids(int count) {
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      ids.add(ArticleId.of("text " + i, "outlet"));
    }
    return ids;
  }

  @Test
  void oneTextPrintedAThousandTimesIsReadInParts() {
    Set<String> ids = ids(1000);
    List<List<String>> stories = alike(ids);
    assertTrue(stories.stream().allMatch(story -> story.size() <= StoryGraph.LARGEST));
    List<String> all = new ArrayList<>();
    stories.forEach(all::addAll);
    assertEquals(1000, all.size());
    assertEquals(ids, new TreeSet<>(all));
  }

  @Test
  void oneArticleMoreChangesOnePart() {
    Set<String> ids = ids(1000);
    List<List<String>> before = alike(ids);
    ids.add(ArticleId.of("one more", "outlet"));
    List<List<String>> after = new ArrayList<>(alike(ids));
    after.removeAll(before);
    assertTrue(after.size() <= 2, after.size() + " parts changed");
  }

  @Test
  void idsOfAnyFormAreParted() {
    Set<String> ids = new TreeSet<>(Set.of("a", "", "a\u0000"));
    for (int i = 0; i < 400; i++) {
      ids.add("a" + i);
    }
    assertEquals(403, alike(ids).stream().peek(story -> assertTrue(story.size() <= StoryGraph.LARGEST)).mapToInt(List::size).sum());
  }

  @Test
  void aStoryThatHasItsArticlesIsNotReadAgain() {
    Map<String, String> storyOf = new TreeMap<>(Map.of("a", "a", "b", "a", "c", "c", "d", "c", "e", "e"));
    List<StoryGroups.Group> groups =
        StoryGroups.of(List.of(List.of("a", "b"), List.of("c", "d", "e")), storyOf, List.of("a", "c", "e", "gone"), 100);
    assertEquals(1, groups.size());
    StoryGroups.Group changed = groups.get(0).changed(Set.of("e"));
    assertEquals(List.of(List.of("c", "d", "e")), changed.stories());
    assertEquals(Set.of("c", "e", "gone"), changed.before());
    assertEquals(Set.of("a", "c", "e", "gone"), changed.done());
    assertEquals(2, groups.get(0).changed(Set.of("a")).stories().size());
  }

  @Test
  void storiesThatShareOneAsItWasAreOneGroup() {
    Map<String, String> storyOf = new TreeMap<>(Map.of("a", "a", "b", "a", "c", "c"));
    assertEquals(
        List.of(Set.of("a"), Set.of("c")),
        StoryGroups.of(List.of(List.of("a"), List.of("b"), List.of("c")), storyOf, List.of("a", "c"), 1).stream().map(StoryGroups.Group::before).toList());
  }
}
