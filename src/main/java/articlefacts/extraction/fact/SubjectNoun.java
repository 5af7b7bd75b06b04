package articlefacts.extraction.fact;

import articlefacts.extraction.fact.UnderstoodWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;

/**
 * Reads what a bare number counts from the subject of its verb: "vols" for both numbers of "les vols annulés passent de 40 à 75",
 * "patients" for "the number of patients fell to 1,140".
 */
final class SubjectNoun {

  /** So many steps up the tree lead from a number to its verb: "de 40 | à 75". */
  private static final int HOPS = 4;
  /** So long may a subject be, in tokens. */
  private static final int SUBJECT_REACH = 18;

  private final FigureWords figureWords;
  private final UnderstoodWords words;
  private final CountedReader counted;
  private final VerbSubject verbs;

  SubjectNoun(FigureWords figureWords, UnderstoodWords words, CountedReader counted) {
    this.figureWords = figureWords;
    this.words = words;
    this.verbs = new VerbSubject(figureWords, words);
    this.counted = counted;
  }

  /** What the subject of a number is. */
  enum Kind {
    /** A noun in the plural, or what a number is of. */
    NAMED,
    /** "le bilan": victims. */
    TOLL,
    /** "le total", "the figure": of what was counted before. */
    TOTAL,
    /** "ils", "elles", "they". */
    PRONOUN,
    /** "il", "it": of what was counted before, where the number is one for other reasons. */
    SINGULAR,
    /** None, or one that tells nothing. */
    NONE
  }

  /**
   * The subject that a number is the number of.
   *
   * @param noun what is counted; null unless it is named
   * @param token of the subject; -1 for none
   */
  record Subject(Kind kind, CountedPhrase noun, int token) {}

  private static final Subject NONE = new Subject(Kind.NONE, null, -1);

  /** The subject of the number in tokens [from, to): by the tree, else by the order of words. */
  Subject read(Syntax syntax, int from, int to) {
    Dependencies tree = syntax.dependencies();
    Subject found = onTree(tree, from, to);
    if (found.kind() != Kind.NONE) {
      return counting(tree, found);
    }
    int head = verbs.of(syntax.tags(), from);
    Subject ordered = head < 0 ? found : subject(tree, tree.first(head));
    return ordered.kind() == Kind.NAMED ? counting(tree, ordered) : ordered;
  }

  /**
   * "the number of patients who were harmed after it lost their records has risen": what is counted stands at the head of the long
   * subject.
   */
  private Subject counting(Dependencies tree, Subject subject) {
    Sentence s = tree.sentence();
    for (int i = subject.token() - 1; i > subject.token() - SUBJECT_REACH && i >= 0 && !s.isSymbol(i); i--) {
      if (words.is(Role.COUNT_NOUN, tree.lemma(i)) && isOf(s, tree.end(i))) {
        CountedPhrase noun = complement(tree, i);
        return noun == null ? subject : new Subject(Kind.NAMED, noun, i);
      }
    }
    return subject;
  }

  private Subject onTree(Dependencies tree, int from, int to) {
    int at = tree.top(from, to);
    for (int hop = 0; at >= 0 && hop < HOPS; hop++) {
      int head = tree.head(at);
      boolean predicate = head < 0 || tree.dependent(at, Relation.COPULA) >= 0;
      if (predicate && tree.dependent(at, Relation.COPULA) >= 0) {
        return subject(tree, tree.subject(at));
      }
      if (predicate || tree.is(at, Relation.SUBJECT)) {
        return NONE;
      }
      if (tree.upos(head).isVerbal()) {
        boolean reaches = tree.is(at, Relation.OBJECT);
        boolean level = words.is(reaches ? Role.REACH : Role.LEVEL, tree.lemma(head)) || words.is(Role.REACH, tree.lemma(head));
        return level ? subject(tree, tree.sharedSubject(head)) : NONE;
      }
      if (!tree.is(head, Upos.NUM)) {
        return NONE;
      }
      at = head;
    }
    return NONE;
  }

