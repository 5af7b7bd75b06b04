package articlefacts.extraction.context;

import articlefacts.extraction.text.Lookup;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The language data of {@link ContextReader}.
 *
 * @param classes word classes by name, in normalised form: "role" → ministre, préfet; see the table for the names
 * @param phrases classes whose members are sequences of token forms: "source preposition" → [d', après]
 * @param reporting what each reporting verb's lemma takes: "annoncer" → que, incise, noun
 * @param modality what a word says of how sure a figure is
 * @param roleAliases a role that may be another one: "chef de la diplomatie" → "secrétaire d'état"
 * @param names places and organisations by name
 * @param world the places that all languages share
 * @param demonyms adjective lemma → code of its place: "irakien" → "IQ"
 * @param territories code → English name, "IQ" → "Iraq"
 * @param givenNames folded given name → "m" or "f"
 * @param starts the same phrases by their first form
 * @param phraseVerbs the first lemmas of reporting phrases: "faire" of "faire état"
 * @param speakers what speaks for somebody as the speaker of a figure
 * @param likelyPlaces what speaks for a place as that of a figure
 */
public record ContextWords(
    Map<String, Set<String>> classes,
    Map<String, List<List<String>>> phrases,
    Map<String, Set<String>> reporting,
    List<ModalWord> modality,
    Map<String, List<String>> roleAliases,
    List<Name> names,
    PlaceTable world,
    Map<String, String> demonyms,
    Map<String, String> territories,
    Map<String, String> givenNames,
    Map<String, Map<String, List<List<String>>>> starts,
    Set<String> phraseVerbs,
    SpeakerWeights speakers,
    PlaceWeights likelyPlaces) {

  /**
   * A word that says how sure a figure is, and where it must stand: "aller", planned, before an infinitive.
   *
   * @param where one of infinitive, noun, passive, head, adverb, attribute, attributive, preposition, purpose, deadline
   */
  public record ModalWord(List<String> forms, Modality modality, Set<String> where) {}

  public ContextWords {
    classes = Lookup.classes(classes);
    phrases = Lookup.copyOf(phrases);
    reporting = Lookup.classes(reporting);
    modality = List.copyOf(modality);
    roleAliases = Lookup.copyOf(roleAliases);
    names = List.copyOf(names);
    demonyms = Lookup.copyOf(demonyms);
    territories = Lookup.copyOf(territories);
    givenNames = Lookup.copyOf(givenNames);
    starts = Lookup.copyOf(starts);
    phraseVerbs = Lookup.copyOf(phraseVerbs);
    Objects.requireNonNull(speakers);
    Objects.requireNonNull(likelyPlaces);
  }

  /** The tables, from which the rest follows. */
  public ContextWords(Map<String, Set<String>> classes, Map<String, List<List<String>>> phrases, Map<String, Set<String>> reporting,
      List<ModalWord> modality,
      Map<String, List<String>> roleAliases, List<Name> names, PlaceTable world, Map<String, String> demonyms,
      Map<String, String> territories,
      Map<String, String> givenNames, SpeakerWeights speakers, PlaceWeights likelyPlaces) {
    this(classes, phrases, reporting, modality, roleAliases, names, world, demonyms, territories, givenNames, starts(phrases),
        phraseVerbs(reporting.keySet()),
        speakers, likelyPlaces);
  }

  private static Map<String, Map<String, List<List<String>>>> starts(Map<String, List<List<String>>> phrases) {
    Map<String, Map<String, List<List<String>>>> starts = new HashMap<>();
    phrases.forEach((phraseClass, members) -> {
      Map<String, List<List<String>>> byFirst = new HashMap<>();
      members.forEach(forms -> byFirst.computeIfAbsent(forms.get(0), first -> new ArrayList<>()).add(forms));
      starts.put(phraseClass, Lookup.copyOf(byFirst));
    });
    return starts;
  }

  private static Set<String> phraseVerbs(Set<String> reporting) {
    Set<String> verbs = new HashSet<>();
    for (String lemma : reporting) {
      verbs.add(lemma.substring(0, Math.max(0, lemma.indexOf(' '))));
    }
    return verbs;
  }

  /** The phrase of two lemmas when it reports: "faire état"; null for others. */
  String reportingPhrase(String verb, String second) {
    if (!phraseVerbs.contains(verb)) {
      return null;
    }
    String phrase = verb + " " + second;
    return reporting.containsKey(phrase) ? phrase : null;
  }

  /** A verb that reports, or the first of a phrase that does: "faire" of "faire état". */
  boolean mayReport(String verb) {
    return reporting.containsKey(verb) || phraseVerbs.contains(verb);
  }

  boolean is(String wordClass, String word) {
    Set<String> words = classes.get(wordClass);
    return words != null && words.contains(word);
  }

  boolean takes(String lemma, String what) {
    Set<String> taken = reporting.get(lemma);
    return taken != null && taken.contains(what);
  }

  /** True for a preposition that names who says something, "selon", or the last word of one, "après" of "d’après". */
  boolean isSource(Sentence sentence, int preposition) {
    return longest("source preposition", sentence, preposition) > 0 || longest("source preposition", sentence, preposition - 1) == 2;
  }

  /** The number of tokens of the longest member of a phrase class that stands at {@code i}; 0 for none. */
  int longest(String phraseClass, Sentence sentence, int i) {
    int best = 0;
    Map<String, List<List<String>>> byFirst = starts.get(phraseClass);
    List<List<String>> members = byFirst == null ? null : byFirst.get(sentence.form(i));
    for (int m = 0; members != null && m < members.size(); m++) {
      List<String> forms = members.get(m);
      int k = 1;
      while (k < forms.size() && forms.get(k).equals(sentence.form(i + k))) {
        k++;
      }
      best = k == forms.size() ? Math.max(best, k) : best;
    }
    return best;
  }
}
