package articlefacts.rest;

import articlefacts.store.Publication;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the URL says of an article that is sent as text or HTML; a JSON body says it itself. */
public class ArticleParameters {

  /** Titles, names and URLs are shorter. */
  static final int MAX_LENGTH = 2000;

  @QueryParam("title")
  @Parameter(description = "Headline of a text or HTML body.", example = "Un plan pour les hôpitaux")
  List<String> titles;

  @QueryParam("language")
  @Parameter(description = "Language of a text or HTML body; detected when not given.", example = "fr")
  List<String> languages;

  @QueryParam("publishedAt")
  @Parameter(
      description = "When a text or HTML body was published: an EDTF date, or a date-time with its zone.",
      example = "2020-02-13")
  List<String> publishedAts;

  @QueryParam("outlet")
  @Parameter(description = "Who published a text or HTML body.", example = "Le Journal")
  List<String> outlets;

  @QueryParam("author")
  @Parameter(description = "Who wrote a text or HTML body.", example = "Jeanne Martin")
  List<String> authors;

  @QueryParam("section")
  @Parameter(description = "The part of the outlet in which a text or HTML body stands.", example = "Santé")
  List<String> sections;

  @QueryParam("url")
  @Parameter(description = "Where a text or HTML body was found: http or https.", example = "https://example.org/sante/un-plan")
  List<String> urls;

  /** What the URL says. */
  Publication said() {
    Map<String, String> said = new LinkedHashMap<>();
    all().forEach((name, values) -> said.put(name, Values.single(name, values)));
    return BodyReader.publication(ProblemType.INVALID_PARAMETER, said);
  }

  private Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("title", titles);
    all.put("language", languages);
    all.put("publishedAt", publishedAts);
    all.put("outlet", outlets);
    all.put("author", authors);
    all.put("section", sections);
    all.put("url", urls);
    return all;
  }

  /** With a JSON body none of them may be given: two places for one thing can contradict each other. */
  void refuseAll() {
    all().forEach((name, values) -> {
      if (values != null && !values.isEmpty()) {
        throw Values.invalid(name, "With a JSON body '" + name + "' is a field of the body.");
      }
    });
  }
}
