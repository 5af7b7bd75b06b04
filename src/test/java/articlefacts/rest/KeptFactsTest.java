package articlefacts.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import articlefacts.rest.dto.FactDto;
import articlefacts.rest.dto.FactList;
import articlefacts.rest.dto.FactMapper;
import articlefacts.store.Samples;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The form in which facts are kept is held to the one that the document describes. */
class KeptFactsTest {

  private final ObjectMapper json = new ObjectMapper();

  KeptFactsTest() {
    new PlainNumbers().customize(json);
  }

  @Test
  void keptFactsAreShownAsTheDocumentSays() throws Exception {
    List<Fact> facts = new ArrayList<>(corpus());
    assertFalse(facts.isEmpty());
    facts.add(Samples.troops("fct_1", "environ \"4 100\" hommes\\,\"rules\":[\n", 4100));
    facts.add(Samples.dollars("fct_2", "2 milliards", new BigDecimal("2.0E+9")));
    facts.add(Samples.dollars("fct_3", "0,50 dollar", new BigDecimal("0.500")));
    facts.add(Samples.dollars("fct_4", "très peu", new BigDecimal("1E-70")));
    facts.add(Samples.day("fct_5", "le 14 juillet \u2028\uD83D\uDE00", "2020-07-14"));
    for (Fact fact : facts) {
      FactDto dto = new FactMapper(at -> at, false).fact("art_1", fact);
      assertEquals(json.writeValueAsString(dto), new StoredFact("art_1", fact).json());
    }
  }

  @Test
  void aPageIsWrittenAsTheDocumentSays() throws Exception {
    Fact fact = Samples.troops("fct_1", "4 100 hommes", 4100);
    FactDto dto = new FactMapper(at -> at, false).fact("art_1", fact);
    StoredFact kept = new StoredFact("art_1", fact);
    assertEquals(json(List.of(), null, 0L), shown(List.of(), null, 0L));
    assertEquals(json(List.of(dto), null, null), shown(List.of(kept), null, null));
    assertEquals(json(List.of(dto, dto), "http://h/?q=\"\\é", 2L), shown(List.of(kept, kept), "http://h/?q=\"\\é", 2L));
  }

  /** Of the seeds and of every sentence of the corpus. */
  private static List<Fact> corpus() throws IOException {
    FactExtractor extractor = new FactExtractor();
    List<Fact> facts = new ArrayList<>();
    for (Path file : List.of(Path.of("seeds"), Path.of("src/test/resources/articlefacts/extraction/fact"))) {
      try (Stream<Path> files = Files.list(file)) {
        for (Path text : files.filter(f -> !f.toString().endsWith(".json")).sorted().toList()) {
          facts.addAll(extractor.extract(new Article(Files.readString(text), null, Language.FRENCH, "2020-02-13")));
        }
      }
    }
    return facts;
  }

  private String json(List<FactDto> facts, String next, Long total) throws Exception {
    return json.writeValueAsString(new FactList(facts, next, total));
  }

  private static String shown(List<StoredFact> facts, String next, Long total) {
    return new String(new KeptFacts(facts, next, total).json(), StandardCharsets.UTF_8);
  }
}
