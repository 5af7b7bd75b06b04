package articlefacts.extraction.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.lang.fr.French;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The names of countries are those of Unicode CLDR, in its order. {@code -Dcountries.update=true} writes the tables anew after a new release
 * of ICU4J, which only the tests need.
 */
class CountryNamesTest {

  private static final Path FOLDER = Path.of("src/main/resources/articlefacts/extraction/lang");

  @Test
  void frenchNames() throws IOException {
    check(French.class, ULocale.FRENCH);
  }

  @Test
  void englishNames() throws IOException {
    check(English.class, ULocale.ENGLISH);
  }

  private static void check(Class<?> language, ULocale locale) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    StringBuilder table = new StringBuilder("code\tname\n");
    for (String code : ULocale.getISOCountries()) {
      String name = new ULocale("", code).getDisplayCountry(locale);
      if (!name.equals(code)) {
        names.put(code, name);
        table.append(code).append('\t').append(name).append('\n');
      }
    }
    if (Boolean.getBoolean("countries.update")) {
      Files.writeString(FOLDER.resolve(locale.getLanguage()).resolve("countries.tsv"), table, StandardCharsets.UTF_8);
    }
    Map<String, String> kept = new LinkedHashMap<>();
    Tsv.rows(language, "countries.tsv").forEach(row -> kept.put(row[0], row[1]));
    assertEquals(names, kept);
    assertEquals(names.keySet().stream().toList(), kept.keySet().stream().toList());
  }
}
