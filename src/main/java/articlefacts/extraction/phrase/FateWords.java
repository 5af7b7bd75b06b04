package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Lookup;
import java.util.Map;

/**
 * What one language tells the {@link FateReader}: what befalls people, as a concept, by the lemma of the word that says so.
 *
 * @param objects verbs whose objects, or passive subjects, it befalls: "tuer" → victim-killed
 * @param subjects verbs whose subjects it befalls: "périr"; with the lemma that must follow after a blank: "trouver mort"
 * @param recipients verb and noun before "à": "coûter vie" in "a coûté la vie à onze ouvriers"
 * @param participles folded forms beside the noun: "blessées" in "12 personnes blessées"
 */
public record FateWords(Map<String, String> objects, Map<String, String> subjects, Map<String, String> recipients,
    Map<String, String> participles) {

  public FateWords {
    objects = Lookup.copyOf(objects);
    subjects = Lookup.copyOf(subjects);
    recipients = Lookup.copyOf(recipients);
    participles = Lookup.copyOf(participles);
  }
}
