package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
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

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
      zipped.write(bytes);
    }
    return out.toByteArray();
  }

  private static Response post(String type, String coding, byte[] body) {
    RequestSpecification request = given().config(RestAssured.config().encoderConfig(EncoderConfig.encoderConfig()
        .appendDefaultContentCharsetToContentTypeIfUndefined(false).encodeContentTypeAs(type, ContentType.TEXT)));
    return (coding == null ? request : request.header("Content-Encoding", coding)).header("Content-Type", type).body(body).post("/v1/extract");
  }

  @Test
  void compressedBodiesAreRead() throws IOException {
    byte[] text = FRENCH.getBytes(StandardCharsets.UTF_8);
    post("text/plain", "gzip", gzip(text)).then().statusCode(200).body("facts", not(empty()));
    byte[] deflated = new byte[1000];
    Deflater deflater = new Deflater();
    deflater.setInput(text);
    deflater.finish();
    byte[] zlib = Arrays.copyOf(deflated, deflater.deflate(deflated));
    post("text/plain", "deflate", zlib).then().statusCode(200).body("facts", not(empty()));
    post("text/plain", "gzip", text).then().statusCode(400).body("detail", containsString("gzip"));
    post("text/plain", "br", text).then().statusCode(415).body("allowed", hasItem("gzip"));
  }

  @Test
  void whatComesOutOfACompressedBodyIsLimited() throws IOException {
    byte[] bomb = gzip(new byte[9 * 1024 * 1024]);
    post("text/html", "gzip", bomb).then().statusCode(413).body("detail", containsString("decompressed"));
  }

  @Test
  void aPageMayBeLargerThanAText() {
    byte[] page = ("<script>" + "x".repeat(2_000_000) + "</script><p>" + FRENCH + "</p>").getBytes(StandardCharsets.UTF_8);
    post("text/html", null, page).then().statusCode(200).body("facts", not(empty()));
    post("text/plain", null, page).then().statusCode(413);
  }

  @Test
  void documentsAreRefusedAsWhatTheyAre() {
    byte[] pdf = "%PDF-1.7 ".getBytes(StandardCharsets.UTF_8);
    post("application/pdf", null, pdf).then().statusCode(415).body("detail", containsString("PDF"));
    post("application/rss+xml", null, pdf).then().statusCode(415).body("detail", containsString("PDF"));
    post("application/xml", null, "<svg/>".getBytes(StandardCharsets.UTF_8)).then().statusCode(415).body("detail", containsString("feeds"));
    post("text/html", null, pdf).then().statusCode(415).body("detail", containsString("PDF"));
    post("application/vnd.openxmlformats-officedocument.wordprocessingml.document", null, new byte[] {'P', 'K', 3, 4}).then()
        .statusCode(415).body("detail", containsString("Word"));
  }

  @Test
  void whatAPageSaysOfItsArticleIsKeptWithIt() {
    String page = "<head><meta name='news_keywords' content='pont, travaux; budget'><meta property='og:title' content='Le pont rouvre'></head>"
        + "<body><article><h1>Le pont rouvre</h1><p>" + FRENCH + " (avec AFP)</p></article></body>";
    String id = given().contentType("text/html; charset=utf-8").body(page).post("/v1/articles").then().statusCode(201)
        .body("keywords", equalTo(List.of("pont", "travaux", "budget")))
        .body("agency", equalTo("AFP"))
        .body("warnings", nullValue())
        .extract().path("id");
    given().contentType("application/json").body("{\"title\": \"Un autre titre\"}").put("/v1/articles/" + id).then().statusCode(200);
    given().get("/v1/articles/" + id).then().statusCode(200)
        .body("title", equalTo("Un autre titre"))
        .body("keywords", equalTo(List.of("pont", "travaux", "budget")))
        .body("agency", equalTo("AFP"));
    given().get("/v1/articles?q=\"dans les 40 communes\"").then().statusCode(200)
        .body("items.find { it.id == '" + id + "' }.keywords", equalTo(List.of("pont", "travaux", "budget")))
        .body("items.find { it.id == '" + id + "' }.agency", equalTo("AFP"));
  }

  @Test
  void whoeverKeepsAnArticleIsToldThatNothingIsReadInItsLanguage() {
    String id = given().contentType("text/plain").body(GERMAN).post("/v1/articles").then().statusCode(201)
        .body("warnings", hasItem(containsString("German (de)")))
        .extract().path("id");
    given().contentType("text/plain").body(GERMAN).post("/v1/articles").then().statusCode(200).body("warnings", hasItem(containsString("German (de)")));
    given().get("/v1/articles/" + id).then().statusCode(200).body("warnings", hasItem(containsString("German (de)")));
    given().contentType("application/x-ndjson").body(("{\"text\": \"" + GERMAN + " Das ist alles.\"}\n").getBytes(StandardCharsets.UTF_8)).post("/v1/articles/batch").then().statusCode(200)
        .body(containsString("German (de)"));
    given().contentType("application/rss+xml")
        .body(("<rss><channel><item><title>Neu</title><description>" + GERMAN + "</description></item></channel></rss>").getBytes(StandardCharsets.UTF_8))
        .post("/v1/articles").then().statusCode(207).body("entries[0].warnings", hasItem(containsString("German (de)")));
  }

  private static final String FEED =
      "<?xml version='1.0' encoding='iso-8859-1'?><rss version='2.0'><channel><title>Le Journal du pont</title>"
          + "<item><title>Le pont</title><pubDate>Thu, 13 Feb 2020 10:00:00 +0100</pubDate><description>&lt;p&gt;" + FRENCH + "&lt;/p&gt;</description></item>"
          + "<item><description> </description></item></channel></rss>";

  @Test
  void eachEntryOfAFeedIsAnArticle() {
    byte[] feed = FEED.getBytes(StandardCharsets.ISO_8859_1);
    post("application/rss+xml", null, feed).then().statusCode(207)
        .body("entries.entry", equalTo(List.of(1, 2)))
        .body("entries.status", equalTo(List.of(200, 400)))
        .body("entries[0].extraction.text", equalTo("Le pont\n\n" + FRENCH))
        .body("entries[0].extraction.outlet", equalTo("Le Journal du pont"))
        .body("entries[0].extraction.publishedAt", equalTo("2020-02-13"))
        .body("entries[1].problem.type", containsString("empty-text"));
    for (int status : List.of(201, 200)) {
      String id = given().config(RestAssured.config().encoderConfig(EncoderConfig.encoderConfig()
              .appendDefaultContentCharsetToContentTypeIfUndefined(false).encodeContentTypeAs("application/xml", ContentType.TEXT)))
          .header("Content-Type", "application/xml").body(feed).post("/v1/articles").then().statusCode(207)
          .body("entries.status", equalTo(List.of(status, 400)))
          .body("entries[0].facts", equalTo(3))
          .extract().path("entries[0].id");
      given().get("/v1/articles/" + id).then().statusCode(200).body("outlet", equalTo("Le Journal du pont"));
    }
  }

  @Test
  void whatWasRemovedIsExplained() {
    String page = "<article><h1>Le pont</h1><p>" + FRENCH + "</p><p>Il a fallu attendre 3 ans pour que les travaux commencent enfin, dit le maire.</p>"
        + "<div class='newsletter-box'>Recevez nos 5 titres</div></article>";
    given().contentType("text/html; charset=utf-8").body(page).post("/v1/extract?explain=true").then().statusCode(200)
        .body("removed.rule", hasItem("class:newsletter"))
        .body("removed.text", hasItem("Recevez nos 5 titres"));
    given().contentType("text/html; charset=utf-8").body(page).post("/v1/extract").then().body("removed", nullValue());
  }
}
