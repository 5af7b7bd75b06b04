package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.CountedReader;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Gives a bare number the unit of the figure before it, or else its noun: "187 km/h au lieu de 110", "18 mois dont six", "un quart des
 * lits, soit 4 000".
 */
final class UnderstoodUnit {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  /** Rules of bare numbers that may understand the unit of the figure before. */
  private static final Set<String> ELLIPTIC = Set.of("count.against", "count.and", "count.of-which", "count.over");

  private final FigureWords words;
  private final CountedReader counted;

  UnderstoodUnit(FigureWords words, CountedReader counted) {
    this.words = words;
    this.counted = counted;
  }

  /** "187 km/h au lieu de 110", "18 mois dont six": a bare number has the unit, or else the noun, of the figure before. */
  Figure of(Tagged tags, Figure figure, List<Figure> before) {
    if (figure.rules().contains("figure." + UnsaidMoney.RULE)) {
      return inCurrencyBefore(figure, before);
    }
    Figure sum = before.isEmpty() ? null : before.get(before.size() - 1);
    if (sum != null && sum.kind() == FactKind.MONEY && figure.kind() == FactKind.COUNT && figure.counted() == null && isPaidOfIt(tags, figure)) {
      Quantity q = figure.quantity().inScaleOf(sum.quantity()).inUnitOf(sum.quantity());
      return new Figure(FactKind.MONEY, q, q.from(), q.to(), null, null, figure.rules());
    }
    boolean bare = figure.kind() == FactKind.COUNT && figure.counted() == null && figure.rules().stream().anyMatch(ELLIPTIC::contains);
    if (!bare || before.isEmpty() || figure.rules().contains("count.named")) {
      return figure;
    }
    Figure last = figure.rules().contains("count.of-which") ? wholeBefore(tags, before) : before.get(before.size() - 1);
    if (figure.rules().contains("count.against")) {
      figure = figure.with(figure.quantity().inScaleOf(last.quantity()), figure.to());
    }
    if (last.kind() == FactKind.PERCENTAGE && figure.quantity().traits().number().compareTo(HUNDRED) > 0) {
      return ofWhole(tags.sentence(), figure, last); // "un quart des lits, soit 4 000"
    }
    if (last.kind() == FactKind.COUNT || last.kind() == FactKind.ORDINAL) {
      return figure;
    }
    boolean unit = last.quantity().hasUnit() && !(last.kind() == FactKind.DURATION && figure.rules().contains("count.and"));
    if (!unit) {
      return figure;
    }
    Quantity own = figure.rules().contains("count.of-which") ? inScaleOfWhole(figure.quantity(), last.quantity()) : figure.quantity();
    Quantity q = own.inUnitOf(last.quantity());
    return new Figure(last.kind(), q, q.from(), q.to(), null, null, figure.rules());
  }

  /** "Lévis paiera 450 millions, Québec en déboursera | 600", "le chantier en coûtera finalement | 13,6": of the sum before. */
  private boolean isPaidOfIt(Tagged tags, Figure figure) {
    int verb = figure.from() - 1;
    while (tags.is(verb, Pos.ADVERB)) {
      verb--;
    }
    int clitic = verb - 1;
    while (tags.is(clitic, Pos.AUXILIARY)) {
      clitic--;
    }
    return tags.pos(verb).isVerbal() && words.is(Role.MONEY_VERB, tags.lemma(verb)) && words.is(Role.OF_IT, tags.sentence().folded(clitic));
  }

  /** "47 millions d’euros, dont 38 ont été versés": millions, too, where they are no more than the whole. */
  private static Quantity inScaleOfWhole(Quantity part, Quantity whole) {
    Quantity scaled = part.inScaleOf(whole);
    boolean fits = scaled.value().number() != null && whole.value().number() != null
        && scaled.value().number().compareTo(whole.value().number()) < 0;
    return fits ? scaled : part;
  }

  /** "30 000 logements en trois ans, dont 10 000": the figure before, but for how long it takes; "18 mois, dont six" is of the time. */
  private Figure wholeBefore(Tagged tags, List<Figure> before) {
    int at = before.size() - 1;
    while (at > 0 && before.get(at).kind() == FactKind.DURATION && tags.is(before.get(at).from() - 1, Pos.PREPOSITION)
        && !words.is(Role.AT, tags.sentence().folded(before.get(at).from() - 1))
        && !words.is(Role.OF, tags.sentence().folded(before.get(at).from() - 1))) {
      at--;
    }
    return before.get(at);
  }

  /** "1,5 million d’euros, dont 500 000 apportés par la région": the participle is no noun, the part is money as its whole is. */
  Figure participleOfSum(Tagged tags, Figure figure, List<Figure> before) {
    CountedPhrase head = figure.kind() == FactKind.COUNT ? figure.counted() : null;
    boolean participle = head != null && head.hasHead() && head.headFrom() == figure.quantity().to()
        && words.is(Role.OF_WHICH, tags.sentence().folded(figure.from() - 1))
        && counted.isParticiple(tags.sentence(), head.headFrom()) && !before.isEmpty();
    Figure whole = participle ? wholeBefore(tags, before) : null;
    if (whole == null || whole.kind() != FactKind.MONEY && whole.kind() != FactKind.MEASURE) {
      return figure;
    }
    Quantity q = figure.quantity().inUnitOf(whole.quantity());
    return new Figure(whole.kind(), q, q.from(), q.to(), null, null, List.of("count.of-which"));
  }

  /** The sum in the currency that the sentence has named before, if any. */
  private static Figure inCurrencyBefore(Figure figure, List<Figure> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).kind() == FactKind.MONEY) {
        return figure.with(figure.quantity().inUnitOf(before.get(i).quantity()), figure.to());
      }
    }
    return figure;
  }

  /** A count of what the share before is a share of. */
  private Figure ofWhole(Sentence s, Figure figure, Figure share) {
    CountedPhrase whole = counted.read(s, share.to(), true, false, false);
    return new Figure(FactKind.COUNT, figure.quantity(), figure.from(), figure.to(), null, whole != null && whole.hasHead() ? whole
        : figure.inherited(), figure.rules());
  }
}
