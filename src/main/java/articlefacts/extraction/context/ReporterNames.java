package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Sentence;

/**
 * Where in an English subject the words stand that name who reports: behind abbreviated titles ("State Sen. | Beth Lowry"), before what
 * tells who they are ("people | familiar with the matter"), before when a paper came out ("a review | released Tuesday").
 */
final class ReporterNames {

  /** "Air Vice-Marshal (retd) K. S. Dhillon": so many tokens of title may stand before a name. */
  private static final int TITLE = 9;

  private final ContextWords words;
  private final SpeakerPhrases phrases;

  ReporterNames(ContextWords words, SpeakerPhrases phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  /**
   * The start of the person's name that ends at {@code to}, behind a title with a stop, or that opens the subject; {@code from} for none.
   *
   * @param first of the subject
   */
  int start(Syntax syntax, int first, int from, int to) {
    Sentence s = syntax.sentence();
    int end = syntax.sentence().isCapitalised(first) ? phrases.clusters().personEnd(s.index(), first) : -1;
    if (end > first && end < to && syntax.tags().is(end, Pos.PREPOSITION)) {
      return first; // "Jane Holt | of the charity Crisis"
    }
    for (int i = Math.max(1, to - TITLE); i < to; i++) {
      boolean person = s.isCapitalised(i) && phrases.clusters().isPersonAt(s.index(), i, to);
      if (person && (i > from || isTitle(s, i - 1))) {
        return i;
      }
    }
    return from;
  }

  /** "the Leeds-based | pie maker": the noun behind a place and a participle; {@code from} for others. */
  int pastCompound(Tagged tags, int from) {
    Sentence s = tags.sentence();
    int place = tags.is(from, Pos.DETERMINER) ? from + 1 : from;
    boolean compound = s.isCapitalised(place) && s.form(place + 1).equals("-") && s.touchesNext(place) && !s.isCapitalised(place + 2)
        && tags.is(place + 3, Pos.NOUN);
    return compound ? place + 3 : from;
  }

  private static boolean isTitle(Sentence s, int i) {
    return s.form(i).equals(".") && s.isCapitalised(i - 1);
  }

  /** The start of the person's name behind titles that begin at {@code from}: "Rep. | Ann Field"; {@code from} where there are none. */
  int behind(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    boolean stop = false;
    for (int i = from; i < from + TITLE && s.has(i); i++) {
      if (stop && phrases.clusters().isPersonAt(s.index(), i, -1)) {
        return i;
      }
      boolean inside = s.isCapitalised(i) || s.isSymbol(i) && ".-()".contains(s.form(i)) || s.form(i - 1).equals("(");
      if (!inside) {
        return from;
      }
      stop |= s.isSymbol(i) && !s.form(i).equals("-");
    }
    return from;
  }

  /** "a review | released": the end of the paper before the participle that says how it came out; {@code to} for others. */
  int beforeParticiple(Tagged tags, int to) {
    boolean document = words.is("document", tags.lemma(to - 2)) || words.is("data document", tags.lemma(to - 2));
    return document && tags.pos(to - 1).isVerbal() && words.is("carrier", tags.lemma(to - 1)) ? to - 1 : to;
  }

  /** "people | familiar with the matter", "officials | from the ministry": who is told more of before {@code from}; null for nobody. */
  int[] described(Tagged tags, int from) {
    Sentence s = tags.sentence();
    boolean body = s.isCapitalised(from) || s.isCapitalised(from + 1); // "inspectors from the Care Commission" speak for it
    if (body || !tags.is(from - 1, Pos.PREPOSITION) || s.form(from - 1).length() <= 3 && !isDescription(tags, from - 2)) {
      return null;
    }
    int head = isDescription(tags, from - 2) ? from - 3 : from - 2;
    if (head < 0 || !isPeople(tags, head) || tags.is(from - 1, Pos.PREPOSITION) && s.form(from - 1).equals("by")) {
      return null;
    }
    int first = head;
    while (tags.is(first - 1, Pos.ADJECTIVE) || tags.is(first - 1, Pos.NOUN)
        || tags.is(first - 1, Pos.DETERMINER)) {
      first--;
    }
    return new int[] {first, head + 1};
  }

  /** "two | officials": who says it is named behind the number of those who do. */
  int[] pastNumber(Tagged tags, int[] subject) {
    int first = subject[0] + 1;
    boolean lone = words.is("lone", tags.sentence().form(subject[0])); // "one volunteer"
    int head = first;
    while (head < subject[1] - 1 && !isPeople(tags, head) && (tags.is(head, Pos.NOUN) || tags.is(head, Pos.ADJECTIVE))) {
      head++; // "two | senior defence officials"
    }
    boolean people = tags.is(subject[0], Pos.NUMBER) && !lone && first < subject[1] && isPeople(tags, head);
    return people ? new int[] {first, subject[1]} : subject;
  }

  /** The number before "officials" in "two officials"; {@code from} where there is none. */
  int withNumber(Tagged tags, int from) {
    return tags.is(from - 1, Pos.NUMBER) && isPeople(tags, from) ? from - 1 : from;
  }

  private boolean isPeople(Tagged tags, int i) {
    String lemma = tags.lemma(i);
    return words.is("unnamed speaker", lemma) || words.is("people noun", lemma) || words.is("generic role", lemma)
        || tags.sentence().form(i).equals("people");
  }

  private static boolean isDescription(Tagged tags, int i) {
    return tags.is(i, Pos.ADJECTIVE) || tags.pos(i).isVerbal() && tags.sentence().form(i).endsWith("ed");
  }

  /** "figures from the health ministry | show": a form that may be a noun, behind papers of somebody. */
  boolean isShowing(Tagged tags, int i) {
    Sentence s = tags.sentence();
    for (int k = i - 1; words.is("showing form", s.form(i)) && k >= 0 && k > i - TITLE && !s.isSymbol(k)
        && (!tags.pos(k).isVerbal() || words.is("seeing participle", s.form(k))); k--) {
      boolean papers = s.form(k).endsWith("s") || s.form(k).equals("data");
      if (papers && (words.is("document", tags.lemma(k)) || words.is("data document", tags.lemma(k)))) {
        return words.is("agent", s.form(k + 1)) || words.is("agent", s.form(k + 2)) && words.is("seeing participle", s.form(k + 1));
      }
    }
    return false;
  }

  /** "rejected | claims | that", "Kano and Gombe | states | counted": a word that may be a verb, and is a noun between verbs. */
  boolean isThing(Syntax syntax, int i) {
    Tagged tags = syntax.tags();
    boolean word = words.is("claim noun", tags.lemma(i)) || words.is("claim noun", syntax.dependencies().lemma(i));
    boolean object = words.is("dismissing verb", tags.lemma(i - 1)) || words.is("dismissing verb", syntax.dependencies().lemma(i - 1))
        || words.is("unconfirmed word", tags.sentence().form(i - 1));
    boolean verb = tags.pos(i + 1).isVerbal() || syntax.dependencies().is(i + 1, Upos.VERB);
    boolean subject = tags.sentence().form(i).endsWith("s") && verb && !tags.sentence().isCapitalised(i + 1)
        && !tags.sentence().form(i + 1).endsWith("ing");
    return word && (object || subject);
  }
}
