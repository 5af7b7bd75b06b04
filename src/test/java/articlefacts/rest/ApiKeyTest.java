package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a key set, writing needs it, and nobody asks without end. */
@QuarkusTest
@TestProfile(ApiKeyTest.WithKey.class)
class ApiKeyTest {

  private static final int PER_MINUTE = 40;

  @TestHTTPResource URL url;

  /** One key, "secret", and a low limit. */
  public static final class WithKey implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "articlefacts.keys.alice", "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
          "articlefacts.limits.requests-per-minute", String.valueOf(PER_MINUTE));
    }
  }

  private static RequestSpecification article() {
    return given().contentType(ContentType.JSON).body("{\"text\": \"Il y a 12 clefs.\"}");
  }

  /** However the path is written, it is the same resource, and the same key is needed. */
  @ParameterizedTest
  @ValueSource(strings = {
    "//v1/articles", "/./v1/articles", "/x/../v1/articles", "/%761/articles", "/v1//articles", "/v1;a=b/articles", "/v1/articles;a=b", "/;/v1/articles",
    "/v1%2Farticles", "/v1/extract/../articles", "//v1/articles/batch", "/v1/x/../admin/reindex"
  })
  void noSpellingOfAPathGetsPastTheKey(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + url.getAuthority() + path))
            .header("Content-Type", path.endsWith("batch") ? "application/x-ndjson" : "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"Il y a 12 clefs.\"}"))
            .build();
    assertEquals(401, HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/admin/reindex", "//v1/admin/reindex", "/v1/%61dmin/reindex", "/v1//admin/reindex", "/v1/x/../admin/reindex", "/v1/admin;a/reindex"})
  void operatorsNeedAKeyHoweverThePathIsWritten(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + url.getAuthority() + path)).build();
    assertEquals(401, HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
  }

  @Test
  void writingNeedsAKnownKeyAndReadingIsLimited() {
    article().post("/v1/articles").then().statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", notNullValue())
        .body("type", equalTo("urn:article-facts:problem:unauthorized"));
    article().header("X-API-Key", "guess").post("/v1/articles").then().statusCode(401);
    given().get("/v1/admin/reindex").then().statusCode(401);
    String id = article().header("X-API-Key", "secret").post("/v1/articles").then().statusCode(201).extract().path("id");
    given().delete("/v1/articles/" + id).then().statusCode(401);
    given().header("Authorization", "Bearer secret").delete("/v1/articles/" + id).then().statusCode(204);
    article().post("/v1/extract").then().statusCode(200);
    given().get("/v1/facts").then().statusCode(200);

    boolean limited = false;
    for (int i = 0; i < PER_MINUTE + 5 && !limited; i++) {
      var response = given().get("/v1/facts?limit=1");
      limited = response.statusCode() == 429;
      if (limited) {
        response.then().contentType("application/problem+json").header("Retry-After", notNullValue());
      }
    }
    assertTrue(limited);
    given().header("X-API-Key", "secret").get("/v1/facts").then().statusCode(200);
  }
}
