package articlefacts.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/** How the names of speakers and places are compared: without case, accents, and what a name only begins with in a sentence. */
final class Names {

  /** Articles before a name, in the languages that are read; elided ones are Lucene's. */
  private static final Set<String> ARTICLES = Set.of("le", "la", "les", "un", "une", "the", "a", "an");

  private Names() {}

  /** "L’armée irakienne" and "armée irakienne" are "armee irakienne". */
  static String ofSpeaker(String name) {
    String folded = Folded.of(name);
    int apostrophe = folded.indexOf('\'');
    if (apostrophe > 0 && FrenchAnalyzer.DEFAULT_ARTICLES.contains(folded.substring(0, apostrophe)) && apostrophe + 1 < folded.length()) {
      return folded.substring(apostrophe + 1);
    }
    int space = folded.indexOf(' ');
    return space > 0 && ARTICLES.contains(folded.substring(0, space)) ? folded.substring(space + 1) : folded;
  }

  /** "Al-Anbâr" is "al-anbar". */
  static String ofPlace(String name) {
    return Folded.of(name);
  }

  /** A name and all that it ends with, word by word: "rex tillerson", "tillerson". */
  static List<String> tails(String name) {
    List<String> tails = new ArrayList<>(List.of(name));
    for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
      tails.add(name.substring(space + 1));
    }
    return tails;
  }
}
