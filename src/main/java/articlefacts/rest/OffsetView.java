package articlefacts.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How places in a text are to be shown. */
public class OffsetView {

  @QueryParam("offsets")
  @Parameter(description = "What offsets count: UTF-16 code units or code points.")
  List<String> offsets;

  /** What offsets count. */
  enum Offsets {
    UTF16("utf16"),
    CODE_POINT("codePoint");

    private final String code;

    Offsets(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  boolean inCodePoints() {
    String value = Values.single("offsets", offsets);
    return value != null
        && Values.oneOf("offsets", value, Offsets.values(), Offsets::code) == Offsets.CODE_POINT;
  }

  /**
   * From a text to the function from its UTF-16 offsets to those that are asked for. Reads the parameter, so that a wrong one
   * is refused before any work is done.
   */
  Function<String, IntUnaryOperator> offsets() {
    boolean inCodePoints = inCodePoints();
    return text -> inCodePoints ? new CodePointOffsets(text)::of : at -> at;
  }
}
