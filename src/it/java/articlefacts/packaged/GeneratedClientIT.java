package articlefacts.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.client.ApiClient;
import articlefacts.client.ApiException;
import articlefacts.client.ApiResponse;
import articlefacts.client.api.ArticlesApi;
import articlefacts.client.api.EntitiesApi;
import articlefacts.client.api.ExtractionApi;
import articlefacts.client.api.FactsApi;
import articlefacts.client.model.Article;
import articlefacts.client.model.ArticleLanguage;
import articlefacts.client.model.ArticleMetadata;
import articlefacts.client.model.BatchLine;
import articlefacts.client.model.Change;
import articlefacts.client.model.Entity;
import articlefacts.client.model.EntityType;
import articlefacts.client.model.Extraction;
import articlefacts.client.model.Facet;
import articlefacts.client.model.Facets;
import articlefacts.client.model.Fact;
import articlefacts.client.model.FactKind;
import articlefacts.client.model.FactList;
import articlefacts.client.model.FactPatch;
import articlefacts.client.model.FactSort;
import articlefacts.client.model.FactStatus;
import articlefacts.client.model.Language;
import articlefacts.client.model.NewArticle;
import articlefacts.client.model.Problem;
import articlefacts.client.model.Qualifier;
import articlefacts.client.model.Value;
import articlefacts.client.model.Verdict;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Java client that is generated from the API document reads what the running service answers. */
class GeneratedClientIT {

  private static final String TEXT = "Le ministre a annoncé 12 millions d’euros pour 43 observatoires.";

  private final ApiClient client =
      new ApiClient().setHost("localhost").setPort(PackagedService.shared().port()).setScheme("http").setBasePath("");
  private final ExtractionApi extraction = new ExtractionApi(client);
  private final ArticlesApi articles = new ArticlesApi(client);
  private final FactsApi facts = new FactsApi(client);
  private final EntitiesApi entities = new EntitiesApi(client);

  private static NewArticle article() {
    return new NewArticle().text(TEXT).language(ArticleLanguage.FR).publishedAt("2020-02-13");
  }

  @Test
  void extracts() throws ApiException {
    Extraction read = extraction.extractFacts(ExtractionApi.APIExtractFactsRequest.newBuilder().newArticle(article()).explain(true).build());
    assertEquals(Language.FR, read.getLanguage());
    Fact money = read.getFacts().stream().filter(fact -> fact.getKind() == FactKind.MONEY).findFirst().orElseThrow();
    assertEquals(0, new BigDecimal(12_000_000).compareTo(money.getValue().getNumber()));
    assertEquals("EUR", money.getUnit().getCode());
    assertEquals(money.getText(), read.getText().substring(money.getStart(), money.getEnd()));
    assertFalse(money.getRules().isEmpty());
  }

  @Test
  void findsByFilters() throws ApiException {
    FactList troops =
        facts.findFacts(
            FactsApi.APIFindFactsRequest.newBuilder()
                .kind(List.of(FactKind.COUNT, FactKind.MONEY))
                .concept(List.of("troops"))
                .min(new BigDecimal(4100))
                .max(new BigDecimal(4100))
                .change(List.of(Change.INCREASE))
                .prefer("return=total-count")
                .build());
    assertEquals(1L, troops.getTotal());
    Fact fact = troops.getItems().get(0);
    assertEquals("quelque 4 100 hommes", fact.getText());
    assertEquals(Qualifier.ABOUT, fact.getValue().getQualifier());
    assertEquals("homme", fact.getCounted().getLemma());
    assertEquals(fact, facts.getFact(FactsApi.APIGetFactRequest.newBuilder().id(fact.getId()).build()));
  }

  @Test
  void pagesByCursor() throws ApiException {
    List<String> paged = new ArrayList<>();
    String cursor = null;
    do {
      FactList page =
          facts.findFacts(FactsApi.APIFindFactsRequest.newBuilder().kind(List.of(FactKind.COUNT)).place(List.of("IQ")).limit(2).cursor(cursor).sort(FactSort.VALUE_DESC).build());
      page.getItems().forEach(fact -> paged.add(fact.getId()));
      cursor = page.getNext() == null ? null : URI.create(page.getNext()).getQuery().replaceFirst(".*cursor=", "");
    } while (cursor != null);
    FactList whole =
        facts.findFacts(FactsApi.APIFindFactsRequest.newBuilder().kind(List.of(FactKind.COUNT)).place(List.of("IQ")).sort(FactSort.VALUE_DESC).limit(1000).build());
    assertTrue(paged.size() > 4, paged.toString());
    assertEquals(whole.getItems().stream().map(Fact::getId).toList(), paged);
  }

  @Test
  void countsAndKnowsNames() throws ApiException {
    Facets counted = facts.countFacts(FactsApi.APICountFactsRequest.newBuilder().by(List.of(Facet.KIND, Facet.UNIT)).build());
    assertTrue(counted.getFacets().get("kind").stream().anyMatch(value -> value.getValue().equals("count") && value.getCount() > 4));
    List<Entity> found =
        entities.searchEntities(EntitiesApi.APISearchEntitiesRequest.newBuilder().name("tillerson").type(List.of(EntityType.PERSON)).build()).getItems();
    assertEquals(List.of("Rex Tillerson"), found.stream().map(Entity::getName).toList());
  }