  /** What the noun or pronoun tells as the subject of a number. */
  Subject subject(Dependencies tree, int subject) {
    if (subject < 0) {
      return NONE;
    }
    String form = tree.sentence().folded(subject);
    boolean many = words.is(Role.PLURAL, form) || words.is(Role.FEMININE, form);
    if (many || tree.is(subject, Upos.PRON)) {
      Kind one = words.is(Role.TOPIC_PRONOUN, form) ? Kind.SINGULAR : Kind.NONE;
      return new Subject(many ? Kind.PRONOUN : one, null, subject);
    }
    String lemma = tree.lemma(subject);
    if (words.is(Role.COUNT_NOUN, lemma) || words.is(Role.TOLL, lemma)) {
      CountedPhrase noun = complement(tree, subject);
      Kind bare = words.is(Role.TOLL, lemma) ? Kind.TOLL : Kind.TOTAL;
      return new Subject(noun == null ? bare : Kind.NAMED, noun, subject);
    }
    boolean counts = isPlural(tree, subject) && !words.is(Role.UNCOUNTED, lemma) && tree.dependent(subject, Relation.NUMERAL) < 0;
    CountedPhrase noun = counts ? phrase(tree, subject) : null;
    return noun == null ? new Subject(Kind.NONE, null, subject) : new Subject(Kind.NAMED, noun, subject);
  }

  /** "cas" in "le nombre de cas", "visitor" in "visitor numbers", "death" in "death toll". */
  private CountedPhrase complement(Dependencies tree, int noun) {
    for (int complement : tree.dependents(noun, Relation.NOMINAL_MODIFIER)) {
      if (complement > noun && isPlural(tree, complement)) {
        return phrase(tree, complement);
      }
    }
    Sentence s = tree.sentence();
    if (isOf(s, tree.end(noun))) {
      CountedPhrase behind = counted.read(s, tree.end(noun) + 1, true, false, false); // where the tree has lost it
      return behind != null && behind.hasHead() ? behind : null;
    }
    int compound = tree.dependent(noun, Relation.COMPOUND);
    return compound >= 0 && tree.next(compound) == noun ? counted.singular(tree.sentence(), compound) : null;
  }

  /** "de", "des", "of". */
  private boolean isOf(Sentence s, int i) {
    return figureWords.is(FigureWords.Role.OF, s.folded(i)) || figureWords.is(FigureWords.Role.OF_ANY, s.folded(i));
  }

  /** The noun with what stands before it; null where the reader of counted nouns does not take it for one. */
  CountedPhrase phrase(Dependencies tree, int noun) {
    Sentence s = tree.sentence();
    if (!counted.isHeadLast()) {
      CountedPhrase phrase = counted.read(s, noun, true, false, false);
      return phrase != null && phrase.hasHead() && phrase.headFrom() == noun ? phrase : null;
    }
    for (int i = Math.max(0, tree.from(noun)); i <= noun; i = tree.next(i)) {
      boolean particle = tree.is(i, Upos.DET) || tree.is(i, Upos.ADP) || tree.is(i, Upos.PRON) || tree.is(i, Upos.NUM)
          || tree.is(i, Upos.PUNCT);
      CountedPhrase phrase = particle ? null : counted.read(s, i, true, false, false);
      if (phrase != null && phrase.hasHead() && phrase.headTo() == tree.end(noun)) {
        return phrase;
      }
    }
    return null;
  }

  /** The last noun in the plural that is a subject before a token, else the first noun of the sentence; -1 for none. */
  int mentioned(Dependencies tree, int before, Reading.Gender gender) {
    int found = -1;
    for (int i = 0; i < before && i < tree.size(); i = tree.next(i)) {
      boolean subject = tree.is(i, Relation.SUBJECT) || tree.is(i, Relation.ROOT);
      Reading reading = tree.reading(i);
      boolean agrees = gender == null || reading == null || reading.gender() == null || reading.gender() == Reading.Gender.EITHER
          || reading.gender() == gender;
      boolean counts = subject && isPlural(tree, i) && agrees && !words.is(Role.UNCOUNTED, tree.lemma(i))
          && tree.dependent(i, Relation.NUMERAL) < 0;
      found = counts ? i : found;
    }
    return found;
  }

  /** A common noun in the plural, or one that has no other form and an article in the plural. */
  static boolean isPlural(Dependencies tree, int noun) {
    Reading reading = tree.reading(noun);
    boolean substantive = tree.is(noun, Upos.NOUN) || tree.is(noun, Upos.ADJ) || tree.is(noun, Upos.VERB)
        && tree.dependent(noun, Relation.DETERMINER) >= 0;
    if (!substantive) {
      return false;
    }
    if (reading == null || reading.number() == null || reading.number() == Reading.Number.EITHER) {
      int determiner = tree.dependent(noun, Relation.DETERMINER);
      Reading article = tree.reading(determiner);
      boolean many = article != null && article.number() == Reading.Number.PLURAL;
      return many || tree.sentence().form(noun).endsWith("s") && determiner < 0;
    }
    return reading.number() == Reading.Number.PLURAL;
  }
}
