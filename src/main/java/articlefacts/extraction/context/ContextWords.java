package articlefacts.extraction.context;

import articlefacts.extraction.text.Lookup;
import articlefacts.extraction.text.Sentence;
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
    Map<String, String> givenNames) {

  /**
   * A name of the gazetteer.
   *
   * @param forms token forms, folded: [etats, -, unis]
   * @param capitals which forms are written with a capital, as in the entry
   * @param acronym true for a short form that counts only in capitals: "EI"
   * @param name the name as it is shown
   * @param code ISO 3166-2 code of the region, or of the smallest one around a city; the country's where there is none smaller; null for none
   * @param type what it names
   */
  public record Name(List<String> forms, List<Boolean> capitals, boolean acronym, String name, String code, Type type) {

    public Name {
      forms = List.copyOf(forms);
      capitals = List.copyOf(capitals);
      Objects.requireNonNull(name);
      Objects.requireNonNull(type);
    }
  }

  /** Kinds of names in the gazetteer. */
  public enum Type {
    COUNTRY,
    REGION,
    CITY,
    /** A continent, a sea, a zone: no code. */
    AREA,
    ORGANISATION;

    boolean isPlace() {
      return this != ORGANISATION;
    }
  }

  /**
   * A word that says how sure a figure is, and where it must stand: "aller", planned, before an infinitive.
   *
   * @param where one of infinitive, noun, passive, head, adverb, attribute, preposition, purpose, deadline
   */
  public record ModalWord(List<String> forms, Modality modality, Set<String> where) {}

  public ContextWords {
    classes = Lookup.copyOf(classes);
    phrases = Lookup.copyOf(phrases);
    reporting = Lookup.copyOf(reporting);
    modality = List.copyOf(modality);
    roleAliases = Lookup.copyOf(roleAliases);
    names = List.copyOf(names);
    demonyms = Lookup.copyOf(demonyms);
    territories = Lookup.copyOf(territories);
    givenNames = Lookup.copyOf(givenNames);
  }

  boolean is(String wordClass, String word) {
    return classes.getOrDefault(wordClass, Set.of()).contains(word);
  }

  boolean takes(String lemma, String what) {
    return reporting.getOrDefault(lemma, Set.of()).contains(what);
  }

  /** The number of tokens of the longest member of a phrase class that stands at {@code i}; 0 for none. */
  int longest(String phraseClass, Sentence sentence, int i) {
    int best = 0;
    String first = sentence.form(i);
    List<List<String>> members = phrases(phraseClass);
    for (int m = 0; m < members.size(); m++) {
      List<String> forms = members.get(m);
      int k = 0;
      while (k < forms.size() && forms.get(k).equals(k == 0 ? first : sentence.form(i + k))) {
        k++;
      }
      best = k == forms.size() ? Math.max(best, k) : best;
    }
    return best;
  }

  List<List<String>> phrases(String phraseClass) {
    return phrases.getOrDefault(phraseClass, List.of());
  }
}
