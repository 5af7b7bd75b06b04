package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.VerbForm;

/**
 * The one analysis of a sentence: the tag, lemma, governor and relation of each word, and the questions that stages ask of them.
 *
 * <p>Example: in "Le Pentagone enverra 415 soldats en Irak" {@code subject} of "enverra" is "Pentagone", {@code object} "soldats",
 * {@code obliques} "Irak"; {@code counted} of "415" is "soldats"; {@code preposition} of "Irak" is "en".
 *
 * <p>All positions are token indexes of the sentence, -1 for none. A word may be several tokens ("porte-parole", "100 000", "M."): every
 * token of it answers for the word, and answers name a word by its first token. The arcs are a projective tree with one root, so that the
 * words under a word are a stretch of tokens ({@link #from}, {@link #to}). Answers come from a parser that was trained on a treebank and
 * errs (docs/accuracy/treebank.md): a stage asks for what it needs and checks it.
 */
public final class Dependencies extends AnalysedWords {

  private static final int[] NOBODY = {};
  private static final Relation[] RELATIONS = Relation.values();

  private final ArcTree arcs;

  Dependencies(Words words, WordTag[] tags, Reading[] readings, int[] heads, int[] labels) {
    super(words, tags, readings);
    this.arcs = new ArcTree(heads, labels);
  }

  // ---- words ---------------------------------------------------------------------------------------------------------------

  /** Part of speech; {@link Upos#X} outside the sentence. */
  public Upos upos(int token) {
    return has(token) ? uposOf(wordOf[token]) : Upos.X;
  }

  public boolean is(int token, Upos upos) {
    return has(token) && uposOf(wordOf[token]) == upos;
  }

  /** The tagger does not tell "a" in "il a dit" from "il a faim"; the arcs do. */
  private Upos uposOf(int word) {
    Upos upos = tags[words.tag[word]].upos();
    if (upos != Upos.AUX) {
      return upos;
    }
    Relation relation = RELATIONS[arcs.label(word)];
    boolean helps = relation == Relation.AUXILIARY || relation == Relation.PASSIVE_AUXILIARY || relation == Relation.COPULA;
    return helps ? Upos.AUX : Upos.VERB;
  }

  /** Mood and tense of a verb; null for other words, and for a finite verb that the dictionary does not have. */
  public VerbForm verbForm(int token) {
    if (!upos(token).isVerbal()) {
      return null;
    }
    Reading reading = reading(token);
    if (reading != null) {
      return reading.verb();
    }
    return switch (tag(token).form()) {
      case INFINITIVE -> VerbForm.INFINITIVE;
      case PAST_PARTICIPLE -> VerbForm.PAST_PARTICIPLE;
      case PRESENT_PARTICIPLE -> VerbForm.PRESENT_PARTICIPLE;
      default -> null;
    };
  }

  // ---- arcs ----------------------------------------------------------------------------------------------------------------

  /** The word that a word hangs on; -1 for the root. */
  public int head(int token) {
    int head = has(token) ? arcs.head(wordOf[token]) : -1;
    return head < 0 ? -1 : words.from[head];
  }

  /** How a word hangs on its {@link #head}. */
  public Relation relation(int token) {
    return has(token) ? RELATIONS[arcs.label(wordOf[token])] : Relation.DEPENDENT;
  }

  public boolean is(int token, Relation relation) {
    return has(token) && RELATIONS[arcs.label(wordOf[token])] == relation;
  }

  /** The word that hangs on none; -1 in an empty sentence. */
  public int root() {
    for (int w = 0; w < words.size; w++) {
      if (arcs.head(w) < 0) {
        return words.from[w];
      }
    }
    return -1;
  }

  /** The words that hang on a word, in text order. */
  public int[] dependents(int token) {
    return has(token) ? tokens(arcs.dependents(wordOf[token])) : NOBODY;
  }

  /** Those of {@link #dependents(int)} with one of the relations. */
  public int[] dependents(int token, Relation... relations) {
    return has(token) ? tokens(arcs.dependents(wordOf[token], relations)) : NOBODY;
  }

  /** The first dependent with one of the relations, or -1. */
  public int dependent(int token, Relation... relations) {
    int found = has(token) ? arcs.dependent(wordOf[token], relations) : -1;
    return found < 0 ? -1 : words.from[found];
  }

