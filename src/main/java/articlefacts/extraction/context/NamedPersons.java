package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Span;
import java.util.List;

/**
 * Finds the person that the sentences before name: "elle" may be Anne Lebrun where nobody else was named, and a name that stands alone is
 * that of the fullest one in the article.
 */
final class NamedPersons {

  /** A pronoun looks no further back than this many sentences. */
  private static final int PRONOUN_REACH = 4;

  private final Clusters clusters;
  private final List<Syntax> syntaxes;
  private final Bodies bodies;

  NamedPersons(Clusters clusters, List<Syntax> syntaxes, Bodies bodies) {
    this.clusters = clusters;
    this.syntaxes = syntaxes;
    this.bodies = bodies;
  }

  Speaker speaker(Cluster cluster, Span span) {
    String name = cluster.type == Entity.Type.ORGANISATION ? bodies.fullest(cluster.longestText()) : cluster.name;
    return new Speaker(name, cluster.role, span, cluster.gender, false, cluster.type == Entity.Type.PERSON);
  }

  /**
   * The one person that a sentence names: "Interrogé jeudi, son directeur, Stefano Brandi, ne nie rien"; null for none, and for several.
   */
  Speaker onlyPerson(int sentence, String gender) {
    Cluster only = null;
    for (Mention mention : clusters.bySentence.get(sentence)) {
      Cluster cluster = mention.type() == Entity.Type.PERSON ? clusters.at(sentence, mention.to() - 1) : null;
      if (cluster != null && only != null && only != cluster) {
        return null;
      }
      only = cluster == null ? only : cluster;
    }
    return only == null || !fits(only.gender, gender) ? null : speaker(only, syntaxes.get(sentence).sentence().span());
  }

  static boolean fits(String known, String gender) {
    return known == null || known.equals(gender);
  }

  /** The person named last a few sentences back, when the gender fits and nobody else was named there. */
  Speaker lastPerson(Syntax syntax, String gender) {
    int index = syntax.sentence().index();
    for (int s = index - 1; s >= Math.max(0, index - PRONOUN_REACH); s--) {
      Cluster found = null;
      for (Mention mention : clusters.bySentence.get(s)) {
        Cluster cluster = mention.type() == Entity.Type.PERSON ? clusters.at(s, mention.to() - 1) : null;
        if (cluster != null && found != null && cluster != found) {
          return null;
        }
        found = cluster == null ? found : cluster;
      }
      if (found != null) {
        return gender == null || fits(found.gender, gender) ? speaker(found, syntax.sentence().span()) : null;
      }
    }
    return null;
  }
}
