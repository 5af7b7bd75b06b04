package articlefacts.app;

import articlefacts.extraction.lang.Concepts;
import articlefacts.extraction.lang.Units;
import articlefacts.extraction.phrase.ConceptTree;
import articlefacts.extraction.quantity.UnitCatalogue;
import articlefacts.extraction.quantity.UnitEntry;
import articlefacts.store.UnitScale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What names there are to ask for, and what each stands for: concepts, units and countries. */
public final class Catalogue {

  /** Languages in whose names countries can be asked for: those that are read. */
  private static final List<Locale> NAMED_IN = List.of(Locale.FRENCH, Locale.ENGLISH);

  private static final ConceptTree CONCEPTS = Concepts.tree();
  private static final UnitCatalogue UNITS = Units.catalogue();
  private static final Map<String, String> COUNTRIES = countries();

  private Catalogue() {}

  /** The concept and those under it: "people" is "troops", "victim-killed" … as well. */
  public static Set<String> concepts(String asked) {
    return CONCEPTS.under(asked.toLowerCase(Locale.ROOT));
  }

  /** The names of all concepts, in alphabetical order. */
  public static Set<String> conceptNames() {
    return Concepts.names();
  }

  /** The concept that one lies under; empty for one at the top. */
  public static Optional<String> parent(String concept) {
    return CONCEPTS.parent(concept);
  }

  public static UnitCatalogue units() {
    return UNITS;
  }

  /**
   * The units in which facts may state what is asked for in this one: in "m2" also km2 and hectares. What is not known stands for itself,
   * such as the name of a scale.
   *
   * @param asked a code or a name in any case
   */
  public static List<UnitScale> scales(String asked) {
    List<UnitEntry> named = UNITS.named(asked);
    return named.isEmpty()
        ? List.of(UnitScale.of(asked))
        : named.stream().flatMap(unit -> UNITS.comparable(unit).stream().map(other -> scale(unit, other))).distinct().toList();
  }

  /** One in the other's values: both are so much of their base. */
  private static UnitScale scale(UnitEntry asked, UnitEntry stated) {
    if (asked.code().equals(stated.code())) {
      return UnitScale.of(stated.code());
    }
    BigDecimal factor = stated.factor().divide(asked.factor(), MathContext.DECIMAL128);
    return new UnitScale(stated.code(), factor, stated.offset().subtract(asked.offset()).divide(asked.factor(), MathContext.DECIMAL128));
  }

  /** A place as it is asked for, and the code of the country that has this name in a language that is read: "Maroc", "MA". */
  public static Set<String> places(String asked) {
    Set<String> places = new LinkedHashSet<>(List.of(asked));
    String code = COUNTRIES.get(plain(asked));
    if (code != null) {
      places.add(code);
    }
    return places;
  }

  private static Map<String, String> countries() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      NAMED_IN.forEach(language -> codes.put(plain(new Locale("", code).getDisplayCountry(language)), code));
    }
    return codes;
  }

  private static String plain(String name) {
    String letters = Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return letters.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
  }
}
