package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import articlefacts.store.ArticleStore;
import articlefacts.store.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactResourceTest {

  private static final String TEXT = "😀 quelque 4 100 hommes";

  @Inject ArticleStore articles;

  @BeforeEach
  void twoFacts() {
    articles.add(
        Samples.article("art_rest", TEXT, 2),
        List.of(Samples.troops("fct_rest1", TEXT, 4100), Samples.dollars("fct_rest2", TEXT, new BigDecimal("2.50E+9"))));
  }

  @AfterEach
  void noFacts() {
    articles.delete("art_rest");
  }

  @Test
  void aFactIsShownAsTheContractSays() {
    given().get("/v1/facts/fct_rest1").then().statusCode(200)
        .body("id", equalTo("fct_rest1"))
        .body("articleId", equalTo("art_rest"))
        .body("kind", equalTo("count"))
        .body("start", equalTo(0))
        .body("end", equalTo(TEXT.length()))
        .body("value.number", equalTo(4100))
        .body("value.lower", equalTo(4050))
        .body("value.upper", equalTo(4150))
        .body("value.lowerInclusive", equalTo(true))
        .body("value.qualifier", equalTo("about"))
        .body("counted.lemma", equalTo("homme"))
        .body("counted.concept", equalTo("troops"))
        .body("change", equalTo("increase"))
        .body("modality", equalTo("planned"))
        .body("time.edtf", equalTo("2014/.."))
        .body("time.relation", equalTo("since"))
        .body("places[0].code", equalTo("IQ"))
        .body("places[1]", not(hasKey("code")))
        .body("source.speaker", equalTo("Rex Tillerson"))
        .body("source.direct", equalTo(false))
        .body("quote.exact", equalTo(TEXT))
        .body("evidence[0].role", equalTo("whole"))
        .body("$", not(hasKey("unit")))
        .body("$", not(hasKey("partOf")))
        .body("$", not(hasKey("rules")));
  }

  @Test
  void numbersKeepAllTheirDigits() {
    String json = given().get("/v1/facts/fct_rest2").then().statusCode(200)
        .body("value", not(hasKey("upper")))
        .body("value", not(hasKey("upperInclusive")))
        .extract().asString();
    org.junit.jupiter.api.Assertions.assertTrue(json.contains("\"number\":2500000000,"), json);
  }

  @Test
  void offsetsCountWhatIsAskedFor() {
    given().get("/v1/facts/fct_rest1?offsets=codePoint").then().body("end", equalTo(TEXT.length() - 1));
    given().get("/v1/facts?article=art_rest&offsets=codePoint").then().body("items[0].end", equalTo(TEXT.length() - 1));
    given().get("/v1/facts?article=art_rest&offsets=utf16").then().body("items[0].end", equalTo(TEXT.length()));
  }

  @Test
  void rulesAreNamedWhenAskedFor() {
    given().get("/v1/facts/fct_rest1?explain=true").then().body("rules", equalTo(List.of("test/rule")));
  }

  @Test
  void pagesAreLinked() {
    String next = given().get("/v1/facts?article=art_rest&limit=1").then()
        .body("items", hasSize(1))
        .header("Link", containsString("rel=\"next\""))
        .extract().path("next");
    given().urlEncodingEnabled(false).get(next).then().statusCode(200)
        .body("items.id", equalTo(List.of("fct_rest2")))
        .body("$", not(hasKey("next")));
  }

  @Test
  void theFactsOfAnArticleTakeTheSameFilters() {
    given().get("/v1/articles/art_rest/facts").then().body("items", hasSize(2));
    given().get("/v1/articles/art_rest/facts?kind=money").then().body("items.id", equalTo(List.of("fct_rest2")));
  }
}
