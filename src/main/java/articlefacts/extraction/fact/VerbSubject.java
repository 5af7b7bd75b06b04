package articlefacts.extraction.fact;

import articlefacts.extraction.fact.UnderstoodWords.Role;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Sentence;

/**
 * Finds the verb whose level a figure is and the head of its subject by the order of words, where the tree of the sentence has lost
 * them: "ils n’étaient plus que 140", "the number of patients waiting more than a year fell to 1,140 from 1,980".
 */
final class VerbSubject {

  /** "n’étaient déjà plus que de 180 à | 140": so far before a number may its verb stand, in tokens. */
  private static final int VERB_REACH = 9;
  /** "the number of patients waiting more than a year | fell": so far before its verb may the subject stand, in tokens. */
  private static final int SUBJECT_REACH = 18;

  private final FigureWords figureWords;
  private final UnderstoodWords words;

  VerbSubject(FigureWords figureWords, UnderstoodWords words) {
    this.figureWords = figureWords;
    this.words = words;
  }

  /** The subject's head for the figure that begins at a token; -1 for none. */
  int of(Tagged tags, int from) {
    int at = level(tags, from);
    return at < 0 || !tags.pos(at).isVerbal() && !isLevelForm(tags, at) ? at : head(tags, at);
  }

  /** The verb of level before the figure, or the noun of a number that stands between: "put the number at"; -1 for none. */
  private int level(Tagged tags, int from) {
    Sentence s = tags.sentence();
    for (int i = from - 1; i >= 0 && i >= from - VERB_REACH; i--) {
      String lemma = tags.lemma(i);
      boolean noun = tags.is(i, Pos.NOUN) || tags.is(i, Pos.PROPER_NOUN);
      if (noun && (words.is(Role.COUNT_NOUN, lemma) || words.is(Role.TOLL, lemma)) && i > 0) {
        return i;
      }
      if (tags.pos(i).isVerbal() || isLevelForm(tags, i)) {
        boolean level = words.is(Role.LEVEL, lemma) || words.is(Role.REACH, lemma) || isLevelForm(tags, i);
        return level && !(i < from - 1 && words.is(Role.REACH, lemma) && s.isSymbol(i + 1)) ? i : -1;
      }
      boolean between = tags.is(i, Pos.PREPOSITION) || tags.is(i, Pos.ADVERB) || tags.is(i, Pos.NEGATION) || tags.is(i, Pos.NUMBER)
          || s.isDigits(i) || i == from - 1 && tags.is(i, Pos.SUBORDINATION) // "n’étaient que 58 %"
          || figureWords.is(FigureWords.Role.FOCUS, s.folded(i)) || figureWords.is(FigureWords.Role.INDEFINITE, s.folded(i));
      if (!between) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isLevelForm(Tagged tags, int i) {
    return figureWords.is(FigureWords.Role.LEVEL_VERB_FORM, tags.sentence().folded(i)) && !tags.is(i - 1, Pos.DETERMINER)
        && !tags.is(i - 1, Pos.ADJECTIVE);
  }

  /** The nearest noun or pronoun before a verb that no preposition governs. */
  private int head(Tagged tags, int verb) {
    Sentence s = tags.sentence();
    for (int i = verb - 1; i >= 0 && i >= verb - SUBJECT_REACH; i--) {
      if (s.isSymbol(i) && ";:(«“\"–—".contains(s.form(i))) {
        return -1;
      }
      boolean auxiliary = i >= verb - 2 || tags.is(i + 1, Pos.ADVERB) || tags.is(i + 1, Pos.NEGATION) || tags.pos(i + 1).isVerbal();
      if (tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite() && !auxiliary) {
        return -1;
      }
      String folded = s.folded(i);
      if (words.is(Role.PLURAL, folded) || words.is(Role.FEMININE, folded) || words.is(Role.TOPIC_PRONOUN, folded)) {
        return i;
      }
      boolean noun = tags.is(i, Pos.NOUN) || tags.is(i, Pos.PROPER_NOUN) || tags.is(i, Pos.PRONOUN) || tags.is(i, Pos.SUBJECT);
      if (noun && !isGoverned(tags, i) && !isTime(tags, i)) {
        return i;
      }
    }
    return -1;
  }

  /** "mardi" in "le bilan, mardi, était". */
  private boolean isTime(Tagged tags, int i) {
    Sentence s = tags.sentence();
    return figureWords.is(FigureWords.Role.WHEN, s.folded(i)) || figureWords.is(FigureWords.Role.TIME_NOUN, tags.lemma(i))
        || figureWords.is(FigureWords.Role.RATE_UNIT, tags.lemma(i)) || figureWords.is(FigureWords.Role.MONTH, s.folded(i));
  }

  /** A preposition before it, articles, numbers and adjectives aside. */
  private boolean isGoverned(Tagged tags, int noun) {
    Sentence s = tags.sentence();
    int at = noun - 1;
    boolean open = true;
    while (open && at >= 0) {
      boolean particle = tags.is(at, Pos.DETERMINER) || tags.is(at, Pos.ADJECTIVE) || tags.is(at, Pos.NUMBER) || s.isDigits(at);
      boolean compound = figureWords.is(FigureWords.Role.CONTRACTED, s.folded(at));
      open = particle && !compound;
      at = open ? at - 1 : at;
    }
    return tags.is(at, Pos.PREPOSITION) || figureWords.is(FigureWords.Role.CONTRACTED, s.folded(at)) && !s.folded(at).equals("des")
        && !s.folded(at).equals("aux")
        || figureWords.is(FigureWords.Role.OF_ANY, s.folded(at)) && at > 0;
  }
}