  @Test
  void addsAnArticleAndDeletesIt() throws ApiException {
    ApiResponse<Article> added = articles.addArticleWithHttpInfo(ArticlesApi.APIAddArticleRequest.newBuilder().newArticle(article()).build());
    assertEquals(201, added.getStatusCode());
    String id = added.getData().getId();
    assertEquals(200, articles.addArticleWithHttpInfo(ArticlesApi.APIAddArticleRequest.newBuilder().newArticle(article()).build()).getStatusCode());
    assertEquals(added.getData().getFactCount(), articles.listArticleFacts(ArticlesApi.APIListArticleFactsRequest.newBuilder().id(id).build()).getItems().size());
    Article said =
        articles.updateArticle(
            ArticlesApi.APIUpdateArticleRequest.newBuilder().id(id).articleMetadata(new ArticleMetadata().title("Les étoiles")).build());
    assertEquals("Les étoiles", said.getTitle());
    assertNull(said.getPublishedAt());
    assertNotNull(said.getStoredAt());
    assertEquals(TEXT, articles.getArticle(ArticlesApi.APIGetArticleRequest.newBuilder().id(id).build()).getText());
    articles.deleteArticle(ArticlesApi.APIDeleteArticleRequest.newBuilder().id(id).build());
    ApiException gone =
        assertThrows(ApiException.class, () -> articles.getArticle(ArticlesApi.APIGetArticleRequest.newBuilder().id(id).build()));
    assertEquals(404, gone.getCode());
  }

  /** A figure is put right, and found by what it is then. */
  @Test
  void correctsAFact() throws ApiException {
    NewArticle sent = article().text("À Dakar, le port a reçu 73 remorqueurs lundi.");
    String article = articles.addArticle(ArticlesApi.APIAddArticleRequest.newBuilder().newArticle(sent).build()).getId();
    Fact read = articles.listArticleFacts(ArticlesApi.APIListArticleFactsRequest.newBuilder().id(article).build()).getItems().stream()
        .filter(fact -> fact.getKind() == FactKind.COUNT).findFirst().orElseThrow();
    String id = read.getId();
    BigDecimal right = new BigDecimal(75);
    Value value = new Value().text(read.getValue().getText()).number(right).lower(right).upper(right).lowerInclusive(true).upperInclusive(true)
        .qualifier(read.getValue().getQualifier());
    Fact corrected = correct(id, new FactPatch().value(value).note("The harbour master has 75."));
    assertEquals(FactStatus.CORRECTED, corrected.getStatus());
    assertEquals(0, new BigDecimal(75).compareTo(corrected.getValue().getNumber()));
    assertEquals("The harbour master has 75.", corrected.getCorrection().getNote());
    assertEquals(List.of(id), facts.findFacts(
        FactsApi.APIFindFactsRequest.newBuilder().counted(List.of("remorqueur")).min(new BigDecimal(75)).max(new BigDecimal(75)).build())
        .getItems().stream().map(Fact::getId).toList());
    assertEquals(read.getPlaces(), corrected.getPlaces(), "what the patch does not name stays");
    Fact again = correct(id, new FactPatch().status(Verdict.READ));
    assertEquals(0, new BigDecimal(73).compareTo(again.getValue().getNumber()));
    articles.deleteArticle(ArticlesApi.APIDeleteArticleRequest.newBuilder().id(article).build());
  }

  private Fact correct(String id, FactPatch patch) throws ApiException {
    return facts.correctFact(FactsApi.APICorrectFactRequest.newBuilder().id(id).factPatch(patch).build());
  }

  @Test
  void addsABatch() throws Exception {
    String lines = client.getObjectMapper().writeValueAsString(article().text("La ville a 19 fontaines.")) + "\n{\"text\": 7}\n";
    List<BatchLine> answers = new ArrayList<>();
    for (String line : Files.readAllLines(articles.addArticles(ArticlesApi.APIAddArticlesRequest.newBuilder().body(lines).build()).toPath())) {
      answers.add(client.getObjectMapper().readValue(line, BatchLine.class));
    }
    assertEquals(List.of(201, 400), answers.stream().map(BatchLine::getStatus).toList());
    assertEquals("text", answers.get(1).getProblem().getName());
    articles.deleteArticle(ArticlesApi.APIDeleteArticleRequest.newBuilder().id(answers.get(0).getId()).build());
  }

  @Test
  void readsProblems() throws Exception {
    ApiException refused =
        assertThrows(
            ApiException.class,
            () -> facts.findFacts(FactsApi.APIFindFactsRequest.newBuilder().from("hier").build()));
    assertEquals(400, refused.getCode());
    assertEquals("application/problem+json", refused.getResponseHeaders().firstValue("Content-Type").orElseThrow());
    Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    assertEquals("urn:article-facts:problem:invalid-parameter", problem.getType());
    assertEquals("from", problem.getName());
    assertEquals(400, problem.getStatus());
  }
}
