package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which quantities of a sentence are figures, and of what kind: plain numbers become counts of a noun, shares or nothing,
 * durations become ages, ordinals stay or go as part of a title.
 */
final class FigureReader {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final FigureWords words;
  private final CountedReader counted;
  private final QuantityReader quantities;
  private final AgeRule ages;

  FigureReader(FigureWords words, CountedReader counted, QuantityReader quantities, NumberReader numbers) {
    this.words = words;
    this.counted = counted;
    this.quantities = quantities;
    this.ages = new AgeRule(words, numbers);
  }

  /**
   * The figures in text order.
   *
   * @param earlier the last count before this sentence, whose noun "Vingt-trois ont été …" understands; null when there is none
   */
  List<Figure> read(Tagged tags, List<Quantity> found, CountedPhrase earlier) {
    List<Figure> figures = new ArrayList<>(found.size());
    CountedPhrase last = earlier;
    for (int i = 0; i < found.size(); i++) {
      Quantity next = i + 1 < found.size() ? found.get(i + 1) : null;
      Figure figure = figure(tags, found, i, last);
      if (figure == null) {
        continue;
      }
      Figure ratio = next == null ? null : ratio(tags, figure, next);
      if (ratio != null) {
        figures.add(ratio);
        i++;
        continue;
      }
      figures.add(sharing(tags.sentence(), qualified(tags.sentence(), figure), figures));
      last = figure.counted() != null && figure.counted().hasHead() ? figure.counted() : last;
    }
    return figures;
  }

  private Figure figure(Tagged tags, List<Quantity> found, int i, CountedPhrase last) {
    Quantity q = quantities.qualifiedAfter(tags.sentence(), found.get(i), found.get(i).to());
    Sentence s = tags.sentence();
    return switch (q.kind()) {
      case ORDINAL -> isOrdinal(tags, q) ? figure(FactKind.ORDINAL, q, q.to(), "ordinal") : null;
      case MULTIPLE -> figure(FactKind.MULTIPLE, q, q.to(), "multiple");
      case MONEY -> figure(FactKind.MONEY, q, complementEnd(s, q), "money");
      case PERCENTAGE -> figure(FactKind.PERCENTAGE, q, complementEnd(s, q), "percentage");
      case MEASURE -> figure(FactKind.MEASURE, q, complementEnd(s, q), "measure");
      case DURATION -> ages.isAge(tags, q) ? figure(FactKind.AGE, q, q.to(), "age") : figure(FactKind.DURATION, q, complementEnd(s, q), "duration");
      case FRACTION -> fraction(tags, q, found);
      case PLAIN -> plain(tags, found, i, q, last);
    };
  }

  private static Figure figure(FactKind kind, Quantity q, int to, String rule) {
    return new Figure(kind, q, q.from(), Math.max(to, q.to()), null, null, List.of("figure." + rule));
  }

  /** "200 millimètres de précipitations"; but "un milliard de dollars d’investissement" has had its "de". */
  private int complementEnd(Sentence s, Quantity q) {
    boolean ofBefore = q.unitFrom() > q.numberTo() && words.is(Role.OF, s.folded(q.numberTo()));
    return ofBefore || q.unitTo() < q.to() ? q.to() : counted.complementEnd(s, q.to());
  }

  // ---- counts

