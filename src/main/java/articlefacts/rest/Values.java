package articlefacts.rest;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads the values of query parameters, or says what is wrong with them. */
final class Values {

  private Values() {}

  /** The one value of a parameter, null when it is not given. */
  static String single(String name, List<String> values) {
    if (values == null || values.isEmpty()) {
      return null;
    }
    if (values.size() > 1) {
      throw invalid(name, "The parameter '" + name + "' can be given once only.");
    }
    return present(name, values.get(0));
  }

  /** All values of a parameter, none of them empty. */
  static List<String> all(String name, List<String> values) {
    return values == null ? List.of() : values.stream().map(value -> present(name, value)).toList();
  }

  private static String present(String name, String value) {
    if (value.isBlank()) {
      throw invalid(name, "The parameter '" + name + "' is empty.");
    }
    if (value.indexOf(0) >= 0) {
      throw invalid(name, "The parameter '" + name + "' contains a NUL character.");
    }
    return value;
  }

  /** Whether more is asked for; there is one thing here that an answer can be expanded by. */
  static boolean expands(String what, String value) {
    if (value != null && !value.equalsIgnoreCase(what)) {
      throw ProblemException.named(
          ProblemType.INVALID_PARAMETER, "expand", "'" + value + "' is no value of the parameter 'expand'.", List.of(what));
    }
    return value != null;
  }

  /** The member of an enumeration that has the code, in any case. */
  static <E extends Enum<E>> E oneOf(String name, String value, E[] members, Function<E, String> code) {
    for (E member : members) {
      if (code.apply(member).equalsIgnoreCase(value)) {
        return member;
      }
    }
    throw ProblemException.named(
        ProblemType.INVALID_PARAMETER,
        name,
        "'" + value + "' is no value of the parameter '" + name + "'.",
        Arrays.stream(members).map(code).toList());
  }

  static boolean flag(String name, String value) {
    if (value == null) {
      return false;
    }
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw ProblemException.named(
        ProblemType.INVALID_PARAMETER,
        name,
        "'" + value + "' is no value of the parameter '" + name + "'.",
        List.of("true", "false"));
  }

  static ProblemException invalid(String name, String detail) {
    return ProblemException.named(ProblemType.INVALID_PARAMETER, name, detail, null);
  }
}
