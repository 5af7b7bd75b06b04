package articlefacts.rest;

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
  @Parameter(description = "Headline of a text or HTML body.")
  List<String> titles;

  @QueryParam("language")
  @Parameter(description = "Language of a text or HTML body; detected when not given.")
  List<String> languages;

  @QueryParam("publishedAt")
  @Parameter(
      description = "EDTF date of publication of a text or HTML body.",
      example = "2020-02-13")
  List<String> publishedAts;

  String title() {
    return value("title", titles);
  }

  String language() {
    return value("language", languages);
  }

  String publishedAt() {
    return value("publishedAt", publishedAts);
  }

  String source() {
    return null;
  }

  String url() {
    return null;
  }

  static String value(String name, List<String> values) {
    String value = Values.single(name, values);
    if (value != null) {
      BodyReader.checkMetadata(ProblemType.INVALID_PARAMETER, name, value);
    }
    return value;
  }

  Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("title", titles);
    all.put("language", languages);
    all.put("publishedAt", publishedAts);
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
