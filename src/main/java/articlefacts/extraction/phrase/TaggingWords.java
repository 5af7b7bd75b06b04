package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Lookup;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The language data of {@link SyntaxReader}.
 *
 * @param morphology the dictionary
 * @param closed the possible states of frequent and closed-class forms, most likely first: "que" is subordination, then relative; a null is
 *     one step less likely with no state of its own; a form with a capital is for the first word of a sentence alone
 * @param compounds fixed sequences of forms that are one word in effect: "alors que" is a subordination
 * @param suffixes readings of unknown words by their ending, longest first
 * @param pairs how well one state follows another, in tenths; a pair that is not listed costs a little
 * @param auxiliaries lemmas of the auxiliary verbs
 * @param copulas lemmas of verbs that link a subject and its attribute: "être", "devenir"
 * @param beingAuxiliary lemma of the auxiliary that makes the passive: "être"
 * @param intransitives lemmas whose compound tenses take the passive's auxiliary: "est arrivé" is active
 * @param genitives forms of the preposition that ties a complement to a noun: "de", "du", "des", "d'"
 * @param interrogatives forms of the conjunction or relative that lets a subject stand behind its verb: "que", "où", "dont"
 * @param inverted subject pronouns that a hyphen ties to the verb: "il", "elle", "ce"
 * @param subjectRelatives relatives that are the subject of their clause: "qui"
 * @param timeNouns lemmas that stand without preposition as a date: "mardi", "matin"
 * @param titles forms of address that stand before a name: "m", "mme"
 * @param declaratives lemmas of verbs that take what is said as complement or stand in an incise: "déclarer"
 * @param advised true where the tags by counted weights are better than these rules, and so advise them
 */
public record TaggingWords(
    Morphology morphology,
    Map<String, List<State>> closed,
    List<Compound> compounds,
    List<Suffix> suffixes,
    Map<StatePair, Integer> pairs,
    Set<String> auxiliaries,
    Set<String> copulas,
    String beingAuxiliary,
    Set<String> intransitives,
    Set<String> genitives,
    Set<String> interrogatives,
    Set<String> inverted,
    Set<String> subjectRelatives,
    Set<String> timeNouns,
    Set<String> titles,
    Set<String> declaratives,
    boolean advised) {

  /**
   * A fixed sequence of token forms that has one state: "afin de", preposition.
   *
   * @param beforeNumber the state in front of a number: "jusqu’à" is an adverb in "jusqu’à 415 millions", a preposition elsewhere
   */
  public record Compound(List<String> forms, State state, State beforeNumber) {

    public Compound {
      forms = List.copyOf(forms);
      Objects.requireNonNull(state);
      Objects.requireNonNull(beforeNumber);
    }
  }

  /**
   * What an ending says of an unknown word: "-ement" is an adverb.
   *
   * @param ending at the end of the folded form
   * @param state what such a word is
   * @param reading gender, number and verb form; its lemma is the ending that replaces {@code ending} in the dictionary form
   */
  public record Suffix(String ending, State state, Reading reading) {}

  /** A state and the one that follows it. */
  public record StatePair(State previous, State next) {}

  public TaggingWords {
    Objects.requireNonNull(morphology);
    closed = Lookup.copyOf(closed);
    compounds = List.copyOf(compounds);
    suffixes = List.copyOf(suffixes);
    pairs = Lookup.copyOf(pairs);
    auxiliaries = Lookup.copyOf(auxiliaries);
    copulas = Lookup.copyOf(copulas);
    Objects.requireNonNull(beingAuxiliary);
    intransitives = Lookup.copyOf(intransitives);
    genitives = Lookup.copyOf(genitives);
    interrogatives = Lookup.copyOf(interrogatives);
    inverted = Lookup.copyOf(inverted);
    subjectRelatives = Lookup.copyOf(subjectRelatives);
    timeNouns = Lookup.copyOf(timeNouns);
    titles = Lookup.copyOf(titles);
    declaratives = Lookup.copyOf(declaratives);
  }
}
