package articlefacts.extraction.quantity;

import articlefacts.extraction.text.Sentence;

/**
 * What a unit is divided by, in brackets: "(m·K)" in "0,035 W/(m·K)", "(m².an)" in "kWh/(m².an)".
 *
 * @param to index after the bracket
 * @param code in UCUM: "(m.K)"
 */
record UnitProduct(int to, String code) {

  /** No unit of news has more factors. */
  private static final int MOST_FACTORS = 3;
  private static final String SIGNS = "·.×*⋅";

  /** The product whose "/(" begins at token {@code i}; null when there is none. */
  static UnitProduct at(Sentence s, int i, UnitTable units) {
    if (!s.form(i).equals("/") || !s.form(i + 1).equals("(")) {
      return null;
    }
    StringBuilder code = new StringBuilder("(");
    int at = i + 2;
    for (int n = 0; n < MOST_FACTORS; n++) {
      UnitTable.Found factor = units.at(s, at);
      UnitEntry entry = factor != null ? factor.entry() : units.byCode(s.surface(at)); // "K" alone is no kelvin
      if (entry == null || entry.isMoney() || entry.kind() == UnitEntry.Kind.PERCENTAGE) {
        return null;
      }
      code.append(entry.code());
      at = factor != null ? factor.to() : at + 1;
      if (s.form(at).equals(")")) {
        return new UnitProduct(at + 1, code.append(')').toString());
      }
      if (s.form(at).length() != 1 || !SIGNS.contains(s.form(at))) {
        return null;
      }
      code.append('.');
      at++;
    }
    return null;
  }
}
