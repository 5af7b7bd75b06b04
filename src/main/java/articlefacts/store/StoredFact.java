package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import java.util.Objects;

/** A fact and the article that it stands in; read from its row only when its attributes are asked for. */
public final class StoredFact {

  private final String articleId;
  private final String kept;
  private Fact fact;

  private StoredFact(String articleId, String kept, Fact fact) {
    this.articleId = Objects.requireNonNull(articleId);
    this.kept = kept;
    this.fact = fact;
  }

  /** @param articleId id of the article */
  public StoredFact(String articleId, Fact fact) {
    this(articleId, FactJson.write(fact), fact);
  }

  /** @param kept the column "detail" of its row */
  static StoredFact ofRow(String articleId, String kept) {
    return new StoredFact(articleId, kept, null);
  }

  public String articleId() {
    return articleId;
  }

  /** The fact as it was read. */
  public Fact fact() {
    if (fact == null) {
      fact = FactJson.read(kept);
    }
    return fact;
  }

  /** The fact as a JSON object with the attributes of schema Fact in the API, offsets in UTF-16, no rules. */
  public String json() {
    return FactJson.shown(articleId, kept);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredFact that && articleId.equals(that.articleId) && kept.equals(that.kept);
  }

  @Override
  public int hashCode() {
    return Objects.hash(articleId, kept);
  }

  @Override
  public String toString() {
    return json();
  }
}