  private Figure plain(Tagged tags, List<Quantity> found, int i, Quantity q, CountedPhrase last) {
    Sentence s = tags.sentence();
    boolean plural = q.traits().number().abs().compareTo(TWO) >= 0 || q.value().qualifier() == Qualifier.VAGUE || q.traits().collective();
    CountedPhrase noun = counted.read(s, q.to(), plural, q.traits().takesOf(), q.traits().digits());
    if (words.is(Role.ALL, s.folded(q.from() - 1))) {
      return null; // "tous deux", "tous les trois" below: pronouns
    }
    if (noun != null && !isNumberOfName(tags, q)) {
      CountedPhrase inherited = noun.hasHead() ? null : last;
      return new Figure(FactKind.COUNT, q, q.from(), noun.to(), noun, inherited, List.of(noun.hasHead() ? "count.noun" : "count.partitive"));
    }
    Quantity listed = i + 1 < found.size() ? found.get(i + 1) : null;
    if (listed != null && listed.is(Quantity.Kind.PLAIN) && listed.from() == q.to() + 1 && isListLink(s, q.to())) {
      Figure later = plain(tags, found, i + 1, listed, last);
      boolean noun2 = later != null && later.counted() != null && later.counted().hasHead();
      if (later != null && (noun2 || later.rules().contains("count.subject")) && !q.traits().collective()) {
        return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, noun2 ? later.counted() : null, List.of("count.listed"));
      }
    }
    String bare = bareRule(tags, q, found);
    CountedPhrase understood = bare == null || bare.equals("alone") ? null : last;
    return bare == null ? null : new Figure(FactKind.COUNT, q, q.from(), q.to(), null, understood, List.of("count." + bare));
  }

  private boolean isListLink(Sentence s, int i) {
    return s.form(i).equals(",") || words.is(Role.AND, s.folded(i));
  }

  /** "Battlefield 3 sera", "Mate 9": digits right after a name inside a sentence, and a dot-separated version. */
  private static boolean isNumberOfName(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    return q.traits().digits() && q.from() == q.numberFrom() && s.isCapitalised(q.from() - 1) && !tags.is(q.from() - 1, Pos.VERB)
        && q.from() - 1 > 0 && tags.is(q.from() - 1, Pos.PROPER_NOUN) && !q.traits().takesOf();
  }

  /** The rule by which a number without unit and noun is a figure all the same; null when it is none. */
  private String bareRule(Tagged tags, Quantity q, List<Quantity> found) {
    Sentence s = tags.sentence();
    if (isWhole(s, found)) {
      return "alone";
    }
    if (q.isRange() && !q.hasQualifier()) {
      return null; // "81 à 71", "3-1"
    }
    int before = q.from() - 1;
    int after = q.to();
    String previous = s.folded(before);
    if (words.is(Role.OF_WHICH, previous)) {
      return "of-which";
    }
    if (words.is(Role.PER, s.folded(after)) && s.isWord(after + 1)) {
      return "per";
    }
    if (words.is(Role.NUMBER_NOUN, s.folded(before - 1)) && words.is(Role.OF, previous)) {
      return "number-of";
    }
    if (words.is(Role.OVER, s.folded(before - 1)) && words.is(Role.ARTICLE, previous) && q.traits().digits()) {
      return "over-the";
    }
    if (q.hasQualifier() && tags.pos(q.qualifierFrom()).isVerbal()) {
      return "limited-by-verb"; // "avoisinait le demi-million"
    }
    if (isSubject(tags, q)) {
      return "subject";
    }
    return isObject(tags, q) ? "object" : null;
  }

  /** The sentence is numbers and signs and nothing else: a cell of a table, a list. */
  private boolean isWhole(Sentence s, List<Quantity> found) {
    int at = 0;
    for (Quantity q : found) {
      Quantity whole = quantities.qualifiedAfter(s, q, q.to());
      if (!isSymbols(s, at, whole.from())) {
        return false;
      }
      at = whole.to();
    }
    return isSymbols(s, at, s.size());
  }

  private static boolean isSymbols(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!s.isSymbol(i)) {
        return false;
      }
    }
    return true;
  }

  /** "Vingt-trois ont été blessés": a finite verb follows, and no noun or article stands before. */
  private boolean isSubject(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    if (!isFiniteVerb(tags, q.to()) || q.from() > 0 && !s.isSymbol(q.from() - 1) && !isOpener(tags, q.from() - 1)) {
      return false;
    }
    return !s.form(q.from() - 1).equals("-") && !s.form(q.from() - 1).equals("(");
  }

  private boolean isOpener(Tagged tags, int i) {
    return words.is(Role.FOCUS, tags.sentence().folded(i)) || words.is(Role.AND, tags.sentence().folded(i)) || tags.is(i, Pos.SUBORDINATION);
  }

  private static boolean isFiniteVerb(Tagged tags, int i) {
    return tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite();
  }

  /** "en compte 12 567", "s’élève à 300", "est de trois": a verb before, and nothing to count after. */
  private boolean isObject(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    while (words.is(Role.FOCUS, s.folded(at))) {
      at--;
    }
    if (words.is(Role.LINK, s.folded(at)) && (q.traits().digits() || isFiniteVerb(tags, at - 1))) {
      at--;
    }
    boolean verb = tags.pos(at).isVerbal() && tags.tag(at).known();
    if (!verb || s.isCapitalised(at) && at > 0) {
      return false;
    }
    int next = q.to();
    boolean closed = !s.isWord(next) || tags.is(next, Pos.PREPOSITION) || tags.is(next, Pos.COORDINATION) || tags.is(next, Pos.ADVERB)
        || tags.is(next, Pos.SUBORDINATION) || tags.is(next, Pos.RELATIVE);
    boolean score = s.form(next).equals("-") || s.form(next).equals("/") || words.is(Role.AT, s.folded(next)) && s.isDigits(next + 1);
    return closed && !score;
  }

  // ---- shares

  private Figure fraction(Tagged tags, Quantity q, List<Quantity> found) {
    Sentence s = tags.sentence();
    boolean whole = words.is(Role.PARTITIVE, s.folded(q.to())) && s.isWord(q.to() + 1);
    boolean amount = words.is(Role.OF, s.folded(q.from() - 1)) && !words.is(Role.BE, tags.lemma(q.from() - 2));
    if (whole || amount) {
      return new Figure(FactKind.PERCENTAGE, quantities.asPercentage(q), q.from(), q.to(), null, null, List.of("share.fraction"));
    }
    String bare = q.numberTo() - q.numberFrom() > 1 || q.traits().digits() ? bareRule(tags, q, found) : null;
    return bare == null ? null : new Figure(FactKind.COUNT, q, q.from(), q.to(), null, null, List.of("count." + bare));
  }

  /** "Quatre adultes sur dix" → 40 %; "24 heures sur 24" is an idiom, "33 des 36" two counts. */
  private Figure ratio(Tagged tags, Figure part, Quantity whole) {
    Sentence s = tags.sentence();
    boolean over = words.is(Role.OVER, s.folded(part.to())) && whole.from() == part.to() + 1;
    boolean plain = part.kind() == FactKind.COUNT && whole.is(Quantity.Kind.PLAIN) && part.quantity().value().number() != null
        && whole.value().number() != null && !part.quantity().traits().collective();
    if (!over || !plain || whole.traits().number().signum() <= 0 || part.quantity().traits().number().compareTo(whole.traits().number()) >= 0) {
      return null;
    }
    CountedPhrase own = part.counted();
    if (own != null && words.is(Role.IDIOM_UNIT, own.lemma())) {
      return null;
    }
    boolean share100 = own != null || s.isWord(whole.to());
    if (!share100) {
      Quantity quotient = quantities.asQuotient(part.quantity(), whole); // "le résultat est de trois sur quatre"
      return new Figure(FactKind.COUNT, quotient, part.from(), whole.to(), null, null, List.of("quotient"));
    }
    Quantity share = quantities.asShare(part.quantity(), whole);
    return new Figure(FactKind.PERCENTAGE, share, part.from(), whole.to(), null, null, List.of("share.ratio"));
  }

  // ---- qualifiers around the noun

  private Figure qualified(Sentence s, Figure figure) {
    Quantity after = quantities.qualifiedAfter(s, figure.quantity(), figure.to());
    return after == figure.quantity() ? figure : figure.with(after, after.to());
  }

  /** "plus de 500 écoles et 100 centres": the second is limited as the first. */
  private Figure sharing(Sentence s, Figure figure, List<Figure> before) {
    if (before.isEmpty()) {
      return figure;
    }
    Figure first = before.get(before.size() - 1);
    Quantity q = figure.quantity();
    Qualifier qualifier = first.quantity().value().qualifier();
    boolean linked = figure.from() == first.to() + 1 && words.is(Role.AND, s.folded(first.to()));
    boolean shareable = first.kind() == figure.kind() && first.quantity().hasQualifier() && !first.quantity().isRange()
        && first.quantity().qualifierTo() <= first.quantity().numberFrom() && qualifier != Qualifier.VAGUE;
    if (!linked || !shareable || q.hasQualifier() || q.value().number() == null || q.traits().collective()) {
      return figure;
    }
    return figure.with(QuantityReader.sharingQualifier(q, first.quantity()), figure.to());
  }

  // ---- ordinals

  /** "la deuxième ville", "Première du genre"; not "premier ministre", "en sixième", "le 35e RI". */
  private boolean isOrdinal(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int next = q.to();
    if (words.is(Role.TITLE, s.folded(next))) {
      return false;
    }
    if (q.traits().digits() && s.isCapitalised(next)) {
      return false;
    }
    boolean noun = s.isWord(next) && (tags.is(next, Pos.NOUN) || tags.is(next, Pos.ADJECTIVE) || tags.is(next, Pos.PROPER_NOUN) || tags.is(next, Pos.VERB));
    boolean determined = tags.is(q.from() - 1, Pos.DETERMINER) || tags.is(q.from() - 1, Pos.NUMBER) || s.isDigits(q.from() - 1) || q.from() == 0;
    return noun || determined || isSymbols(s, 0, q.from()) && isSymbols(s, q.to(), s.size());
  }
}
