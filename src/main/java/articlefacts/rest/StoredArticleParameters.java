package articlefacts.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the URL says of an article that is kept. */
public class StoredArticleParameters extends ArticleParameters {

  @QueryParam("source")
  @Parameter(description = "Who published a text or HTML body.")
  List<String> sources;

  @QueryParam("url")
  @Parameter(description = "Where a text or HTML body was found.")
  List<String> urls;

  @Override
  String source() {
    return value("source", sources);
  }

  @Override
  String url() {
    return value("url", urls);
  }

  @Override
  Map<String, List<String>> all() {
    Map<String, List<String>> all = super.all();
    all.put("source", sources);
    all.put("url", urls);
    return all;
  }
}
