package articlefacts.app;

/** What a key is good for. */
public enum Role {
  /** What the settings close to those without a key: reading, extraction, the document. */
  READ,
  /** To add, change and delete. */
  WRITE,
  /** What operators do, and metrics where they are closed. */
  ADMIN
}
