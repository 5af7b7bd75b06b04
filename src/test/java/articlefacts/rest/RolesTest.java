package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that is closed to those without a key, and keys that are good for some things only. */
@QuarkusTest
@TestProfile(RolesTest.Closed.class)
class RolesTest {

  @TestHTTPResource URL url;

  /** The keys "reader-key", "writer-key" and "admin-key" have one role each, "secret" has all. */
  public static final class Closed implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "articlefacts.closed", "read,extract,metrics,document",
          "articlefacts.keys.reader", "ec4408df15da46b328f6f3246fa723d0aa6cb0f0a0dd9c4626080ab1b02aa3b2",
          "articlefacts.keys.writer", "3aec1946afb01344ae0065f3b123820a2144e455c13e5816dbd439e6634f7f26",
          "articlefacts.keys.operator", "69a5265506c94c77b787a7d7377b7685a0eff82e33920a71e7ee22cd6154953e",
          "articlefacts.keys.alice", "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
          "articlefacts.roles.reader", "read",
          "articlefacts.roles.writer", "write",
          "articlefacts.roles.operator", "admin");
    }
  }

  private static RequestSpecification by(String key) {
    RequestSpecification request = given().contentType("application/json").body("{\"text\": \"Il y a 12 clefs.\"}");
    return key.equals("none") ? request : request.header("X-API-Key", key);
  }

  @ParameterizedTest
  @CsvSource({
    "none, 401, 401, 401, 401, 401, 401, 401",
    "guess, 401, 401, 401, 401, 401, 401, 401",
    "reader-key, 200, 200, 403, 403, 403, 200, 403",
    "writer-key, 403, 403, 404, 403, 403, 403, 201",
    "admin-key, 403, 403, 403, 200, 200, 403, 403",
    "secret, 200, 200, 404, 200, 200, 200, 200"
  })
  void aKeyIsGoodForItsRoles(String key, int read, int extract, int delete, int admin, int metrics, int document, int write) {
    assertEquals(read, by(key).get("/v1/facts").statusCode());
    assertEquals(extract, by(key).post("/v1/extract").statusCode());
    assertEquals(delete, by(key).delete("/v1/articles/art_none").statusCode());
    assertEquals(admin, by(key).get("/v1/admin/reindex").statusCode());
    assertEquals(metrics, by(key).get("/metrics").statusCode());
    assertEquals(document, by(key).get("/openapi").statusCode());
    assertEquals(write / 10, by(key).post("/v1/articles").statusCode() / 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "//v1/facts", "/./v1/facts", "/x/../v1/facts", "/%761/facts", "/v1//facts", "/v1;a/facts", "/v1/facts;a=b", "//metrics", "/metrics/", "/%6detrics",
    "/metrics;a", "/x/../metrics", "/openapi.json", "//openapi", "/openapi?format=json", "/swagger-ui/", "/v1/extract/../facts"
  })
  void noSpellingOfAPathOpensIt(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + url.getAuthority() + path)).build();
    assertEquals(401, HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
  }

  /** An answer that is kept is not given to others. */
  @Test
  void whatIsKeptIsClosedToo() {
    for (int i = 0; i < 4; i++) {
      by("secret").get("/v1/facts?limit=2").then().statusCode(200);
    }
    given().get("/v1/facts?limit=2").then().statusCode(401);
    given().get("/health/ready").then().statusCode(200);
  }
}
