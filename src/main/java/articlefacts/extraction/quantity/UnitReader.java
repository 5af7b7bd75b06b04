package articlefacts.extraction.quantity;

import articlefacts.extraction.number.NumberMention;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;

/**
 * Reads the unit behind a number: "km" in "12 km", "trois-tonnes", "deux millions d’euros", "six dernières années"; and tells what only
 * looks like one: "la 4g", "un livre", "trois livres anciens".
 */
final class UnitReader {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final QuantityWords words;
  private final NumberReader numbers;
  private final WordClasses classes;

  UnitReader(QuantityWords words, NumberReader numbers, WordClasses classes) {
    this.words = words;
    this.numbers = numbers;
    this.classes = classes;
  }

  /** "un livre": the article is masculine, and so no unit stands behind it. */
  boolean isBook(Sentence s, NumberMention mention, UnitTable.Found unit) {
    return unit != null && words.is(Role.FEMININE_UNIT, s.folded(unit.from())) && numbers.isArticle(s, mention)
        && words.is(Role.MASCULINE_ONE, s.folded(mention.from()));
  }

  /** "trois livres anciens": what agrees with the unit's word says that it is another word. */
  boolean isOfOtherGender(Sentence s, NumberMention mention, UnitTable.Found unit) {
    return unit != null && words.is(Role.FEMININE_UNIT, s.folded(unit.from()))
        && (classes.isMasculine(s, unit.to()) || unit.from() > mention.to() && classes.isMasculine(s, mention.to()));
  }

  /** "la 4g", "une 5G": one letter behind digits after an article in the singular is no unit. */
  boolean isModel(Sentence s, NumberMention mention, UnitTable.Found unit) {
    boolean letter = mention.digits() && unit.from() == mention.to() && s.touchesNext(mention.to() - 1)
        && s.surface(unit.from(), unit.to()).length() == 1
        && mention.value().compareTo(BigDecimal.ONE) != 0;
    String before = s.folded(mention.from() - 1);
    return letter && s.isWord(unit.from()) && words.is(Role.MODEL_ARTICLE, before) && !words.is(Role.OF, s.folded(unit.to()));
  }

  /** The unit at a token, where what is told of the number before does not speak against it. */
  UnitTable.Found unitAt(Sentence s, Draft draft, int at) {
    int from = draft.number.from();
    while (numbers.isTrigger(s, from - 2)
        && (words.is(Role.OR, s.folded(from - 1)) || words.is(Role.AND, s.folded(from - 1)) || words.is(Role.TO, s.form(from - 1)))) {
      from -= 2; // "deux ou trois livres"
    }
    QualifierTable.Found qualifier = words.qualifiers().before(s, from);
    return words.units().at(s, at, draft.number, qualifier == null ? from : qualifier.from());
  }

  /** The unit behind a number that ends at a token; null for none. */
  UnitTable.Found unitAfter(Sentence s, Draft draft, int at) {
    UnitTable.Found found = unitAt(s, draft, at);
    if (found != null) {
      return found;
    }
    UnitTable.Found bracketed = s.isSymbol(at) && "[<{".contains(s.form(at)) ? unitAt(s, draft, at + 1) : null;
    if (bracketed != null && s.isSymbol(bracketed.to()) && "]>})".contains(s.form(bracketed.to()))) {
      return new UnitTable.Found(bracketed.from(), bracketed.to() + 1, bracketed.entry()); // "20 [kg]"
    }
    // "2,5-km", "trois-tonnes"
    if (s.form(at).equals("-") && s.touchesNext(at) && s.touchesNext(at - 1)) {
      return unitAt(s, draft, at + 1);
    }
    boolean large = draft.number.takesOf() || draft.number.digits() && draft.value.abs().compareTo(MILLION) >= 0;
    if (large && words.is(Role.OF, s.folded(at))) {
      return unitAt(s, draft, at + 1);
    }
    return modifiedUnit(s, draft, at);
  }

  /** "six dernières années": words between the number and a unit of time; null for others. */
  private UnitTable.Found modifiedUnit(Sentence s, Draft draft, int at) {
    int modified = at;
    while (modified < at + 3 && words.is(Role.UNIT_MODIFIER, s.folded(modified))) {
      modified++;
    }
    UnitTable.Found later = modified > at ? unitAt(s, draft, modified) : null;
    boolean plural = later != null
        && (draft.value.compareTo(BigDecimal.ONE) <= 0 || !s.isWord(later.from()) || "sx".indexOf(last(s.folded(later.from()))) >= 0
        || !words.roles().containsKey(Role.RATE_ARTICLE)); // "rose 15,000 | last week"
    if (!plural || later.entry().kind() == UnitEntry.Kind.PERCENTAGE) {
      return null;
    }
    draft.modified = true;
    return later;
  }

  private static char last(String form) {
    return form.charAt(form.length() - 1);
  }
}
