package articlefacts.extraction.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.text.Budget;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameIndexTest {

  private final NameIndex index = new NameIndex(Budget.unlimited());
  private final List<Cluster> all = new ArrayList<>();

  private Cluster add(String... words) {
    Mention mention = new Mention(0, 0, 1, new Span(0, 1), Entity.Type.PERSON, List.of(words), "", null, null, null, null);
    Cluster cluster = new Cluster(mention);
    index.add(cluster);
    all.add(cluster);
    return cluster;
  }

  @Test
  void aNameBelongsToTheLongerOneThatItEnds() {
    Cluster rex = add("rex", "tillerson");
    Cluster jean = add("jean", "tillerson");
    assertEquals(rex, index.find(List.of("tillerson")));
    assertEquals(jean, index.find(List.of("jean", "tillerson")));
    assertEquals(null, index.find(List.of("rex")));
    assertEquals(null, index.find(List.of("anne", "rex", "tillerson")));
  }

  @Test
  void aLongWordMayDifferByOneLetter() {
    Cluster massoum = add("fouad", "massoum");
    for (String variant : List.of("massoum", "maasoum", "massoom", "massoun", "masoum", "masssoum", "masosum")) {
      assertEquals(massoum, index.find(List.of(variant)), variant);
    }
    for (String other : List.of("assoum", "bassoum", "maaoum", "mas", "massououm")) {
      assertEquals(null, index.find(List.of(other)), other);
    }
    Cluster durand = add("durand");
    assertEquals(durand, index.find(List.of("durant")));
    assertEquals(durand, index.find(List.of("duradn")));
  }

  @Test
  void itFindsWhoABareComparisonFinds() {
    Random random = new Random(5);
    for (int i = 0; i < 3_000; i++) {
      List<String> name = new ArrayList<>();
      for (int k = 0; k <= random.nextInt(2); k++) {
        name.add("m" + "a".repeat(random.nextInt(3)) + "s".repeat(random.nextInt(3)) + "oum" + "el".repeat(random.nextInt(2)) + (char) ('a' + random.nextInt(9)));
      }
      Cluster expected = all.stream().filter(cluster -> NameIndex.isEnd(cluster.words, name)).findFirst().orElse(null);
      assertEquals(expected, index.find(name), name.toString());
      if (expected == null && all.size() < 45) {
        add(name.toArray(String[]::new));
      }
    }
  }
}
