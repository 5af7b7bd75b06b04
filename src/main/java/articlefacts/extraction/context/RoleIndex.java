package articlefacts.extraction.context;

import articlefacts.extraction.context.EntityReader.Cluster;
import articlefacts.extraction.context.EntityReader.Clusters;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The people of one article by the words of their roles: "le secrétaire d’Etat américain" is who was named "secrétaire d’Etat".
 *
 * <p>Built once for an article; a role looks only at people who have one of its words.
 */
final class RoleIndex {

  /** So many bearers of one role are compared; more is a list of names, not somebody that a bare role means. */
  private static final int MOST = 50;

  private final RoleWords roles;
  private final Map<String, List<Bearer>> byWord = new HashMap<>();
  private final List<Bearer> all = new ArrayList<>();

  /** One role of one person. */
  private record Bearer(Cluster cluster, Set<String> role) {}

  RoleIndex(RoleWords roles, Clusters clusters) {
    this.roles = roles;
    for (Cluster cluster : clusters.all) {
      Set<String> seen = new LinkedHashSet<>();
      for (Mention mention : cluster.type == Entity.Type.PERSON ? cluster.mentions : List.<Mention>of()) {
        if (mention.role() != null && seen.size() < MOST && seen.add(mention.role())) {
          add(new Bearer(cluster, roles.words(mention.role())));
        }
      }
    }
  }

  private void add(Bearer bearer) {
    all.add(bearer);
    for (String word : bearer.role()) {
      byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(bearer);
    }
  }

  /** The one whose role has the words of tokens [from, to), named nearest before; null for none. */
  Cluster nearest(Sentence sentence, int from, int to, Span extent) {
    Set<String> wanted = roles.words(sentence, from, to);
    Cluster found = null;
    int nearest = Integer.MAX_VALUE;
    for (Bearer bearer : candidates(wanted)) {
      if (isRole(bearer.role(), wanted)) {
        int distance = distance(bearer.cluster(), extent);
        if (distance < nearest) {
          found = bearer.cluster();
          nearest = distance;
        }
      }
    }
    return found;
  }

  private Iterable<Bearer> candidates(Set<String> wanted) {
    Set<Bearer> found = new LinkedHashSet<>();
    for (String word : wanted) {
      List<Bearer> bearers = byWord.getOrDefault(word, List.of());
      found.addAll(bearers.subList(Math.max(0, bearers.size() - MOST), bearers.size()));
    }
    found.addAll(all.subList(0, Math.min(MOST, all.size()))); // an alias has other words
    return found;
  }

  private boolean isRole(Set<String> role, Set<String> wanted) {
    return role.containsAll(wanted) || wanted.containsAll(role) && role.size() > 1 || roles.isAlias(role, wanted);
  }

  /** How far back the person was named last; a later first mention counts as far. */
  private static int distance(Cluster cluster, Span extent) {
    int low = 0;
    int high = cluster.mentions.size();
    while (low < high) { // the first mention that ends behind the phrase's start; mentions are in text order
      int middle = (low + high) >>> 1;
      if (cluster.mentions.get(middle).span().end() <= extent.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 ? extent.start() - cluster.mentions.get(low - 1).span().end() : 100_000 + cluster.mentions.get(0).span().end();
  }
}
