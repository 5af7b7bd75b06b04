package articlefacts.extraction.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** French ordinals, and words that look like some: a row of {@code ordinals.tsv} is a sentence and its ordinals. */
class FrenchOrdinalsTest {

  private static final Path ROWS = Path.of("src/test/resources/articlefacts/extraction/fact/ordinals.tsv");
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  @TestFactory
  List<DynamicTest> rows() throws IOException {
    return Files.readAllLines(ROWS).stream().filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split("\t", -1))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> assertEquals(row[1], ordinals(row[0])))).toList();
  }

  private static String ordinals(String sentence) {
    return EXTRACTOR.extract(new Article(sentence, null, Language.FRENCH, null)).stream().filter(fact -> fact.kind() == FactKind.ORDINAL)
        .map(fact -> fact.text() + "=" + fact.value().number().stripTrailingZeros().toPlainString()).collect(Collectors.joining(" ; "));
  }
}
