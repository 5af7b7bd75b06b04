package articlefacts.extraction.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.Facts;
import articlefacts.extraction.context.Place;
import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * English sentences with all their figures, of which only the attributes that a row names are looked at.
 *
 * <p>A row is a kind, a text (paragraphs divided by " / ") and its figures: {@code 40 closures sp:the_agency pl:Kent ch:increase/by m:planned}.
 * The attributes are sp (speaker), pl (places), ch (change/role), m (modality), t (EDTF), v (number), u (unit or counted lemma), a (about) and p (the
 * whole); "-" is absent. All were published on 2025-06-10. {@code -Dstatements.show=true} prints what is read.
 */
class EnglishStatementsTest {

  private static final Path TABLE = Path.of("src/test/resources/articlefacts/extraction/fact/en/statements.tsv");
  private static final String PUBLISHED = "2025-06-10";

  @TestFactory
  List<DynamicTest> rows() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("kind\t")) {
        String[] row = line.split("\t", -1);
        String found = found(row[1].replace(" / ", "\n\n"), row[2]);
        if (Boolean.getBoolean("statements.show") && !row[2].equals(found)) {
          System.out.println(row[0] + "\t" + row[1] + "\n  wanted " + row[2] + "\n  found  " + found);
        }
        tests.add(DynamicTest.dynamicTest(row[1], () -> assertEquals(row[2], found)));
      }
    }
    return tests;
  }

  /** The figures in the notation of the row, each with the attributes that the figure at its place names. */
  private static String found(String text, String wanted) {
    List<Fact> facts = Facts.of(text, Language.ENGLISH, PUBLISHED);
    Map<String, String> texts = facts.stream().collect(Collectors.toMap(Fact::id, Fact::text));
    String[] figures = wanted.split(" ; ");
    List<String> found = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.kind() != FactKind.DATE && fact.kind() != FactKind.ORDINAL) {
        String like = found.size() < figures.length ? figures[found.size()] : "";
        found.add(fact.text() + attributes(all(fact, texts), like));
      }
    }
    return String.join(" ; ", found);
  }

  private static String attributes(Map<String, String> all, String like) {
    StringBuilder shown = new StringBuilder();
    for (String part : like.split(" ")) {
      int colon = part.indexOf(':');
      if (colon > 0 && all.containsKey(part.substring(0, colon))) {
        shown.append(' ').append(part, 0, colon + 1).append(all.get(part.substring(0, colon)));
      }
    }
    return shown.toString();
  }

  private static Map<String, String> all(Fact fact, Map<String, String> texts) {
    Map<String, String> all = new HashMap<>();
    all.put("v", Facts.value(fact.value()));
    all.put("u", fact.unit() != null ? said(fact.unit().code()) : fact.counted() == null ? "-" : said(fact.counted().lemma()));
    all.put("ch", fact.change().code() + (fact.changeRole() == null ? "" : "/" + fact.changeRole().code()));
    all.put("t", fact.time() == null ? "-" : said(fact.time().edtf()));
    all.put("p", fact.partOf() == null ? "-" : said(texts.get(fact.partOf())));
    all.put("m", fact.modality().code());
    all.put("sp", fact.source() == null ? "-" : said(fact.source().speaker()));
    all.put("a", fact.about() == null ? "-" : said(fact.about().text()));
    all.put("pl", fact.places().isEmpty() ? "-" : said(fact.places().stream().map(Place::text).collect(Collectors.joining("+"))));
    return all;
  }

  private static String said(String text) {
    return text == null ? "-" : text.replace(' ', '_');
  }
}
