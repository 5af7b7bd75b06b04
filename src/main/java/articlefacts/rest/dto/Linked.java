package articlefacts.rest.dto;

/** A page that knows the URL of the one after it. */
public interface Linked {

  /** Null on the last page. */
  String next();
}
