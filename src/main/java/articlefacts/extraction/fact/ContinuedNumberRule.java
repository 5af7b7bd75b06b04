package articlefacts.extraction.fact;

import articlefacts.extraction.fact.UnderstoodWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeExpression;
import java.math.BigDecimal;
import java.util.List;

/**
 * Makes figures of bare numbers whose construction says that they count something known: "not 83", "212 since January", "with 40 in Leeds
 * alone", ": 85 en Vendée", "the toll rose to 19".
 *
 * <p>Never of years, addresses, scores and numbers of names: a number that an article, a name or a noun of numbering stands before
 * stays what it is.
 */
final class ContinuedNumberRule {

  /** The rule of a number whose subject tells what it counts. */
  static final String OF_SUBJECT = "count.of-subject";
  /** So many sentences before an answer may its question stand. */
  private static final int QUESTIONS = 1;
  /** "en avaient pris en charge | 54": so far before a number, in tokens. */
  private static final int OF_IT_REACH = 6;
  /**
   * "96 blessés dans la nuit de lundi à mardi | et non 83": so far behind a figure may the number stand that is set against it, in
   * tokens.
   */
  private static final int CONTRAST_REACH = 16;
  /** "au lieu de" has three words. */
  private static final int LONGEST_CONTRAST = 3;
  /** Between a number and the time that dates it: "212 | depuis le mois de | janvier". */
  private static final int TIME_REACH = 2;
  /** "les nids | de cigognes | de la côte :": so many complements may a noun have. */
  private static final int COMPLEMENTS = 4;
  /** "le nombre | de foyers de grippe aviaire |,": so long may the complement of a number be, in tokens. */
  private static final int NUMBER_REACH = 8;
  /** What is set against a figure is of its order. */
  private static final BigDecimal COMPARABLE = BigDecimal.valueOf(20);
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;
  private static final int YEAR_DIGITS = 4;
  /** Longer ones are telephone numbers. */
  private static final int LONGEST_DIGITS = 6;

  private final FigureWords words;
  private final UnderstoodWords understood;
  private final SubjectNoun subjects;
  private final CountedReader counted;

  ContinuedNumberRule(FigureWords words, UnderstoodWords understood, SubjectNoun subjects, CountedReader counted) {
    this.counted = counted;
    this.words = words;
    this.understood = understood;
    this.subjects = subjects;
  }

