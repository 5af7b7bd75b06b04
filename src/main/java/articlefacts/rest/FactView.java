package articlefacts.rest;

import articlefacts.rest.dto.FactMapper;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How facts are to be shown. */
public class FactView extends OffsetView {

  @QueryParam("explain")
  @Parameter(description = "Whether each fact names the rules that made it.")
  List<String> explain;

  /** Reads the parameters, so that a wrong one is refused before any work is done. */
  Function<String, FactMapper> mappers() {
    boolean explained = isExplained();
    Function<String, IntUnaryOperator> offsets = offsets();
    return text -> new FactMapper(offsets.apply(text), explained);
  }

  private boolean isExplained() {
    return Values.flag("explain", Values.single("explain", explain));
  }

  /** Whether facts are to be shown in the form in which they are kept: offsets in UTF-16, no rules. */
  boolean isAsKept() {
    return !isExplained() && !inCodePoints();
  }
}