  /** Words to their first tokens, in place. */
  private int[] tokens(int[] found) {
    for (int i = 0; i < found.length; i++) {
      found[i] = words.from[found[i]];
    }
    return found;
  }

  /** The first token of a word and all that hangs on it, directly or not: "les" for "effectifs" in "les effectifs américains en Irak". */
  public int from(int token) {
    return words.from[arcs.leftmost(wordOf[token])];
  }

  /** The token behind a word and all that hangs on it. */
  public int to(int token) {
    return words.to(arcs.rightmost(wordOf[token]));
  }

  /** True when {@code below} is {@code above} or hangs on it, directly or not. */
  public boolean dominates(int above, int below) {
    if (!has(above) || !has(below)) {
      return false;
    }
    int word = wordOf[below];
    return arcs.leftmost(wordOf[above]) <= word && word <= arcs.rightmost(wordOf[above]);
  }

  /** The word of tokens [from, to) that the others hang on, particles aside: "hommes" in "quelque 200 hommes"; -1 for none. */
  public int top(int from, int to) {
    int best = -1;
    for (int i = Math.max(0, from); i < to && has(i); i = next(i)) {
      int head = head(i);
      boolean particle = is(i, Relation.CASE) || is(i, Relation.DETERMINER) || is(i, Upos.PUNCT);
      if ((head < from || head >= to) && !particle && (best < 0 || dominates(i, best))) {
        best = first(i);
      }
    }
    return best;
  }

  // ---- clauses and verbs ---------------------------------------------------------------------------------------------------

  /**
   * The head of the clause that a word stands in: its verb, or the predicate of a copula ("grand" in "il est grand"); the root of the
   * sentence for what stands in no clause.
   */
  public int clause(int token) {
    int word = has(token) ? wordOf[token] : -1;
    while (word >= 0 && arcs.head(word) >= 0 && !headsClause(word)) {
      word = arcs.head(word);
    }
    return word < 0 ? -1 : words.from[word];
  }

  /** The clause around the clause that a word stands in, or -1. */
  public int outerClause(int token) {
    int clause = clause(token);
    int head = clause < 0 ? -1 : head(clause);
    return head < 0 ? -1 : clause(head);
  }

  private boolean headsClause(int word) {
    Relation relation = RELATIONS[arcs.label(word)];
    if (relation == Relation.CONJUNCT) {
      return isPredicate(word);
    }
    return relation.isClausal();
  }

  private boolean isPredicate(int word) {
    return uposOf(word) == Upos.VERB || hasCopula(word);
  }

  private boolean hasCopula(int word) {
    return dependent(words.from[word], Relation.COPULA) >= 0;
  }

  /** The finite form of a verb or predicate: itself, its auxiliary or its copula ("a" for "envoyé" in "a envoyé"); -1 when it has none. */
  public int finite(int verb) {
    if (isFinite(verb)) {
      return first(verb);
    }
    for (int helper : dependents(verb, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA)) {
      if (isFinite(helper)) {
        return helper;
      }
    }
    return -1;
  }

  /** True for "arrêté" in "est arrêté par la police", and for a past participle on a noun. */
  public boolean isPassive(int verb) {
    boolean participle = has(verb) && tag(verb).form() == WordTag.Form.PAST_PARTICIPLE;
    return participle && (dependent(verb, Relation.PASSIVE_AUXILIARY, Relation.AGENT) >= 0 || is(verb, Relation.CLAUSAL_MODIFIER));
  }

  /** True with "ne", "pas", "not" on the verb or on its auxiliary. */
  public boolean isNegated(int verb) {
    for (int adverb : dependents(verb, Relation.ADVERBIAL)) {
      if (tag(adverb).form() == WordTag.Form.NEGATIVE) {
        return true;
      }
    }
    return false;
  }

  /** The subject’s head that hangs on a verb or predicate itself, or -1: "Pentagone" for "enverra". */
  public int subject(int verb) {
    return dependent(verb, Relation.SUBJECT);
  }

