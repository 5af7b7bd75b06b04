package articlefacts.store;

import articlefacts.extraction.context.Place;
import articlefacts.extraction.fact.Fact;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names by which a fact can be found besides its columns: those of its places ("p:iq", "p:iraq", "p:irak") and of its
 * speaker ("s:rex tillerson", "s:tillerson").
 */
final class FactTerms {

  /** Starts the one term for each place that facets count: its code, or its name where it has none. */
  static final String PLACE_FACET = "P:";

  private FactTerms() {}

  static Set<String> of(Fact fact) {
    Set<String> terms = new LinkedHashSet<>();
    for (Place place : fact.places()) {
      terms.add(place(place.text()));
      terms.add(place(place.name()));
      if (place.code() != null) {
        terms.add(place(place.code()));
        terms.add(place(place.country()));
      }
      terms.add(PLACE_FACET + (place.code() != null ? place.code() : Folded.shortened(place.name())));
    }
    if (fact.source() != null) {
      addTails(terms, Folded.of(fact.source().speaker()));
    }
    return terms;
  }

  private static void addTails(Set<String> terms, String name) {
    terms.add("s:" + name);
    for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
      terms.add("s:" + name.substring(space + 1));
    }
  }

  static String place(String name) {
    return "p:" + Folded.of(name);
  }

  static String speaker(String name) {
    return "s:" + Folded.of(name);
  }

  /** A stem of the fact's sentence, for a database without full-text search of its own. */
  static String word(String stem) {
    return "w:" + stem;
  }
}
