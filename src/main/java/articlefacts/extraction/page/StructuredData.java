package articlefacts.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article in JSON-LD, in all the shapes that it has: an object, a list, a graph, nested in a web page. */
final class StructuredData {

  private static final Set<String> ARTICLES =
      Set.of(
          "Article", "NewsArticle", "BlogPosting", "Report", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
          "ReviewNewsArticle",
          "BackgroundNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting", "SocialMediaPosting", "TechArticle", "ScholarlyArticle",
          "AdvertiserContentArticle",
          "SatiricalArticle", "DiscussionForumPosting", "Posting", "Recipe", "Review");
  private static final Set<String> PAGES =
      Set.of("WebPage", "ItemPage", "MedicalWebPage", "AboutPage", "VideoObject", "PodcastEpisode", "Product", "Event");

  private static final int DEEPEST = 8;

  private final List<Map<?, ?>> articles = new ArrayList<>();
  private final List<Map<?, ?>> pages = new ArrayList<>();

  StructuredData(Document page) {
    for (Element script : page.select("script[type~=(?i)ld\\+json]")) {
      collect(Json.read(script.data().strip().replaceFirst("^(?:<!--|//<!\\[CDATA\\[|/\\*<!\\[CDATA\\[\\*/)", "")), 0);
    }
  }

  private void collect(Object value, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(member -> collect(member, depth + 1));
    } else if (value instanceof Map<?, ?> object) {
      if (types(object).stream().anyMatch(ARTICLES::contains)) {
        articles.add(object);
      } else {
        if (types(object).stream().anyMatch(PAGES::contains)) {
          pages.add(object);
        }
        for (String name : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf")) {
          collect(object.get(name), depth + 1);
        }
      }
    }
  }

  private static List<String> types(Map<?, ?> object) {
    return strings(object.get("@type")).stream().map(type -> type.substring(type.lastIndexOf('/') + 1)).toList();
  }

  /** The strings that a value is or holds; those of an object are its name. */
  private static List<String> strings(Object value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof String string && !string.isBlank()) {
      strings.add(string.strip());
    } else if (value instanceof List<?> list) {
      list.forEach(member -> strings.addAll(strings(member)));
    } else if (value instanceof Map<?, ?> object) {
      for (String name : List.of("name", "@value", "@id")) {
        if (strings.isEmpty() && object.get(name) instanceof String string && !string.isBlank()) {
          strings.add(string.strip());
        }
      }
    }
    return strings;
  }

  /** What the article says under a name; of a list all members. */
  List<String> ofArticle(String name) {
    return articles.stream().map(article -> strings(article.get(name))).filter(values -> !values.isEmpty()).findFirst().orElse(List.of());
  }

  Optional<String> first(String name) {
    return ofArticle(name).stream().findFirst();
  }

  /** What the page around an article, or one that has none, says. */
  Optional<String> ofPage(String name) {
    return pages.stream().flatMap(page -> strings(page.get(name)).stream()).findFirst();
  }
}
