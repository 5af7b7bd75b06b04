package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

  @Test
  void operationsHaveNamesThatClientsCanUse() {
    given().get("/openapi?format=json").then().statusCode(200)
        .body("paths.'/v1/extract'.post.operationId", equalTo("extractFacts"))
        .body("paths.'/v1/articles'.post.operationId", equalTo("addArticle"))
        .body("paths.'/v1/facts'.get.operationId", equalTo("findFacts"))
        .body("paths.'/v1/facts/{id}'.get.operationId", equalTo("getFact"))
        .body("paths.'/v1/articles/{id}/quotes'.get.operationId", equalTo("listArticleQuotes"))
        .body("paths.'/v1/articles/{id}/entities'.get.operationId", equalTo("listArticleEntities"))
        .body("paths.'/v1/entities'.get.operationId", equalTo("searchEntities"))
        .body("paths.'/v1/articles/{id}/quotes'.get.responses", hasKey("404"))
        .body("paths.'/v1/facts'.get.responses", hasKey("400"))
        .body("components.schemas", hasKey("Problem"));
  }

  /** Every parameter, field and header is described, and every parameter has an example. */
  @Test
  void everythingIsDescribed() throws IOException {
    JsonNode document = new ObjectMapper().readTree(given().get("/openapi?format=json").asString());
    List<String> bare = new ArrayList<>();
    JsonNode schemas = document.at("/components/schemas");
    schemas.fields().forEachRemaining(schema -> schema.getValue().path("properties").fields().forEachRemaining(field -> {
      String ref = field.getValue().path("$ref").asText();
      boolean described = field.getValue().has("description") || schemas.path(ref.substring(ref.lastIndexOf('/') + 1)).has("description");
      if (!described) {
        bare.add(schema.getKey() + "." + field.getKey());
      }
    }));
    document.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
      String operation = method.getValue().path("operationId").asText();
      for (JsonNode parameter : method.getValue().path("parameters")) {
        boolean inPath = parameter.path("in").asText().equals("path");
        if (!parameter.has("description") || !inPath && !parameter.has("example") && !parameter.at("/schema/examples").isArray()) {
          bare.add(operation + "?" + parameter.path("name").asText());
        }
        if (parameter.has("example") && !parameter.path("required").asBoolean()) {
          bare.add(operation + " fills in " + parameter.path("name").asText());
        }
      }
      method.getValue().path("responses").forEach(response -> response.path("headers").fields().forEachRemaining(header -> {
        if (!header.getValue().has("description")) {
          bare.add(operation + ": " + header.getKey());
        }
      }));
    }));
    assertEquals(List.of(), bare);
  }

  @Test
  void theDocumentComesInBothForms() {
    for (String path : List.of("/openapi", "/openapi.yaml", "/openapi.yml", "/openapi?format=YAML")) {
      given().accept("*/*").get(path).then().statusCode(200).contentType("application/yaml").body(containsString("operationId: findFacts"));
    }
    for (String path : List.of("/openapi.json", "/openapi?format=json")) {
      given().accept("*/*").get(path).then().statusCode(200).contentType("application/json").body("openapi", startsWith("3."));
    }
    given().accept("application/json").get("/openapi").then().statusCode(200).contentType("application/json");
    given().head("/openapi").then().statusCode(200).contentType("application/yaml");
    given().post("/openapi").then().statusCode(405);
  }

  @Test
  void theOperatorsPagesAreThere() {
    given().get("/swagger-ui/").then().statusCode(200);
    given().get("/health/live").then().statusCode(200);
    given().get("/health/ready").then().statusCode(200);
  }
}
