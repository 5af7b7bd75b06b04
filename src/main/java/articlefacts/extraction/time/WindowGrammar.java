package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeExpression.Use;
import articlefacts.extraction.time.TimeReading.Window;
import articlefacts.extraction.time.TimeWord.Role;
import articlefacts.extraction.time.TimeWords.Hit;

/**
 * Reads stretches that begin or end now: "ces dernières 24 heures", "les prochains jours", "dans les 24 heures", "over the past decade".
 */
final class WindowGrammar {

  private final TimeText text;
  private final Sentence sentence;

  WindowGrammar(TimeText text) {
    this.text = text;
    this.sentence = text.sentence();
  }

  /** "dans l’année de sa mort", "dans la journée qui suit", "dans l’année 1998". */
  boolean isNarrowed(int i) {
    return text.is(i, Role.OF) || text.is(i, Role.SUBORDINATE) || text.is(i, Role.DIRECTION) || text.is(i, Role.THERE)
        || text.number(i) != null
        || text.isCounted(i);
  }

  /** "24 heures" in "dans les 24 heures". */
  Match coming(int i) {
    Amount amount = text.endsBefore(i, Role.WITHIN) ? Amount.at(text, i) : null;
    boolean counted = amount != null && amount.value() != null && amount.value() > 1;
    boolean narrowed = !counted || isNarrowed(amount.to()) || text.is(amount.to(), Role.SHIFT)
        || text.canBe(amount.to(), Category.VERB);
    return narrowed ? null : new Match(i, amount.to(), new Window(amount.value(), amount.unit(), 1), Use.ANCHORED_DURATION);
  }

  /** "24 dernières heures", "dernières 24 heures", "prochains jours", "trois jours à venir". */
  Match window(int i) {
    Match hour = hour(i);
    if (hour != null) {
      return hour;
    }
    Numeral number = text.number(i, 1, 999);
    Hit direction = text.hit(number == null ? i : number.to(), Role.DIRECTION_BEFORE);
    if (direction == null) {
      return windowAfter(i);
    }
    Match couple = number == null ? fixedWindow(i, direction) : null;
    if (couple != null) {
      return couple;
    }
    Numeral second = number == null ? text.number(direction.to(), 1, 999) : null;
    Hit unit = text.hit(second == null ? direction.to() : second.to(), Role.UNIT);
    Numeral counted = number == null ? second : number;
    if (unit == null || text.is(unit.to(), Role.OF) || second != null && isVerb(i)) {
      return null;
    }
    int sign = direction.word().as(Direction.class).sign();
    boolean past = text.style().monthFirst() && counted == null && text.endsBefore(i, Role.DAY_ARTICLE) && sentence.form(i).equals("past");
    if (past && TimeUnits.canBeSingular(unit.word())) {
      return new Match(i, unit.to(), new Window(1, TimeUnits.unit(unit.word()), sign), Use.ANCHORED_DURATION); // "over the past decade"
    }
    if (sign == 0 || !TimeUnits.canBePlural(unit.word()) || counted == null && TimeUnits.canBeSingular(unit.word())
        && !text.endsBefore(i, Role.THIS) && !isPluralBefore(i)) {
      return null;
    }
    Integer amount = counted == null ? null : counted.value();
    Use use = amount == null ? Use.DURATION : Use.ANCHORED_DURATION;
    return new Match(i, unit.to(), new Window(amount, TimeUnits.unit(unit.word()), sign), use);
  }

  /** "last" in "will last three weeks", "is to last two months". */
  private boolean isVerb(int i) {
    return text.style().monthFirst() && text.canBe(i, VerbForm.INFINITIVE)
        && (text.isLemma(sentence.form(i - 1), Role.INTENT) || text.canBe(i - 1, VerbForm.FUTURE) || isInfinitiveMark(i - 1));
  }

  /** "to" behind a verb: "is expected to last", not "compared to last year". */
  private boolean isInfinitiveMark(int i) {
    return text.is(i, Role.RANGE_TO) && text.canBe(i - 1, Category.VERB) && !text.endsBefore(i + 1, Role.COMPARED);
  }

  /** "next hour", "past hour": one that begins or ends now; a "last minute" does not. */
  private Match hour(int i) {
    Hit direction = text.style().monthFirst() ? text.hit(i, Role.DIRECTION_BEFORE) : null;
    Hit unit = direction == null ? null : text.hit(direction.to(), Role.UNIT);
    boolean hour = unit != null && TimeUnits.unit(unit.word()) == CalendarUnit.HOUR && TimeUnits.canBeSingular(unit.word());
    int sign = hour ? direction.word().as(Direction.class).sign() : 0;
    return sign == 0 || text.is(unit.to(), Role.OF) ? null
        : new Match(i, unit.to(), new Window(1, CalendarUnit.HOUR, sign), Use.ANCHORED_DURATION);
  }

  /** "next couple of weeks". */
  private Match fixedWindow(int i, Hit direction) {
    Hit fixed = text.hit(direction.to(), Role.FIXED_AMOUNT);
    int sign = fixed == null ? 0 : direction.word().as(Direction.class).sign();
    Amount amount = sign == 0 ? null : Amount.at(text, direction.to());
    return amount == null ? null : new Match(i, amount.to(), new Window(amount.value(), amount.unit(), sign), Use.ANCHORED_DURATION);
  }

  private boolean isPluralBefore(int i) {
    return sentence.form(i - 1).endsWith("s");
  }

  private Match windowAfter(int i) {
    Amount amount = Amount.at(text, i);
    Hit direction = amount == null || amount.value() == null || amount.value() < 2 ? null : text.hit(amount.to(), Role.DIRECTION);
    if (direction == null || text.style().monthFirst() && text.is(direction.to(), Role.UNIT)) {
      return null; // "three hours last week"
    }
    Direction toward = direction.word().as(Direction.class);
    int sign = toward.anchor() == Anchor.PUBLICATION ? toward.sign() : 0; // "deux mois suivant la notification" is none
    return sign == 0 ? null : new Match(i, direction.to(), new Window(amount.value(), amount.unit(), sign), Use.ANCHORED_DURATION);
  }
}
