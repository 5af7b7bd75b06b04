package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
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