  /**
   * The subject that a verb has or shares: that of the verb it is coordinated with ("le maire est venu et a parlé"), of the verb it
   * completes ("le maire veut parler"), the noun of a participle or relative "qui"; -1 when there is none.
   */
  public int sharedSubject(int verb) {
    int at = has(verb) ? first(verb) : -1;
    while (at >= 0) {
      int own = subject(at);
      Relation relation = relation(at);
      if (own >= 0 && !(relation == Relation.RELATIVE_CLAUSE && tag(own).form() == WordTag.Form.RELATIVE)) {
        return own;
      }
      boolean noun = relation == Relation.CLAUSAL_MODIFIER || relation == Relation.RELATIVE_CLAUSE;
      if (noun && (own >= 0 || isParticiple(at))) {
        return head(at);
      }
      boolean adverbial = relation == Relation.ADVERBIAL_CLAUSE && !isFinite(at);
      boolean shares = relation == Relation.CONJUNCT || relation == Relation.OPEN_COMPLEMENT || adverbial;
      at = shares && !(noun && own < 0) ? head(at) : -1;
    }
    return -1;
  }

  /** The direct object’s head, or -1: "soldats" for "enverra". */
  public int object(int verb) {
    return dependent(verb, Relation.OBJECT);
  }

  /** The heads of what stands on a verb with a preposition or as a date, "par …" too. */
  public int[] obliques(int verb) {
    return dependents(verb, Relation.OBLIQUE, Relation.AGENT);
  }

  // ---- nouns ---------------------------------------------------------------------------------------------------------------

  /** The preposition in front of a noun or infinitive, the first word of it ("en" of "en face de"), or -1. */
  public int preposition(int noun) {
    for (int particle : dependents(noun, Relation.CASE, Relation.MARKER)) {
      if (particle < first(noun) && is(particle, Upos.ADP)) {
        return particle;
      }
    }
    return -1;
  }

  /** What a noun hangs on, or -1; for a preposition or determiner, what its noun hangs on: "soldats" for "en" in "des soldats en Irak". */
  public int governor(int token) {
    boolean particle = is(token, Relation.CASE) || is(token, Relation.DETERMINER);
    return head(particle ? head(token) : token);
  }

  /** Adjectives, complements, participles and relative clauses of a noun, each by its head. */
  public int[] modifiers(int noun) {
    return dependents(noun, Relation.ADJECTIVAL_MODIFIER, Relation.NOMINAL_MODIFIER, Relation.POSSESSIVE, Relation.COMPOUND,
        Relation.CLAUSAL_MODIFIER, Relation.RELATIVE_CLAUSE);
  }

  /** What names a noun a second time: "Durand" for "maire" in "le maire, M. Durand". */
  public int[] appositions(int noun) {
    return dependents(noun, Relation.APPOSITION);
  }

  /** The members of the coordination that a word belongs to, in text order; the word alone when it is coordinated with none. */
  public int[] members(int token) {
    int top = has(token) ? first(token) : -1;
    while (top >= 0 && is(top, Relation.CONJUNCT)) {
      top = head(top);
    }
    if (top < 0) {
      return NOBODY;
    }
    int[] others = dependents(top, Relation.CONJUNCT);
    int[] members = new int[others.length + 1];
    members[0] = top;
    System.arraycopy(others, 0, members, 1, others.length);
    return members;
  }

  /**
   * The noun that the numeral in tokens [from, to) counts, or -1: "soldats" for "415", "euros" for "2 millions" in "2 millions d’euros".
   */
  public int counted(int from, int to) {
    int top = from;
    while (head(top) >= from && head(top) < to) {
      top = head(top);
    }
    if (is(top, Relation.NUMERAL)) {
      return head(top);
    }
    for (int complement : is(top, Upos.NOUN) ? dependents(top, Relation.NOMINAL_MODIFIER) : NOBODY) {
      if (complement >= to && preposition(complement) == to) {
        return complement;
      }
    }
    return -1;
  }

  /** One line a word: form, tag, relation, governor. */
  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    for (int w = 0; w < words.size; w++) {
      shown.append(words.entries[w].written()).append('\t').append(tags[words.tag[w]]).append('\t');
      shown.append(RELATIONS[arcs.label(w)].universal()).append('\t');
      shown.append(arcs.head(w) < 0 ? "-" : words.entries[arcs.head(w)].written()).append('\n');
    }
    return shown.toString();
  }
}
