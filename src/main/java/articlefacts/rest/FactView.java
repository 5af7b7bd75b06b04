package articlefacts.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How facts are to be shown. */
public class FactView extends OffsetView {

  @QueryParam("explain")
  @Parameter(description = "Whether each fact names the rules that made it.", example = "true")
  List<String> explain;

  boolean isExplained() {
    return Values.flag("explain", Values.single("explain", explain));
  }

  /** Reads the parameters, so that a wrong one is refused before any work is done. */
  void check() {
    isExplained();
    inCodePoints();
  }

  /** Whether facts are to be shown in the form in which they are kept: offsets in UTF-16, no rules. */
  boolean isAsKept() {
    return !isExplained() && !inCodePoints();
  }
}
