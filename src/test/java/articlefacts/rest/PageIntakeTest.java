package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What the service does with pages as newsrooms send them. */
@QuarkusTest
class PageIntakeTest {

  private static final String GERMAN = "Das Unternehmen will 480 Stellen streichen, und zwar in den nächsten zwölf Monaten.";
  private static final String FRENCH = "Le conseil municipal a rouvert le pont lundi, après sept mois de travaux dans les 40 communes.";

  @Test
  void aLanguageThatIsNotReadIsSaid() {
    given().contentType("text/plain").body(GERMAN).post("/v1/extract").then().statusCode(200)
        .body("language", equalTo("de"))
        .body("facts", empty())
        .body("warnings", hasItem(containsString("German (de)")));
    given().contentType("text/plain").body("68 €").post("/v1/extract?language=de").then().statusCode(200)
        .body("language", equalTo("de"));
    given().contentType("text/plain").body(FRENCH).post("/v1/extract").then().statusCode(200)
        .body("language", equalTo("fr"))
        .body("warnings", nullValue());
  }

  @Test
  void aPageThatDeclaresTheWrongLanguageIsReadInItsOwn() {
    given().contentType("text/html").body("<html lang='en'><body><article><p>" + FRENCH + "</p></article></body></html>")
        .post("/v1/extract").then().statusCode(200)
        .body("language", equalTo("fr"))
        .body("facts", not(empty()));
  }
}
