package articlefacts.extraction.fact;

import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Tells figures on a scale, which have no unit: "magnitude 6,8", "le CAC 40 à 5 432 points", "noté 3,5 sur 5", "indice 104".
 */
final class ScaleRule {

  /** "L’indice des prix à la consommation s’établit à | 104,3": so far before the figure may its scale be named, in tokens. */
  private static final int NAME_REACH = 10;
  /** "Le CAC 40, indice phare de la Bourse de Paris, a fini à | 5 612 points": so far before the points may the index be named. */
  private static final int INDEX_REACH = 30;
  /** "de 4,2 | sur l’échelle ouverte de Richter": so far behind the figure may its scale be named, in tokens. */
  private static final int AFTER_REACH = 7;
  /** Marks are given out of so many; "3 sur 4" is a share. */
  private static final Set<Integer> MARKS = Set.of(5, 10, 20, 100);
  private static final int SCHOOL_MARKS = 20;

  private final ScaleWords words;
  private final FigureWords figures;

  ScaleRule(ScaleWords words, FigureWords figures) {
    this.words = words;
    this.figures = figures;
  }

  /** "magnitude 6,8", "4,2 sur l’échelle de Richter", a number without unit and noun; null when it is on no scale. */
  Figure named(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    String name = after(s, q.to());
    boolean closed = !s.isWord(q.to()) || tags.is(q.to(), Pos.PREPOSITION) || tags.is(q.to(), Pos.COORDINATION)
        || tags.pos(q.to()).isVerbal();
    name = name == null && closed ? before(tags, q) : name;
    return name == null ? null : figure(q.onScale(name, q.to(), q.to(), q.to()), "scale.named");
  }

  /** "7.1-magnitude earthquake", where the language sets the scale behind its figure; {@code i} is the token that may name it. */
  Figure behind(Tagged tags, Quantity q, int i) {
    String name = words.behind().get(tags.sentence().folded(i));
    return name == null ? null : figure(q.onScale(name, i, i + 1, i + 1), "scale.behind");
  }

  private String before(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    for (int i = q.from() - 1; i >= 0 && i > q.from() - NAME_REACH; i--) {
      String name = tags.pos(i).isNominal() || i == q.from() - 1 ? words.before().get(s.folded(i)) : null;
      if (name != null) {
        return name;
      }
      boolean colon = s.form(i).equals(":") && i == q.from() - 1;
      if (s.isSymbol(i) && !colon || s.isDigits(i)) {
        return null;
      }
    }
    return null;
  }

  private String after(Sentence s, int to) {
    if (!figures.is(FigureWords.Role.OVER, s.folded(to))) {
      return null;
    }
    boolean scale = false;
    for (int i = to + 1; i < to + AFTER_REACH && s.isWord(i); i++) {
      scale |= words.scale().contains(s.folded(i));
      String name = scale ? words.after().get(s.folded(i)) : null;
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** "à 5 432 points" where an index is named before; null for other points. */
  Figure points(Tagged tags, Quantity q, CountedPhrase noun) {
    Sentence s = tags.sentence();
    if (!noun.hasHead() || !words.points().contains(s.folded(noun.headFrom()))) {
      return null;
    }
    for (int i = q.from() - 1; i >= 0 && i > q.from() - INDEX_REACH; i--) {
      String name = words.indices().get(s.folded(i));
      if (name != null && (s.isCapitalised(i) || s.isAllCaps(i) || words.before().containsKey(s.folded(i)))) {
        return figure(q.onScale(name, noun.headFrom(), noun.headTo(), noun.headTo()), "scale.points");
      }
    }
    return null;
  }

  /** "3,5 sur 5", "14 sur 20"; null for shares such as "trois sur quatre" and "8 lignes sur 14". */
  Figure mark(Tagged tags, Quantity part, Quantity whole) {
    Sentence s = tags.sentence();
    BigDecimal top = whole.traits().number();
    boolean possible = whole.traits().digits() && part.value().number() != null && top.scale() <= 0
        && top.compareTo(BigDecimal.valueOf(100)) <= 0 && MARKS.contains(top.intValue());
    if (!possible) {
      return null;
    }
    boolean decimals = part.traits().number().stripTrailingZeros().scale() > 0;
    boolean school = part.traits().digits() && top.intValue() == SCHOOL_MARKS && !s.isWord(part.to() - 1);
    if (!decimals && !school && !isMarked(tags, part.from())) {
      return null;
    }
    return figure(part.onScale("out of " + top.toPlainString(), part.to(), whole.to(), whole.to()), "scale.mark");
  }

  private boolean isMarked(Tagged tags, int from) {
    for (int i = from - 1; i >= 0 && i > from - NAME_REACH; i--) {
      if (words.marks().contains(tags.sentence().folded(i))) {
        return true;
      }
    }
    return false;
  }

  private static Figure figure(Quantity q, String rule) {
    return new Figure(FactKind.INDEX, q, q.from(), q.to(), null, null, List.of(rule));
  }
}
