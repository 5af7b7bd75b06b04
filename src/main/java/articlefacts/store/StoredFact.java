package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** A fact and the article that it stands in; read from its row only when its attributes are asked for. */
public final class StoredFact {

  private final String articleId;
  /** UTF-8, in which the database sends it and the client gets it. */
  private final byte[] kept;
  private Fact fact;

  private StoredFact(String articleId, byte[] kept, Fact fact) {
    this.articleId = Objects.requireNonNull(articleId);
    this.kept = kept;
    this.fact = fact;
  }

  /** @param articleId id of the article */
  public StoredFact(String articleId, Fact fact) {
    this(articleId, FactJson.write(fact).getBytes(StandardCharsets.UTF_8), fact);
  }

  /** @param kept the column "detail" of its row, in UTF-8 */
  static StoredFact ofRow(String articleId, byte[] kept) {
    return new StoredFact(articleId, kept, null);
  }

  /** @param kept the column "detail" of its row */
  static StoredFact ofRow(String articleId, String kept) {
    return ofRow(articleId, kept.getBytes(StandardCharsets.UTF_8));
  }

  public String articleId() {
    return articleId;
  }

  /** The fact as it was read. */
  public Fact fact() {
    if (fact == null) {
      fact = FactJson.read(new String(kept, StandardCharsets.UTF_8));
    }
    return fact;
  }

  /** The fact as a JSON object with the attributes of schema Fact in the API, offsets in UTF-16, no rules. */
  public String json() {
    ByteArrayOutputStream json = new ByteArrayOutputStream(kept.length + 100);
    writeTo(json);
    return json.toString(StandardCharsets.UTF_8);
  }

  /** Writes {@link #json} in UTF-8. */
  public void writeTo(ByteArrayOutputStream out) {
    FactJson.show(articleId, kept, out);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredFact that && articleId.equals(that.articleId) && Arrays.equals(kept, that.kept);
  }

  @Override
  public int hashCode() {
    return 31 * articleId.hashCode() + Arrays.hashCode(kept);
  }

  @Override
  public String toString() {
    return json();
  }
}
