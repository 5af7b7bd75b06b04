package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what limits a number: "environ 20", "au moins environ 20" (the outermost decides), "50+", "500 écoles ou plus"; not "ne compte plus
 * que trois classes", "higher than a year ago".
 */
public final class QualifierReader {

  /** "ne compte aujourd’hui | plus que": so far before it may the negation stand, in tokens. */
  private static final int NEGATION_REACH = 6;

  private final QuantityWords words;
  private final NumberReader numbers;
  private final Morphology morphology;

  QualifierReader(QuantityWords words, NumberReader numbers, Morphology morphology) {
    this.words = words;
    this.numbers = numbers;
    this.morphology = morphology;
  }

  /** "50+ people", "40-plus years", "thirty-odd shops": a bound that touches the number. */
  void boundBehind(Sentence s, Draft draft) {
    int at = draft.to;
    boolean hyphen = s.form(at).equals("-") && s.touchesNext(at);
    boolean touches = s.touchesNext(at - 1) && (hyphen || s.isSymbol(at));
    QualifierTable.Found bound = touches ? words.qualifiers().after(s, hyphen ? at + 1 : at) : null;
    if (bound != null) {
      draft.qualifier = bound.qualifier();
      draft.qualifierFrom = bound.from();
      draft.qualifierTo = bound.to();
      draft.to = bound.to();
      draft.rules.add("qualifier.behind." + bound.qualifier().code());
    }
  }

  /** Widens a draft by the qualifiers before it, none of which may begin before the token {@code floor}. */
  void qualify(Sentence s, Draft draft, int floor) {
    if (draft.kind == Quantity.Kind.ORDINAL) {
      return;
    }
    QualifierTable.Found found = words.qualifiers().before(s, draft.from);
    while (found != null && found.from() >= floor && !isOnly(s, found) && !isDirection(s, found) && !isComparedToThen(s, draft, found)) {
      // the outermost decides: "au moins environ 20" is at least 20
      draft.qualifier = found.qualifier();
      draft.qualifierTo = Math.max(draft.qualifierTo, found.to());
      draft.qualifierFrom = found.from();
      draft.from = found.from();
      draft.rules.add("qualifier." + found.qualifier().code());
      found = words.qualifiers().before(s, draft.from);
    }
  }

  /** "higher than | a year ago": how things are beside those of then; "more than a year ago" is a bound. */
  private boolean isComparedToThen(Sentence s, Draft draft, QualifierTable.Found found) {
    boolean then = draft.kind == Quantity.Kind.DURATION && words.is(Role.DURATION_FOLLOWER, s.folded(draft.to))
        && numbers.isArticle(s, draft.number);
    String first = s.folded(found.from());
    boolean bound = first.equals("more") || first.equals("less") || first.equals("longer");
    return then && words.is(Role.COMPARATIVE, first) && !bound && words.is(Role.THAN, s.folded(found.to() - 1));
  }

  /** "up to 12" in "climbed up to 12", "went back up to 12": the way that the value went, no limit. */
  private boolean isDirection(Sentence s, QualifierTable.Found found) {
    if (!words.is(Role.DIRECTION, s.folded(found.from())) || !words.is(Role.TO, s.form(found.to() - 1))) {
      return false;
    }
    int verb = words.is(Role.BACK, s.folded(found.from() - 1)) ? found.from() - 2 : found.from() - 1;
    for (Reading reading : s.isWord(verb) ? morphology.readings(s.form(verb)) : List.<Reading>of()) {
      if (reading.is(Reading.Category.VERB)
          && (words.is(Role.MOVE_VERB, reading.lemma()) || words.is(Role.CLIMB_VERB, reading.lemma())
          || words.is(Role.MOVE_VERB, "?" + reading.lemma()))) {
        return true;
      }
    }
    return false;
  }

  /** "ne compte plus que trois classes": that is all, not more than three. */
  private boolean isOnly(Sentence s, QualifierTable.Found found) {
    if (!words.is(Role.THAN, s.folded(found.to() - 1))) {
      return words.is(Role.OF, s.folded(found.to() - 1)) && words.is(Role.NEGATION, s.folded(found.from() - 1)); // "non | plus de sept"
    }
    for (int i = found.from() - 1; i >= 0 && i > found.from() - NEGATION_REACH; i--) {
      if (words.is(Role.NEGATION, s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The quantity with the qualifier that stands at token {@code at}, after its unit or noun: "500 écoles ou plus"; the same quantity when
   * there is none or it is qualified already.
   */
  public Quantity after(Sentence s, Quantity quantity, int at) {
    QualifierTable.Found found = quantity.hasQualifier() || quantity.isRange() ? null : words.qualifiers().after(s, at);
    if (found != null && words.is(Role.SUPERLATIVE, s.folded(found.to()))) {
      return quantity; // "au plus fort de la crue"
    }
    if (found == null || quantity.value().number() == null || words.is(Role.THAN, s.folded(found.to()))) {
      return quantity; // "678 points, or more than 7 %"
    }
    boolean next = words.is(Role.AND, s.folded(found.from()))
        && (words.is(Role.OF, s.folded(found.to())) || words.is(Role.PARTITIVE, s.folded(found.to())));
    if (next) {
      return quantity; // "trente morts et plus du double de blessés"
    }
    Value value = Value.of(quantity.value().text(), quantity.value().number(), found.qualifier(), quantity.traits().collective());
    List<String> rules = new ArrayList<>(quantity.rules());
    rules.add("qualifier.after." + found.qualifier().code());
    return new Quantity(quantity.kind(), quantity.from(), found.to(), quantity.numberFrom(), quantity.numberTo(), value, quantity.entry(),
        quantity.unitFrom(), quantity.unitTo(), found.from(), found.to(), quantity.traits(), rules);
  }
}
