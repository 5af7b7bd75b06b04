package articlefacts.rest;

import articlefacts.rest.dto.FactMapper;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How facts are to be shown. */
public class FactView {

  @QueryParam("offsets")
  @Parameter(description = "What offsets count: UTF-16 code units or code points.")
  List<String> offsets;

  @QueryParam("explain")
  @Parameter(description = "Whether each fact names the rules that made it.")
  List<String> explain;

  /** What offsets count. */
  private enum Offsets {
    UTF16("utf16"),
    CODE_POINT("codePoint");

    private final String code;

    Offsets(String code) {
      this.code = code;
    }
  }

  boolean inCodePoints() {
    String value = Values.single("offsets", offsets);
    return value != null
        && Values.oneOf("offsets", value, Offsets.values(), o -> o.code) == Offsets.CODE_POINT;
  }

  /** Reads the parameters, so that a wrong one is refused before any work is done. */
  Function<String, FactMapper> mappers() {
    boolean explained = Values.flag("explain", Values.single("explain", explain));
    boolean inCodePoints = inCodePoints();
    return text -> new FactMapper(inCodePoints ? new CodePointOffsets(text)::of : at -> at, explained);
  }
}
