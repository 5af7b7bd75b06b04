package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention;
import articlefacts.extraction.number.NumberMention.Form;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;

/**
 * Tells the number one from the article, which are one word in French and nearly one in English: "un an", "un euro", "un Français sur
 * trois", "un mort et six blessés" count; "une année difficile", "un jour" do not.
 */
final class CountedOne {

  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
  /** "deux blessés dans un état grave | et un mort": so far before one of them may the others stand, in tokens. */
  private static final int VICTIM_REACH = 8;

  private final QuantityWords words;
  private final NumberReader numbers;
  private final Morphology morphology;
  private final WordClasses classes;

  CountedOne(QuantityWords words, NumberReader numbers, Morphology morphology, WordClasses classes) {
    this.words = words;
    this.numbers = numbers;
    this.morphology = morphology;
    this.classes = classes;
  }

  /** Whether an article is the number one before a unit, or, without unit, beside what shows it. */
  boolean isOne(Sentence s, NumberMention mention, UnitTable.Found unit) {
    return unit != null ? isCountedOne(s, mention, unit)
        : isSingle(s, mention) || isOneOver(s, mention) || isOneTo(s, mention) || isOneOf(s, mention) || isOneVictim(s, mention);
  }

  /** "un an", "un euro", "un mètre": counted; "un jour" (one day), "une année difficile": the article. */
  private boolean isCountedOne(Sentence s, NumberMention mention, UnitTable.Found unit) {
    if (!s.isWord(unit.from())) {
      return false; // "a $500 loan"
    }
    if (words.is(Role.RATE_ARTICLE, s.folded(mention.from()))) {
      return isStatedOne(s, mention, unit);
    }
    if (unit.from() > mention.to() && unit.entry().kind() != UnitEntry.Kind.DURATION || unit.entry().minor()) {
      return unit.entry().minor() && unit.from() == mention.to();
    }
    if (unit.entry().kind() != UnitEntry.Kind.DURATION) {
      return unit.entry().kind() != UnitEntry.Kind.PERCENTAGE || s.isWord(unit.from());
    }
    if (classes.isAdjective(s, unit.to())) {
      return false;
    }
    if (unit.entry().factor().compareTo(HOUR) <= 0 && !classes.isNoun(s, unit.to())) {
      return true; // "une heure", "une minute trente": hardly ever the article alone
    }
    return words.is(Role.DURATION_FOLLOWER, s.folded(unit.to())) || words.is(Role.DURATION_CUE, s.folded(mention.from() - 1))
        || words.qualifiers().before(s, mention.from()) != null
        || words.is(Role.AND, s.folded(unit.to())) && numbers.isTrigger(s, unit.to() + 1);
  }

  /** "over a mile", "a year ago", "for a month": where "a" also means "per", only a word around it makes it one. */
  private boolean isStatedOne(Sentence s, NumberMention mention, UnitTable.Found unit) {
    boolean qualified = words.qualifiers().before(s, mention.from()) != null;
    boolean duration = unit.entry().kind() == UnitEntry.Kind.DURATION;
    boolean plain = unit.from() == mention.to() && !(s.form(unit.to()).equals("-") && s.touchesNext(unit.to()));
    boolean ordinal = unit.entry().code().equals("s") && s.isWord(unit.to()) && !classes.isLink(s, unit.to()); // "a second day"
    return plain && !ordinal && (qualified
        || duration && (words.is(Role.DURATION_FOLLOWER, s.folded(unit.to()))
        || words.is(Role.DURATION_CUE, s.folded(mention.from() - 1))));
  }

  /** "trois ans de prison dont un avec sursis", "dont une ferme": one of them, where no noun follows. */
  private boolean isOneOf(Sentence s, NumberMention mention) {
    if (!words.is(Role.OF_WHICH, s.folded(mention.from() - 1)) || !s.isWord(mention.to())) {
      return false;
    }
    return words.is(Role.SUSPENDED, s.folded(mention.to()))
        || morphology.readings(s.form(mention.to())).stream().allMatch(reading -> reading.is(Reading.Category.PREPOSITION));
  }

  /** "une seule classe", "au moins un mort"; not "une seule fois", "comme un seul homme". */
  private boolean isSingle(Sentence s, NumberMention mention) {
    boolean single = words.is(Role.SINGLE, s.folded(mention.to()));
    boolean least = words.is(Role.LEAST, s.folded(mention.from() - 1)) && words.is(Role.MULTIPLE_ARTICLE, s.folded(mention.from() - 2));
    int noun = single ? mention.to() + 1 : mention.to();
    return (single || least) && s.isWord(noun) && !words.is(Role.NOT_SINGLE, s.folded(noun)) && classes.isNoun(s, noun)
        && !words.is(Role.NOT_SINGLE, s.folded(mention.from() - 1));
  }

  /** "un sur trois", "un Français sur trois": so far before "sur" stands the one. */
  private boolean isOneOver(Sentence s, NumberMention mention) {
    for (int i = mention.to(); i < mention.to() + 3; i++) {
      boolean out = words.is(Role.OUT_OF, s.folded(i)) && words.is(Role.OF, s.folded(i + 1));
      if (out || words.is(Role.OVER, s.folded(i))) {
        int of = out ? i + 2 : i + 1;
        NumberMention whole = numbers.isTrigger(s, of) ? numbers.readAt(s, of) : null;
        return whole != null && whole.is(Form.CARDINAL) && whole.value().compareTo(BigDecimal.ONE) > 0;
      }
    }
    return false;
  }

  /** "un mort et six blessés", "deux blessés, dont un grave", ": un mort": one of several that are counted together. */
  private boolean isOneVictim(Sentence s, NumberMention mention) {
    int next = mention.to() + 1;
    if (!words.is(Role.VICTIM, s.folded(mention.to()))) {
      return false;
    }
    boolean joins = words.is(Role.AND, s.folded(next)) || s.form(next).equals(",");
    boolean more = joins && numbers.isTrigger(s, next + 1) && !words.is(Role.INDEFINITE, s.folded(next + 1));
    boolean headed = s.form(mention.from() - 1).equals(":") && !s.isWord(next);
    boolean joined = words.is(Role.AND, s.folded(mention.from() - 1)) || s.form(mention.from() - 1).equals(",");
    boolean before = false;
    for (int i = mention.from() - 2; joined && !before && i >= 0 && i > mention.from() - VICTIM_REACH; i--) {
      before = words.is(Role.VICTIM, s.folded(i)) && numbers.isTrigger(s, i - 1) && !words.is(Role.INDEFINITE, s.folded(i - 1));
    }
    return more || before || headed;
  }

  /** "de un à cinq ans", "un ou deux jours"; not "l’un à trois ans, l’autre à cinq". */
  private boolean isOneTo(Sentence s, NumberMention mention) {
    boolean linked = words.is(Role.TO, s.form(mention.to())) || words.is(Role.OR, s.folded(mention.to()));
    if (!linked || words.is(Role.ARTICLE, s.folded(mention.from() - 1))) {
      return false;
    }
    NumberMention upper = numbers.isTrigger(s, mention.to() + 1) ? numbers.readAt(s, mention.to() + 1) : null;
    return upper != null && upper.is(Form.CARDINAL) && upper.value().compareTo(BigDecimal.ONE) > 0;
  }
}
