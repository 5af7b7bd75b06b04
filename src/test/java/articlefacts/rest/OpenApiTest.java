package articlefacts.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
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
  void theOperatorsPagesAreThere() {
    given().get("/swagger-ui/").then().statusCode(200);
    given().get("/health/live").then().statusCode(200);
    given().get("/health/ready").then().statusCode(200);
  }
}
