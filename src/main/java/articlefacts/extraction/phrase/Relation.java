package articlefacts.extraction.phrase;

import java.util.HashMap;
import java.util.Map;

/**
 * How a word hangs on its governor: in "le train part", "train" is the {@link #SUBJECT} of "part".
 *
 * <p>The relations of <a href="https://universaldependencies.org/u/dep/">Universal Dependencies</a>, with the subtypes that are asked for.
 */
public enum Relation {
  /** The top of the sentence, which has no governor. */
  ROOT("root"),
  /** "train" on "part" in "le train part"; on the participle in "le train est retardé"; on the predicate in "le train est long". */
  SUBJECT("nsubj"),
  /** A clause as subject. */
  CLAUSAL_SUBJECT("csubj"),
  /** Direct object: "hommes" on "envoyer" in "envoyer 200 hommes". */
  OBJECT("obj"),
  /** "lui" on "donne" in "il lui donne". */
  INDIRECT_OBJECT("iobj"),
  /** Noun of a verb with a preposition, or a date without: "Irak" on "combattre" in "combattre en Irak". */
  OBLIQUE("obl"),
  /** "police" on "arrêté" in "arrêté par la police". */
  AGENT("obl:agent"),
  /** "parte" on "dit" in "il dit que le train part". */
  CLAUSAL_COMPLEMENT("ccomp"),
  /** A complement whose subject is the governor’s: "partir" on "veut" in "il veut partir". */
  OPEN_COMPLEMENT("xcomp"),
  /** "pleut" on "part" in "il part quand il pleut". */
  ADVERBIAL_CLAUSE("advcl"),
  /** Adverb, on a verb, adjective, adverb or number. */
  ADVERBIAL("advmod"),
  /** "a" on "dit" in "il a dit". */
  AUXILIARY("aux"),
  /** "est" on "arrêté" in "il est arrêté par la police". */
  PASSIVE_AUXILIARY("aux:pass"),
  /** "est" on "grand" in "il est grand". */
  COPULA("cop"),
  /** Conjunction on the verb of its clause: "que". */
  MARKER("mark"),
  /** Noun on a noun, mostly with a preposition: "ville" on "maire" in "le maire de la ville". */
  NOMINAL_MODIFIER("nmod"),
  /** English "company" on "profits" in "the company’s profits". */
  POSSESSIVE("nmod:poss"),
  /** "Durand" on "maire" in "le maire, M. Durand". */
  APPOSITION("appos"),
  /** Numeral on what it counts: "200" on "hommes". */
  NUMERAL("nummod"),
  /** Adjective on a noun. */
  ADJECTIVAL_MODIFIER("amod"),
  /** Participle or infinitive on a noun: "publié" on "rapport" in "le rapport publié hier". */
  CLAUSAL_MODIFIER("acl"),
  /** "dort" on "homme" in "l’homme qui dort". */
  RELATIVE_CLAUSE("acl:relcl"),
  DETERMINER("det"),
  /** Preposition on its noun, genitive mark on its noun. */
  CASE("case"),
  /** Second and further members of a coordination, on the first: "Syrie" on "Irak" in "l’Irak et la Syrie". */
  CONJUNCT("conj"),
  /** "et" on the member behind it. */
  COORDINATOR("cc"),
  /** Later words of a fixed expression on the first: "que" on "ainsi". */
  FIXED("fixed"),
  /** Later words of a name on the first: "Durand" on "Jean". */
  FLAT("flat"),
  /** English noun on noun: "health" on "centre". */
  COMPOUND("compound"),
  /** English particle on its verb: "up" on "go". */
  PARTICLE("compound:prt"),
  /** "il" in "il pleut", "se" in "il se trouve". */
  EXPLETIVE("expl"),
  /** What stands beside the sentence: "dit-il" behind what he says. */
  PARATAXIS("parataxis"),
  /** Member of a list on the first. */
  LIST("list"),
  /** What a left-out word leaves alone. */
  ORPHAN("orphan"),
  /** Part of a word that is wrongly cut in two. */
  GOES_WITH("goeswith"),
  DISCOURSE("discourse"),
  VOCATIVE("vocative"),
  DISLOCATED("dislocated"),
  REPARANDUM("reparandum"),
  PUNCTUATION("punct"),
  /** None of the others. */
  DEPENDENT("dep");

  private static final Map<String, Relation> BY_NAME = new HashMap<>();

  static {
    for (Relation relation : values()) {
      BY_NAME.put(relation.universal, relation);
    }
  }

  private final String universal;

  Relation(String universal) {
    this.universal = universal;
  }

  /** The name in Universal Dependencies: "nsubj". */
  public String universal() {
    return universal;
  }

  /** The relation with this universal name, its subtype dropped where there is no relation for it: "nsubj:pass" is {@link #SUBJECT}. */
  public static Relation of(String universal) {
    Relation exact = BY_NAME.get(universal);
    if (exact != null) {
      return exact;
    }
    int colon = universal.indexOf(':');
    return colon < 0 ? DEPENDENT : BY_NAME.getOrDefault(universal.substring(0, colon), DEPENDENT);
  }

  /** True for a relation whose dependent is the head of a clause. */
  public boolean isClausal() {
    return switch (this) {
      case ROOT, CLAUSAL_SUBJECT, CLAUSAL_COMPLEMENT, ADVERBIAL_CLAUSE, CLAUSAL_MODIFIER, RELATIVE_CLAUSE, PARATAXIS -> true;
      default -> false;
    };
  }
}
