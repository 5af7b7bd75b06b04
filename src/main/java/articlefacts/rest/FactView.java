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
    boolean explained = Values.flag("explain", Values.single("explain", explain));
    Function<String, IntUnaryOperator> offsets = offsets();
    return text -> new FactMapper(offsets.apply(text), explained);
  }
}
