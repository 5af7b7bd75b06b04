package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.QuantityReader;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Finds what limits a figure from elsewhere than right before it: behind its noun ("500 écoles ou plus"), or before the figure that it is
 * joined to ("plus de 500 écoles et 100 centres").
 */
final class SharedQualifier {

  private final FigureWords words;
  private final QuantityReader quantities;

  SharedQualifier(FigureWords words, QuantityReader quantities) {
    this.words = words;
    this.quantities = quantities;
  }

  Figure qualified(Sentence s, Figure figure) {
    Quantity after = quantities.qualifiers().after(s, figure.quantity(), figure.to());
    return after == figure.quantity() ? figure : figure.with(after, after.to());
  }

  /** "plus de 500 écoles et 100 centres": the second is limited as the first. */
  Figure sharing(Sentence s, Figure figure, List<Figure> before) {
    if (before.isEmpty()) {
      return figure;
    }
    Figure first = before.get(before.size() - 1);
    Quantity q = figure.quantity();
    Qualifier qualifier = first.quantity().value().qualifier();
    boolean opened = s.form(first.to()).equals("(") || s.form(first.to()).equals("/");
    // "over 5 miles (8 km)"
    boolean converted = opened && (s.form(figure.to()).equals(")") || s.form(figure.to()).equals("/")) && first.quantity().hasUnit();
    boolean linked = figure.from() == first.to() + 1 && (converted || words.is(Role.AND, s.folded(first.to())));
    boolean ahead = first.quantity().hasQualifier() && first.quantity().qualifierTo() <= first.quantity().numberFrom();
    boolean again = converted && first.quantity().rules().contains("qualifier.shared"); // "(224 kW / 300 PS)"
    boolean shareable = first.kind() == figure.kind() && (ahead || again) && !first.quantity().isRange() && qualifier != Qualifier.VAGUE;
    shareable &= !(Qualifier.AT_LEAST == qualifier && BigDecimal.ONE.equals(first.quantity().value().number())
        && figure.rules().contains("count.subject")); // "ont disparu d’au moins un lac et | trois sont introuvables"
    if (!linked || !shareable || q.hasQualifier() || q.value().number() == null || q.traits().collective()) {
      return figure;
    }
    return figure.with(q.sharingQualifier(first.quantity()), figure.to());
  }
}
