package articlefacts.rest;

import articlefacts.app.BlankArticle;
import articlefacts.app.Busy;
import articlefacts.app.InvalidCorrection;
import articlefacts.app.Outdated;
import articlefacts.app.SameFact;
import articlefacts.app.SameArticle;
import articlefacts.extraction.text.Budget;
import articlefacts.rest.dto.ProblemDto;
import articlefacts.store.InvalidCursor;
import articlefacts.store.Trouble;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from exceptions to problems. */
class Problems {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final Logger LOG = Logger.getLogger(Problems.class);

  private static final AllowedMethods ALLOWED = new AllowedMethods();

  /** Headers of a framework answer that say something about the status and not about the body. */
  private static final Set<String> KEPT_HEADERS = Set.of(HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

  @ServerExceptionMapper
  Response problem(ProblemException exception) {
    Response.ResponseBuilder response = response(exception.problem());
    return exception.problem().status() == ProblemType.UNAVAILABLE.status() ? response.header(HttpHeaders.RETRY_AFTER, 1).build()
        : response.build();
  }

  @ServerExceptionMapper
  Response blankArticle(BlankArticle exception) {
    return response(ProblemType.EMPTY_TEXT, "Nothing is left to read: the text is empty or blank.").build();
  }

  @ServerExceptionMapper
  Response outdated(Outdated exception) {
    return response(ProblemType.PRECONDITION_FAILED, "It is not any more what the ETag in If-Match was given for; get it again.").build();
  }

  @ServerExceptionMapper
  Response invalidCorrection(InvalidCorrection exception) {
    return response(ProblemException.named(ProblemType.INVALID_FIELD, exception.name(), exception.getMessage(), null).problem()).build();
  }

  @ServerExceptionMapper
  Response sameFact(SameFact exception) {
    return response(ProblemType.CONFLICT, "There is a fact of this kind at this place: '" + exception.getMessage() + "'; correct that.")
        .build();
  }

  @ServerExceptionMapper
  Response invalidCursor(InvalidCursor exception) {
    return response(ProblemType.INVALID_CURSOR, "Take the cursor from the 'next' link of a page of the same list, with the same sort.")
        .build();
  }

  @ServerExceptionMapper
  Response sameArticle(SameArticle exception) {
    return response(ProblemType.CONFLICT, "Article '" + exception.id() + "' has the same text from the same outlet.").build();
  }

  @ServerExceptionMapper
  Response busy(Busy exception) {
    return response(ProblemType.UNAVAILABLE, "The service reads as many articles as it can; try again.")
        .header(HttpHeaders.RETRY_AFTER, 1)
        .build();
  }

  /** The same text is always read or always refused, but for one that took too long for the clock. */
  @ServerExceptionMapper
  Response tooMuchWork(Budget.Exceeded exception) {
    ProblemDto problem = tooMuch(exception);
    Response.ResponseBuilder response = response(problem);
    return problem.status() == ProblemType.UNAVAILABLE.status() ? response.header(HttpHeaders.RETRY_AFTER, 10).build() : response.build();
  }

  static ProblemDto tooMuch(Budget.Exceeded exception) {
    ProblemType type = exception.excess() == Budget.Excess.TIME ? ProblemType.UNAVAILABLE : ProblemType.TOO_MUCH_WORK;
    return new ProblemDto(type.uri(), type.title(), type.status(), exception.getMessage(), null, null);
  }

  /** 404, 405, 406, 415 and whatever else the framework says. */
  @ServerExceptionMapper
  Response framework(WebApplicationException exception, UriInfo uri, HttpHeaders request) {
    Response original = exception.getResponse();
    if (original.getStatus() < 400) {
      return original;
    }
    ProblemType type = ProblemType.ofStatus(original.getStatus());
    Response.ResponseBuilder response =
        response(new ProblemDto(type.uri(), type.title(), original.getStatus(), type == ProblemType.UNSUPPORTED_MEDIA_TYPE
        ? unread(request) : null, null, null));
    original.getHeaders().forEach((name, values) -> {
      if (KEPT_HEADERS.contains(name)) {
        values.forEach(value -> response.header(name, value));
      }
    });
    if (type == ProblemType.METHOD_NOT_ALLOWED) {
      response.header(HttpHeaders.ALLOW, ALLOWED.of(uri.getPath()));
    }
    return response.build();
  }

  /** What is said of a body that is of no type that is read. */
  private static String unread(HttpHeaders request) {
    String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    boolean document = type != null && type.matches("(?i)application/(?:pdf|msword|rtf|vnd\\..*(?:officedocument|opendocument|ms-).*)");
    return document ? BodyReader.DOCUMENTS : null;
  }

  @ServerExceptionMapper
  Response anythingElse(Throwable exception) {
    ProblemDto problem = unexpected(exception);
    Response.ResponseBuilder response = response(problem);
    return problem.status() == ProblemType.UNAVAILABLE.status() ? response.header(HttpHeaders.RETRY_AFTER, 2).build() : response.build();
  }

  /** What a failure that is nobody's fault here is told as; any other one is logged with its stack. */
  static ProblemDto unexpected(Throwable exception) {
    Optional<Trouble> trouble = Trouble.of(exception);
    if (trouble.isEmpty()) {
      LOG.error("request failed", exception);
      return problem(ProblemType.INTERNAL_ERROR, null);
    }
    LOG.errorf("request failed: %s: %s", trouble.get(), exception.getMessage());
    return switch (trouble.get()) {
      case AWAY -> problem(ProblemType.UNAVAILABLE, "The database is away; try again.");
      case IN_THE_WAY -> problem(ProblemType.UNAVAILABLE, "Too many others change the same; try again.");
      case FULL -> problem(ProblemType.STORAGE_FULL, "There is no room left on the disk of the database; what is there can be read.");
      case READ_ONLY -> problem(ProblemType.STORAGE_FULL, "The database cannot be written to; what is there can be read.");
    };
  }

  private static ProblemDto problem(ProblemType type, String detail) {
    return new ProblemDto(type.uri(), type.title(), type.status(), detail, null, null);
  }

  private static Response.ResponseBuilder response(ProblemType type, String detail) {
    return response(new ProblemDto(type.uri(), type.title(), type.status(), detail, null, null));
  }

  private static Response.ResponseBuilder response(ProblemDto problem) {
    return Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
  }
}
