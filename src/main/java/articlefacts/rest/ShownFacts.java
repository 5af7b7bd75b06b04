package articlefacts.rest;

import articlefacts.rest.dto.RawFact;
import articlefacts.store.ArticleHeader;
import articlefacts.store.ArticleStore;
import articlefacts.store.StoredArticle;
import articlefacts.store.StoredFact;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Facts in the form in which they are asked for: their offsets, their rules, what is known of their articles. */
final class ShownFacts {

  private final ArticleStore articles;
  private final ObjectMapper json;
  private final FactView view;
  private final boolean withArticle;
  private final Map<String, StoredArticle> whole = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();

  /** @param withArticle whether each fact is to say what is known of its article */
  ShownFacts(ArticleStore articles, ObjectMapper json, FactView view, boolean withArticle) {
    this.articles = articles;
    this.json = json;
    this.view = view;
    this.withArticle = withArticle;
  }

  /** Of an article that is not kept. */
  static List<RawFact> of(String text, List<StoredFact> facts, FactView view) {
    IntUnaryOperator offsets = view.offsets().apply(text);
    return facts.stream().map(fact -> new RawFact(shown(fact, null, view, offsets))).toList();
  }

  private static byte[] shown(StoredFact fact, String article, FactView view, IntUnaryOperator offsets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1500);
    if (view.isAsKept()) {
      fact.writeTo(out, article);
    } else {
      fact.writeTo(out, article, offsets, view.isExplained());
    }
    return out.toByteArray();
  }

  List<RawFact> of(List<StoredFact> facts) {
    know(facts);
    return facts.stream().map(fact -> new RawFact(shown(fact, known.get(fact.articleId()), view, offsets(fact)))).toList();
  }

  /** The facts as JSON, separated by a sign. */
  byte[] joined(List<StoredFact> facts, char separator) {
    know(facts);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1500 * facts.size());
    for (int i = 0; i < facts.size(); i++) {
      if (i > 0) {
        out.write(separator);
      }
      StoredFact fact = facts.get(i);
      if (view.isAsKept()) {
        fact.writeTo(out, known.get(fact.articleId()));
      } else {
        fact.writeTo(out, known.get(fact.articleId()), offsets(fact), view.isExplained());
      }
    }
    return out.toByteArray();
  }

  /** Offsets in code points need the text that they count; those in UTF-16 do not. */
  IntUnaryOperator offsets(StoredFact fact) {
    return view.inCodePoints() ? view.offsets().apply(article(fact).text()) : IntUnaryOperator.identity();
  }

  /** The article of a fact. */
  StoredArticle article(StoredFact fact) {
    return whole.computeIfAbsent(
        fact.articleId(),
        id -> articles.find(id).orElseThrow(() ->
        ProblemException.of(ProblemType.NOT_FOUND, "The article '" + id + "' was just deleted.")));
  }

  /** Those of the page that comes next. */
  void forgetArticles() {
    whole.clear();
    known.clear();
  }

  private void know(List<StoredFact> facts) {
    if (withArticle) {
      List<String> ids = facts.stream().map(StoredFact::articleId).distinct().filter(id -> !known.containsKey(id)).toList();
      articles.headers(ids).forEach(header -> known.put(header.id(), known(header)));
    }
  }

  private String known(ArticleHeader header) {
    ObjectNode article = json.createObjectNode();
    put(article, "title", header.title());
    put(article, "outlet", header.outlet());
    put(article, "url", header.url());
    put(article, "publishedAt", header.publishedAt());
    put(article, "language", header.language());
    try {
      return json.writeValueAsString(article);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing what is known of an article", e);
    }
  }

  private static void put(ObjectNode article, String name, String value) {
    if (value != null) {
      article.put(name, value);
    }
  }
}
