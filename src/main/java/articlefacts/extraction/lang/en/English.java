package articlefacts.extraction.lang.en;

import articlefacts.extraction.lang.LanguageFolder;
import articlefacts.extraction.lang.Settings;
import articlefacts.extraction.number.NumeralSystem;
import articlefacts.extraction.time.CalendarStyle;
import java.util.Map;
import java.util.Set;

/** English, American and British: its dictionary, its settings, and the tables beside it. */
public final class English extends LanguageFolder {

  private static final Settings SETTINGS = new Settings("US", new NumeralSystem(false, false, true, 3),
      new CalendarStyle(true, true, true), true, Map.of(), Set.of("the", "a", "an"));

  public English() {
    super(English.class, new EnglishMorphology(), SETTINGS);
  }
}
