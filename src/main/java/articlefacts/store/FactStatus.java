package articlefacts.store;

import java.util.Arrays;

/** What people have said of a fact. */
public enum FactStatus {
  /** Nobody has said anything: it is as the extractor read it. */
  READ("read"),
  /** It is right. */
  CONFIRMED("confirmed"),
  /** Something of it was wrong and has been put right. */
  CORRECTED("corrected"),
  /** It is no fact; only who asks for this status finds it. */
  REJECTED("rejected"),
  /** The extractor had missed it. */
  ADDED("added");

  private final String code;

  FactStatus(String code) {
    this.code = code;
  }

  static FactStatus of(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst().orElseThrow();
  }

  /** The name used in the API. */
  public String code() {
    return code;
  }
}
