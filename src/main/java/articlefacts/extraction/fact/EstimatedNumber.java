package articlefacts.extraction.fact;

import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.TimeExpression;
import java.math.BigDecimal;
import java.util.List;

/**
 * Makes figures of bare numbers that somebody says, expects or wants of what the figure before counts or measures: "Les exportateurs tablent
 * sur 1,6 million", "Local aid workers whisper of 150".
 */
final class EstimatedNumber {

  /** What others say of the same is of its order. */
  private static final int TIMES = 5;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final OpenClause clauses;
  private final ContinuedNumberRule numbers;

  EstimatedNumber(OpenClause clauses, ContinuedNumberRule numbers) {
    this.clauses = clauses;
    this.numbers = numbers;
  }

  /**
   * The figure that a number is; null where no verb says so or nothing like it stands before.
   *
   * @param here the figures before it in its sentence
   * @param before those of the sentence before
   */
  Figure read(Syntax syntax, Quantity q, List<Figure> here, List<Figure> before, SentenceTimes times) {
    boolean plain = q.is(Quantity.Kind.PLAIN) && q.traits().number().signum() > 0 && numbers.isFree(syntax.tags(), q);
    if (!plain || !clauses.isEstimate(syntax, q.from(), q.to(), i -> isTime(syntax.sentence(), i, times))) {
      return null;
    }
    Figure like = like(q, here);
    boolean same = like != null;
    like = same ? like : like(q, before);
    if (like == null) {
      return null;
    }
    if (like.kind() == FactKind.COUNT) {
      return new Figure(FactKind.COUNT, q, q.from(), q.to(), null, ContinuedNumberRule.noun(like), List.of("count.estimated"));
    }
    boolean share = like.kind() == FactKind.PERCENTAGE;
    boolean scaled = isScaled(q) && isScaled(like.quantity());
    boolean unit = share ? same && q.traits().number().compareTo(WHOLE) <= 0 && !isScaled(q) : same && !isScaled(q) || scaled;
    return !unit ? null
        : new Figure(like.kind(), q.inUnitOf(like.quantity()), q.from(), q.to(), null, null, List.of("count.estimated"));
  }

  private static boolean isTime(Sentence s, int token, SentenceTimes times) {
    Span span = s.token(token).span();
    for (TimeExpression time : times.expressions()) {
      if (time.scope().contains(span)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isScaled(Quantity q) {
    return q.traits().scale().compareTo(BigDecimal.ONE) > 0;
  }

  /** The last figure that counts a noun or has a unit, where it is of the order of the number. */
  private static Figure like(Quantity q, List<Figure> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Figure figure = before.get(i);
      CountedPhrase noun = figure.kind() == FactKind.COUNT ? ContinuedNumberRule.noun(figure) : null;
      boolean unit = figure.kind() == FactKind.MONEY || figure.kind() == FactKind.MEASURE || figure.kind() == FactKind.PERCENTAGE;
      if ((noun != null || unit) && isComparable(q.traits().number(), figure.quantity().traits().number())) {
        return figure;
      }
    }
    return null;
  }

  private static boolean isComparable(BigDecimal a, BigDecimal b) {
    return a != null && b != null && Nearness.within(TIMES, a, b);
  }
}
