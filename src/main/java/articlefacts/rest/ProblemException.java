package articlefacts.rest;

import articlefacts.rest.dto.ProblemDto;
import java.util.List;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {

  private final transient ProblemDto problem;

  private ProblemException(ProblemDto problem) {
    super(problem.detail());
    this.problem = problem;
  }

  static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(new ProblemDto(type.uri(), type.title(), type.status(), detail, null, null));
  }

  /** A problem with one parameter or field. */
  static ProblemException named(ProblemType type, String name, String detail, List<String> allowed) {
    return new ProblemException(new ProblemDto(type.uri(), type.title(), type.status(), detail, name, allowed));
  }

  ProblemDto problem() {
    return problem;
  }
}
