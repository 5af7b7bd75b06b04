package articlefacts.extraction.quantity;

import articlefacts.extraction.text.Lookup;
import java.util.List;
import java.util.Map;

/**
 * Which currency a name means where several countries use it: "franc" in Switzerland is CHF, in Senegal XOF; "cent" is a part of the
 * currency in force.
 *
 * @param byName for each name in English ("franc", "cent") its currencies
 * @param defaults for each name what it means in texts of the language that name no country
 */
public record CurrencyTable(Map<String, List<InForce>> byName, Map<String, List<InForce>> defaults) {

  /** No year is known. */
  public static final int NO_YEAR = Integer.MAX_VALUE;

  /**
   * A currency in force.
   *
   * @param country ISO 3166-1 code; null in defaults
   * @param code ISO 4217
   * @param until the last year in which it was in force; {@link #NO_YEAR} when it still is
   */
  public record InForce(String country, String code, int until) {}

  public CurrencyTable {
    byName = Lookup.copyOf(byName);
    defaults = Lookup.copyOf(defaults);
  }

  boolean isAmbiguous(String name) {
    return byName.containsKey(name) || defaults.containsKey(name);
  }

  /** True when the currency has the name somewhere: GBP is a "pound". */
  boolean means(String name, String code) {
    return byName.getOrDefault(name, List.of()).stream().anyMatch(currency -> currency.code().equals(code));
  }

  /** The code where the name means the same everywhere: "penny"; null for others. */
  String only(String name) {
    List<InForce> all = byName.getOrDefault(name, List.of());
    boolean same = !all.isEmpty() && all.stream().allMatch(currency -> currency.code().equals(all.get(0).code()));
    return same ? all.get(0).code() : null;
  }

  /**
   * The code that the name means; null when nothing tells.
   *
   * @param countries ISO 3166-1 codes, those that tell most first
   * @param year in which it was paid; {@link #NO_YEAR} when not known, which is taken for the present
   */
  String code(String name, List<String> countries, int year) {
    for (String country : countries) {
      for (InForce currency : byName.getOrDefault(name, List.of())) {
        if (currency.country().equals(country) && year <= currency.until()) {
          return currency.code();
        }
      }
    }
    for (InForce currency : defaults.getOrDefault(name, List.of())) {
      if (year <= currency.until() && (currency.until() == NO_YEAR || year != NO_YEAR)) {
        return currency.code();
      }
    }
    return null;
  }
}
