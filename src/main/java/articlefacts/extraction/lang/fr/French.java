package articlefacts.extraction.lang.fr;

import articlefacts.extraction.lang.LanguageFolder;
import articlefacts.extraction.lang.Settings;
import articlefacts.extraction.number.NumeralSystem;
import articlefacts.extraction.time.CalendarStyle;
import java.util.Map;
import java.util.Set;

/** French: its dictionary, its settings, and the tables beside it. */
public final class French extends LanguageFolder {

  private static final Settings SETTINGS = new Settings("FR", new NumeralSystem(true, true, false, 5),
      new CalendarStyle(false, false, false), false,
      Map.of("de", "de|d'|du|des", "a", "a|au|aux"), Set.of("le", "la", "les", "l'"));

  public French() {
    super(French.class, new FrenchMorphology(), SETTINGS);
  }
}
