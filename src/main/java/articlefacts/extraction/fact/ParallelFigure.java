package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads bare numbers that a figure right before or behind them makes figures, of the same kind: "La France a 33 médailles et l’Italie 28",
 * "8 lignes sur 14 circulaient", "200 million of the 900 million euros".
 */
final class ParallelFigure {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  /** The rule of a count that the one right before it is a part of. */
  static final String WHOLE_RULE = "count.whole";

  private final FigureWords words;
  private final NumberLevel numberLevels;

  ParallelFigure(FigureWords words, NumberLevel numberLevels) {
    this.words = words;
    this.numberLevels = numberLevels;
  }

  /** The figure that says of another what the one before says; null for none. */
  Figure read(Tagged tags, Quantity q, List<Figure> before) {
    Figure figure = alternative(tags.sentence(), q, before);
    figure = figure == null ? gapped(tags, q, before) : figure;
    figure = figure == null ? amountAgain(tags, q, before) : figure;
    return figure == null ? whole(tags.sentence(), q, before) : figure;
  }

  /** "200 million" in "200 million of the 900 million euros": in the currency of the whole; the figure itself for others. */
  Figure partOfSum(Sentence s, Quantity q, Quantity next, Figure figure) {
    boolean money = next != null && next.hasUnit() && next.is(Quantity.Kind.MONEY);
    boolean bare = q.is(Quantity.Kind.PLAIN) && q.value().number() != null && q.traits().scale().compareTo(THOUSAND) >= 0;
    if (!money || !bare || next.from() != q.to() + 2 || !words.is(Role.OF, s.folded(q.to()))
        || !words.is(Role.ARTICLE, s.folded(q.to() + 1))) {
      return figure;
    }
    return new Figure(FactKind.MONEY, q.inUnitOf(next), q.from(), q.to(), null, null, List.of("money.part-of-sum"));
  }

  /** "5.00 ou 5,00": a bare number joined to a bare number that is a figure; null for others. */
  private Figure alternative(Sentence s, Quantity q, List<Figure> before) {
    Figure last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean joined = last != null && last.kind() == FactKind.COUNT && last.counted() == null && q.from() == last.to() + 1
        && words.is(Role.AND, s.folded(last.to()));
    return joined && q.is(Quantity.Kind.PLAIN) && q.traits().digits() && !s.isWord(q.to())
        ? Figure.of(FactKind.COUNT, q, q.to(), "alternative") : null;
  }

  /** "28" in "La France a 33 médailles et l’Italie 28": a name, a number and no verb after a figure; null for others. */
  private Figure gapped(Tagged tags, Quantity q, List<Figure> before) {
    Sentence s = tags.sentence();
    boolean closed = q.to() == s.size() || s.isSymbol(q.to()) && ".,;".contains(s.form(q.to())) || words.is(Role.AND, s.folded(q.to()));
    if (before.isEmpty() || !q.is(Quantity.Kind.PLAIN) || !closed || q.value().number() == null && !q.isRange()) {
      return null;
    }
    Figure last = before.get(before.size() - 1);
    int link = linkBefore(s, q, last);
    Figure model = last.kind() == FactKind.ORDINAL && before.size() > 1 ? before.get(before.size() - 2) : last;
    boolean same = model.kind() == FactKind.COUNT
        && (model.counted() != null && model.counted().hasHead() || model.rules().contains("count.gapped"))
        || model.quantity().hasUnit() && model.kind() != FactKind.DURATION;
    if (link < 0 || !same || model.from() > link) {
      return null;
    }
    if (model.kind() == FactKind.COUNT) {
      CountedPhrase noun = model.counted() != null ? model.counted() : model.inherited();
      return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, noun, List.of("count.gapped"));
    }
    Quantity understood = q.inUnitOf(model.quantity());
    return new Figure(model.kind(), understood, q.from(), q.to(), null, null, List.of("count.gapped"));
  }

  /** Where "et" stands in "et l’Italie 28": before the name that the number is said of; -1 where neither is there. */
  private int linkBefore(Sentence s, Quantity q, Figure last) {
    int at = q.from() - 1;
    boolean name = s.isCapitalised(at) && !s.isAllCaps(at) || words.is(Role.OTHER, s.folded(at))
        || last.kind() == FactKind.ORDINAL && last.to() == q.from();
    while (at > 0 && s.isCapitalised(at - 1) && !words.is(Role.ARTICLE, s.folded(at - 1))) {
      at--;
    }
    int link = words.is(Role.ARTICLE, s.folded(at - 1)) ? at - 2 : at - 1;
    boolean linked = words.is(Role.AND, s.folded(link)) || s.form(link).equals(",") || s.form(link).equals(";");
    return name && linked ? link : -1;
  }

  /** "1" in "A rose by 2 percent but B fell by 1": a bare amount of change, in the unit of the one before; null for others. */
  private Figure amountAgain(Tagged tags, Quantity q, List<Figure> before) {
    Sentence s = tags.sentence();
    Figure last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean by = words.is(Role.SHARE_CUE, s.folded(q.from() - 1)) && !words.is(Role.LEVEL, s.folded(q.from() - 1));
    boolean amount = by && q.is(Quantity.Kind.PLAIN) && q.value().number() != null && !s.isWord(q.to())
        && numberLevels.isLevelVerb(tags, q.from() - 2);
    if (!amount || last == null || last.kind() != FactKind.PERCENTAGE || !last.quantity().hasUnit()) {
      return null;
    }
    return new Figure(last.kind(), q.inUnitOf(last.quantity()), q.from(), q.to(), null, null,
        List.of("amount.again"));
  }

  /** "14" in "8 lignes sur 14 circulaient": the whole of the count before; null for others. */
  private Figure whole(Sentence s, Quantity q, List<Figure> before) {
    Figure part = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean counts = part != null && part.kind() == FactKind.COUNT && part.counted() != null && part.counted().hasHead()
        && q.is(Quantity.Kind.PLAIN)
        && q.from() == part.to() + 1 && words.is(Role.OVER, s.folded(part.to()))
        && q.traits().number().compareTo(part.quantity().traits().number()) > 0;
    return counts ? new Figure(FactKind.COUNT, q, q.from(), q.to(), null, part.counted(), List.of(WHOLE_RULE)) : null;
  }
}
