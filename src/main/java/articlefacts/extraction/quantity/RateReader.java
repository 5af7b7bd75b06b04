package articlefacts.extraction.quantity;

import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads units per unit: "gramme par litre" → g/L, "kWh/m²/an", "tonnes à l’hectare"; and counts per area: "345 habitants au km²".
 */
public final class RateReader {

  /** "kWh/m²/an" has two. */
  private static final int MOST_PARTS = 3;

  private final QuantityWords words;

  RateReader(QuantityWords words) {
    this.words = words;
  }

  /** "gramme par litre" → g/L, "barils par jour", "tonnes à l’hectare"; only between units of measure. */
  void perUnit(Sentence s, Draft draft) {
    if (draft.kind != Quantity.Kind.MEASURE) {
      return;
    }
    for (int parts = 0; parts < MOST_PARTS; parts++) { // "kWh/m²/an"
      UnitTable.Found per = draft.entry.code().contains("/") && !s.form(draft.to).equals("/") ? null : per(s, draft.to);
      UnitProduct product = per == null ? UnitProduct.at(s, draft.to, words.units()) : null;
      if (per == null && product == null) {
        return;
      }
      draft.unitCode = (draft.unitCode == null ? draft.entry.code() : draft.unitCode) + "/"
          + (per == null ? product.code() : per.entry().code());
      draft.unitTo = per == null ? product.to() : per.to();
      draft.to = draft.unitTo;
      draft.rules.add("unit.per");
    }
  }

  /** The unit after "par", "/", "au", "à l’" at token {@code at}; null when there is none. */
  private UnitTable.Found per(Sentence s, int at) {
    int unitAt;
    if (words.is(Role.PER, s.folded(at)) || s.form(at).equals("/")) {
      unitAt = at + 1;
    } else if (words.is(Role.PER_CONTRACTED, s.folded(at))) {
      unitAt = at + 1;
    } else if (words.is(Role.PER_ARTICLE, s.folded(at)) && words.is(Role.ARTICLE, s.folded(at + 1))) {
      unitAt = at + 2; // "à l’hectare"; "trois kilomètres à pied" is no rate
    } else {
      return null;
    }
    UnitTable.Found per = words.units().at(s, unitAt);
    return per == null || per.entry().isMoney() || per.entry().kind() == UnitEntry.Kind.PERCENTAGE ? null : per;
  }

  /** The end of "au km²" after a counted noun at token {@code at}; {@code at} when no unit of area follows. */
  public int areaEnd(Sentence s, int at) {
    UnitTable.Found per = per(s, at);
    return per != null && "m2".equals(per.entry().base()) ? per.to() : at;
  }

  /** "345 habitants au km²" as a measure of so many per square kilometre. */
  public Quantity perArea(Sentence s, Quantity count, int at) {
    UnitTable.Found per = per(s, at);
    Quantity.Traits t = count.traits();
    Quantity.Traits traits = new Quantity.Traits(t.number(), t.digits(), t.takesOf(), t.collective(), t.modified(), t.scale(),
        "/" + per.entry().code());
    List<String> rules = new ArrayList<>(count.rules());
    rules.add("unit.density");
    return new Quantity(Quantity.Kind.MEASURE, count.from(), count.to(), count.numberFrom(), count.numberTo(), count.value(), per.entry(),
        at, per.to(), count.qualifierFrom(), count.qualifierTo(), traits, rules);
  }
}