  /** The figure that the number is; null when nothing says that it counts. */
  Figure read(List<Syntax> structures, int index, Quantity q, List<Figure> before, CountedBefore known, SentenceTimes times) {
    Syntax syntax = structures.get(index);
    Sentence s = syntax.sentence();
    Tagged tags = syntax.tags();
    int contrast = contrast(s, q.from());
    boolean plain = q.is(Quantity.Kind.PLAIN) && q.traits().number().signum() > 0;
    boolean ofIt = plain && isOfIt(s, q.from()) && tags.is(q.from() - 1, Pos.NOUN); // "en avaient pris en charge 54"
    CountedPhrase asked = plain && isClosed(tags, q.to()) && !isYear(s, q) && !isName(tags, q, false) ? asked(structures, index) : null;
    if (asked != null) {
      return count(q, asked, "answer");
    }
    if (!plain || q.value().number() == null || isName(tags, q, contrast >= 0 || ofIt)) {
      return null;
    }
    Figure last = lastCount(before);
    boolean relative = isClosed(tags, q.to()) || tags.is(q.to(), Pos.SUBJECT); // "instead of the nine it offered"
    if (contrast >= 0 && last != null && contrast >= last.to() && contrast - last.to() <= CONTRAST_REACH && isComparable(q, last)
        && relative) {
      return like(q, last, "contrast");
    }
    if (!isClosed(syntax.tags(), q.to())) {
      return null;
    }
    boolean listed = isListed(s, focusFrom(s, q.from()));
    boolean dated = isDated(s, q, times);
    boolean placed = syntax.tags().is(q.to(), Pos.PREPOSITION) && s.isWord(q.to() + 1);
    if (listed && (dated || placed && isLast(last, before)) && last != null && noun(last) != null
        && isLoose(syntax.tags(), last.to(), q.from() - 1)) {
      return like(q, last, dated ? "dated" : "placed");
    }
    CountedBefore.Noun earlier = known.latest(index, n -> n.isComparable(q.value().number()));
    if (ofIt && dated && earlier != null || q.from() == 0 && dated && earlier != null && !hasFiniteVerb(tags)) {
      return count(q, earlier.phrase(), "continued");
    }
    boolean further = words.is(FigureWords.Role.ANOTHER, s.folded(q.from() - 1))
        || words.is(FigureWords.Role.ANOTHER, s.folded(q.from() - 2) + " " + s.folded(q.from() - 1));
    if (further && last != null && noun(last) != null) {
      return count(q, noun(last), "further");
    }
    if (understood.is(Role.WITH_PART, s.folded(q.from() - 1)) && placed && last != null && noun(last) != null && isSmaller(q, last)) {
      return like(q, last, "part-in");
    }
    boolean apposed = s.form(q.from() - 1).equals(",") && s.form(q.to()).equals(",") && isNumberOf(syntax.dependencies(), q.from() - 1);
    CountedPhrase headed = dated || placed || apposed ? head(syntax.dependencies(), q.from() - 1) : null;
    if (headed != null) {
      return count(q, headed, "headed");
    }
    if (q.value().number().scale() > 0 || isYear(s, q)) {
      return null;
    }
    SubjectNoun.Subject subject = subjects.read(syntax, q.from(), q.to());
    return switch (subject.kind()) {
      case NAMED -> count(q, subject.noun(), "of-subject");
      case TOLL, TOTAL, PRONOUN -> count(q, null, "of-subject"); // stays one where a noun is found
      case SINGULAR, NONE -> null;
    };
  }

  /** True for a number that is no year, no name in digits and counts nothing that follows. */
  boolean isFree(Tagged tags, Quantity q) {
    return isClosed(tags, q.to()) && !isName(tags, q, false) && !isYear(tags.sentence(), q);
  }

  /**
   * "hôtels" for "Quatorze depuis le printemps" behind "Combien d’hôtels ont fermé ?": what a question before asks the number of; null
   * for none.
   */
  CountedPhrase asked(List<Syntax> structures, int index) {
    for (int i = index - 1; i >= 0 && i >= index - QUESTIONS; i--) {
      Sentence s = structures.get(i).sentence();
      for (int at = 0; isQuestion(s) && at + 2 < s.size(); at++) {
        if (understood.is(Role.QUESTION, s.folded(at) + " " + s.folded(at + 1))) {
          CountedPhrase noun = counted.read(s, at + 2, true, false, false);
          // "Combien de Réunionnais" counts people, cases and more
          return noun != null && noun.hasHead() && !s.isCapitalised(noun.headFrom()) ? noun : null;
        }
      }
    }
    return null;
  }

  /** "Combien … ?", "« Combien … ? »". */
  private static boolean isQuestion(Sentence s) {
    return s.form(s.size() - 1).equals("?") || s.form(s.size() - 2).equals("?");
  }

