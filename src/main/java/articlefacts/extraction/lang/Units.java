package articlefacts.extraction.lang;

import articlefacts.extraction.quantity.UnitCatalogue;
import articlefacts.extraction.quantity.UnitContext;
import articlefacts.extraction.quantity.UnitEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The units of all languages, from {@code units.tsv} and {@code currencies.tsv}. */
public final class Units {

  private Units() {}

  /** All of them. */
  public static UnitCatalogue catalogue() {
    List<UnitEntry> all = new ArrayList<>();
    for (String[] row : Tsv.rows(Units.class, "units.tsv")) {
      all.add(
          new UnitEntry(
              UnitEntry.Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), row[0], row[5], new BigDecimal(row[2]), new BigDecimal(row[3]),
              row[4].isEmpty() ? null : row[4], false, false, UnitContext.NONE));
    }
    for (String[] row : Tsv.rows(Units.class, "currencies.tsv")) {
      all.add(new UnitEntry(UnitEntry.Kind.MONEY, row[0], row[1], BigDecimal.ONE, BigDecimal.ZERO, null, false, false, UnitContext.NONE));
    }
    return new UnitCatalogue(all);
  }
}
