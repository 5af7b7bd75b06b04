package articlefacts.extraction.context;

import articlefacts.extraction.text.Budget;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The people of an article by the words of their roles: "le secrétaire d’Etat américain" for "secrétaire d’Etat". */
final class RoleIndex {

  /** So many people who were named first before a role, and half as many behind it, may be meant by it; no article has more. */
  private static final int REACH = 100;

  /** So many different roles of one person are compared. */
  private static final int MOST_ROLES = 16;

  /** A person who is named only later counts as this far away, in characters. */
  private static final int LATER = 100_000;

  private final RoleWords roles;
  private final List<Holder> holders = new ArrayList<>();
  private final Budget budget;

  /** A person with the words of each role. */
  private record Holder(Cluster cluster, List<Set<String>> roles) {}

  RoleIndex(Clusters clusters, RoleWords roles) {
    this.roles = roles;
    this.budget = clusters.budget;
    for (Cluster cluster : clusters.all) {
      if (cluster.type == Entity.Type.PERSON && cluster.role != null) {
        holders.add(new Holder(cluster, roles(cluster)));
      }
    }
  }

  private List<Set<String>> roles(Cluster cluster) {
    Set<String> texts = new LinkedHashSet<>();
    for (Mention mention : cluster.mentions) {
      if (mention.role() != null && texts.size() < MOST_ROLES) {
        texts.add(mention.role());
      }
    }
    return texts.stream().map(roles::words).toList();
  }

  /** The person with such a role who was named nearest before; null when there is none. */
  Cluster nearest(Set<String> wanted, Span extent) {
    Cluster found = null;
    int nearest = Integer.MAX_VALUE;
    int middle = firstNamedAfter(extent.start());
    for (int i = Math.max(0, middle - REACH); i < Math.min(holders.size(), middle + REACH / 2); i++) {
      Holder holder = holders.get(i);
      budget.spend(holder.roles().size());
      int distance = distance(holder.cluster(), extent);
      if (distance < nearest && isRole(holder, wanted)) {
        found = holder.cluster();
        nearest = distance;
      }
    }
    return found;
  }

  /** The holders are in the order of their first mentions. */
  private int firstNamedAfter(int offset) {
    int low = 0;
    int high = holders.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holders.get(middle).cluster().mentions.get(0).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isRole(Holder holder, Set<String> wanted) {
    for (Set<String> role : holder.roles()) {
      if (role.containsAll(wanted) || wanted.containsAll(role) && role.size() > 1 || roles.isAlias(role, wanted)) {
        return true;
      }
    }
    return false;
  }

  /** How far back the person was named last; a later first mention counts as far. */
  private static int distance(Cluster cluster, Span extent) {
    List<Mention> mentions = cluster.mentions;
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().end() <= extent.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int before = low == 0 ? Integer.MAX_VALUE - 1 : extent.start() - mentions.get(low - 1).span().end();
    int after = low == mentions.size() ? Integer.MAX_VALUE - 1 : LATER + mentions.get(low).span().end() - extent.start();
    return Math.min(before, after);
  }
}