  private boolean isOfIt(Sentence s, int from) {
    for (int i = from - 1; i >= 0 && i > from - OF_IT_REACH && s.isWord(i); i--) {
      if (words.is(FigureWords.Role.OF_IT, s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFiniteVerb(Tagged tags) {
    for (int i = 0; i < tags.size(); i++) {
      if (tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite()) {
        return true;
      }
    }
    return false;
  }

  /** Before "just", "seulement". */
  private int focusFrom(Sentence s, int from) {
    return words.is(FigureWords.Role.FOCUS, s.folded(from - 1)) || s.folded(from - 1).equals("just") ? from - 1 : from;
  }

  static CountedPhrase noun(Figure figure) {
    return figure.counted() != null && figure.counted().hasHead() ? figure.counted() : figure.inherited();
  }

  private static Figure count(Quantity q, CountedPhrase noun, String rule) {
    return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, noun, List.of("count." + rule));
  }

  private static Figure like(Quantity q, Figure last, String rule) {
    if (last.kind() == FactKind.COUNT) {
      return noun(last) == null ? null : count(q, noun(last), rule);
    }
    Quantity unit = q.inUnitOf(last.quantity());
    return new Figure(last.kind(), unit, q.from(), q.to(), null, null, List.of("count." + rule));
  }

  /** The last figure that another number may continue: no time, rank or age. */
  private static Figure lastCount(List<Figure> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      FactKind kind = before.get(i).kind();
      if (kind == FactKind.COUNT || kind == FactKind.MONEY || kind == FactKind.MEASURE || kind == FactKind.PERCENTAGE) {
        return before.get(i);
      }
    }
    return null;
  }

  private static boolean isLast(Figure last, List<Figure> before) {
    return !before.isEmpty() && before.get(before.size() - 1) == last;
  }

  private static boolean isComparable(Quantity q, Figure last) {
    BigDecimal one = q.value().number().abs();
    BigDecimal other = last.quantity().value().number() == null ? null : last.quantity().value().number().abs();
    boolean ranks = other != null && one.multiply(COMPARABLE).compareTo(other) >= 0 && other.multiply(COMPARABLE).compareTo(one) >= 0;
    return ranks && (last.kind() != FactKind.PERCENTAGE || one.compareTo(BigDecimal.valueOf(100)) <= 0);
  }

  private static boolean isSmaller(Quantity q, Figure last) {
    return last.kind() == FactKind.COUNT && last.quantity().value().number() != null
        && q.value().number().compareTo(last.quantity().value().number()) < 0;
  }

  /** Where the words begin that set the number at {@code from} against another: "et non", "au lieu de"; -1 for none. */
  private int contrast(Sentence s, int from) {
    StringBuilder phrase = new StringBuilder();
    int found = -1;
    for (int i = from - 1; i >= 0 && i >= from - LONGEST_CONTRAST && s.isWord(i); i--) {
      phrase.insert(0, phrase.isEmpty() ? s.folded(i) : s.folded(i) + " ");
      found = understood.is(Role.CONTRAST, phrase.toString()) ? i : found;
    }
    return found;
  }

  /** A comma, "et" or a colon before the number. */
  private boolean isListed(Sentence s, int from) {
    return from > 0 && (s.isSymbol(from - 1) && ",;:(–—".contains(s.form(from - 1)) || words.is(FigureWords.Role.AND, s.folded(from - 1)));
  }

  /** A time right behind: "212 depuis janvier", "1,955 the year before". */
  private static boolean isDated(Sentence s, Quantity q, SentenceTimes times) {
    for (TimeExpression time : times.expressions()) {
      int from = s.tokenAt(time.scope().start());
      if (from >= q.to() && from <= q.to() + TIME_REACH || time.from() >= q.to() && time.from() <= q.to() + TIME_REACH) {
        return true;
      }
    }
    return false;
  }

  /**
   * "nids" in "Les nids de cigognes se multiplient : 85 en Vendée", "oiseaux" in "Querelle sur les oiseaux : 480 selon", "Les
   * hospitalisations, 212 depuis janvier,"; null for none.
   */
  private CountedPhrase head(Dependencies tree, int sign) {
    boolean colon = tree.sentence().form(sign).equals(":");
    if (!colon && !tree.sentence().form(sign).equals(",")) {
      return null;
    }
    int nearest = nounBefore(tree, sign);
    if (nearest >= 0 || !colon) {
      return nearest < 0 ? null : subjects.phrase(tree, nearest);
    }
    for (int i = 0; i < sign; i = tree.next(i)) {
      CountedPhrase noun = tree.is(i, Relation.SUBJECT) || i == 0 ? subjects.subject(tree, i).noun() : null;
      if (noun != null) {
        return noun;
      }
    }
    return null;
  }

  /** "Le nombre de foyers, 19, reste inchangé": a noun of a number before the comma. */
  private boolean isNumberOf(Dependencies tree, int sign) {
    for (int i = sign - 1; i >= 0 && i >= sign - NUMBER_REACH && !tree.sentence().isSymbol(i); i--) {
      if (understood.is(Role.COUNT_NOUN, tree.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** The noun right before a sign, or the one that what stands there completes: "nids" in "les nids de la côte :". */
  private int nounBefore(Dependencies tree, int sign) {
    int at = sign <= 0 ? -1 : tree.first(sign - 1);
    int found = -1;
    for (int hop = 0; at >= 0 && hop < COMPLEMENTS && tree.to(at) <= sign; hop++) {
      found = isCounted(tree, at) ? at : found;
      boolean up = tree.is(at, Relation.NOMINAL_MODIFIER) || tree.is(at, Relation.ADJECTIVAL_MODIFIER) || tree.is(at, Relation.FLAT)
          || tree.is(at, Relation.CLAUSAL_MODIFIER);
      at = up ? tree.head(at) : -1;
    }
    return found;
  }

  private boolean isCounted(Dependencies tree, int noun) {
    return SubjectNoun.isPlural(tree, noun) && !understood.is(Role.UNCOUNTED, tree.lemma(noun))
        && tree.dependent(noun, Relation.NUMERAL) < 0;
  }

  /** No finite verb and no full stop between. */
  static boolean isLoose(Tagged tags, int from, int to) {
    Sentence s = tags.sentence();
    for (int i = from; i < to; i++) {
      boolean verb = tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite();
      if (verb || s.form(i).equals(".") || s.form(i).equals("»") || s.form(i).equals("”")) {
        return false;
      }
    }
    return true;
  }

  /** Nothing follows that the number could count or be tied to. */
  private boolean isClosed(Tagged tags, int to) {
    Sentence s = tags.sentence();
    boolean sign = s.isSymbol(to) && "-/:%°×*#@=+$€£".contains(s.form(to));
    boolean plain = tags.is(to, Pos.PREPOSITION) || tags.is(to, Pos.COORDINATION) || tags.is(to, Pos.ADVERB)
        || tags.is(to, Pos.RELATIVE) || tags.is(to, Pos.DETERMINER)
        || tags.is(to, Pos.SUBORDINATION) || words.is(FigureWords.Role.WHEN, s.folded(to)) || words.is(FigureWords.Role.LAST, s.folded(to));
    boolean over = words.is(FigureWords.Role.OVER, s.folded(to)) && s.isDigits(to + 1); // "14 sur 20"
    return !sign && !over && (!s.isWord(to) && !s.isDigits(to) || plain || tags.pos(to).isVerbal());
  }

  /** An article, a name, a noun or a sign right before makes the number one of a house, a line, a day. */
  private boolean isName(Tagged tags, Quantity q, boolean told) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    String first = s.form(q.numberFrom());
    boolean one = q.numberTo() - q.numberFrom() == 1;
    boolean code = q.traits().digits() && one && (first.length() > LONGEST_DIGITS || first.length() > 1 && first.startsWith("0")
        || Character.isLetter(first.charAt(first.length() - 1)));
    boolean tied = s.isSymbol(at) && "-/°×*#@=+.$€£'’".contains(s.form(at)) && q.traits().digits();
    boolean determined = words.is(FigureWords.Role.SINGULAR, s.folded(at)) || words.is(FigureWords.Role.CONTRACTED, s.folded(at))
        && !s.folded(at).equals("des")
        || words.is(FigureWords.Role.ARTICLE, s.folded(at));
    boolean named = at > 0 && s.isWord(at) && s.isCapitalised(at) && q.traits().digits();
    boolean noun = tags.is(at, Pos.NOUN) && q.from() == q.numberFrom();
    return code || tied || !told && (determined || noun) || named || words.is(FigureWords.Role.NUMBERING, s.folded(at));
  }

  /** Four digits together that may be a year. */
  private static boolean isYear(Sentence s, Quantity q) {
    boolean four = q.traits().digits() && q.numberTo() - q.numberFrom() == 1 && s.form(q.numberFrom()).length() == YEAR_DIGITS
        && s.isDigits(q.numberFrom());
    int year = four ? q.traits().number().intValue() : 0;
    return year >= FIRST_YEAR && year <= LAST_YEAR && !q.hasQualifier();
  }
}
