package articlefacts.extraction.quantity;

import java.util.List;
import java.util.function.Predicate;

/**
 * The units and currencies that all languages share, for those who ask for one by code or name: "km2", "KM2" and "square kilometre" are
 * one.
 *
 * <p>Immutable and thread-safe.
 */
public final class UnitCatalogue {

  private final List<UnitEntry> all;

  /** @param all in the order of their tables */
  public UnitCatalogue(List<UnitEntry> all) {
    this.all = List.copyOf(all);
  }

  public List<UnitEntry> all() {
    return all;
  }

  /**
   * What is asked for: the unit with that code, or the units with that code in another case, or else with that name.
   *
   * @return empty when there is none; several when only the case tells their codes apart ("Mb" and "MB" for "mb")
   */
  public List<UnitEntry> named(String asked) {
    for (Predicate<UnitEntry> test : List.<Predicate<UnitEntry>>of(
        unit -> unit.code().equals(asked), unit -> unit.code().equalsIgnoreCase(asked),
        unit -> unit.name() != null && (unit.name().equalsIgnoreCase(asked) || (unit.name() + "s").equalsIgnoreCase(asked)))) {
      List<UnitEntry> found = all.stream().filter(test).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** All units of the same dimension, this one among them; a currency is comparable with itself alone. */
  public List<UnitEntry> comparable(UnitEntry unit) {
    return unit.base() == null ? List.of(unit)
        : all.stream().filter(other -> unit.base().equals(other.base()) && unit.kind() == other.kind()).toList();
  }
}
