package articlefacts.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import articlefacts.rest.dto.FactDto;
import articlefacts.rest.dto.FactList;
import articlefacts.store.Samples;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
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

  private final ObjectMapper json = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

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
      String shown = new StoredFact("art_1", fact).json();
      FactDto described = json.readValue(shown, FactDto.class);
      assertEquals(json.writeValueAsString(described), shown);
    }
  }

  @Test
  void otherOffsetsAndRulesAreShownAsTheDocumentSays() throws Exception {
    Fact fact = Samples.troops("fct_1", "environ \"4 100\" hommes", 4100);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new StoredFact("art_1", fact).writeTo(out, "{\"outlet\":\"Le Journal\"}", at -> at + 7, true);
    FactDto described = json.readValue(out.toByteArray(), FactDto.class);
    assertEquals(json.writeValueAsString(described), out.toString(StandardCharsets.UTF_8));
    assertEquals(7, described.start());
    assertEquals(7, described.sentence().start());
    assertEquals(fact.span().end() + 7, described.evidence().get(0).end());
    assertEquals(fact.rules(), described.rules());
    assertEquals("Le Journal", described.article().outlet());
    assertEquals("art_1", described.articleId());
  }

  @Test
  void aPageIsWrittenAsTheDocumentSays() throws Exception {
    Fact fact = Samples.troops("fct_1", "4 100 hommes", 4100);
    byte[] item = new StoredFact("art_1", fact).json().getBytes(StandardCharsets.UTF_8);
    for (KeptFacts page : List.of(
        new KeptFacts(new byte[0], null, null, 0L), new KeptFacts(item, null, null, null), new KeptFacts(item, "http://h/?q=\"\\é", "abc", 2L))) {
      String shown = new String(page.json(), StandardCharsets.UTF_8);
      assertEquals(json.writeValueAsString(json.readValue(shown, FactList.class)), shown);
    }
  }

  /** Of the seeds and of every sentence of the corpus. */
  private static List<Fact> corpus() throws IOException {
    FactExtractor extractor = new FactExtractor();
    List<Fact> facts = new ArrayList<>();
    for (Path file : List.of(Path.of("seeds"), Path.of("src/test/resources/articlefacts/extraction/fact"))) {
      try (Stream<Path> files = Files.list(file)) {
        for (Path text : files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".json")).sorted().toList()) {
          facts.addAll(extractor.extract(new Article(Files.readString(text), null, Language.FRENCH, "2020-02-13")));
        }
      }
    }
    return facts;
  }
}
