package articlefacts.store;

import articlefacts.extraction.fact.Fact;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A fact and the article that it stands in; read from its row only when its attributes are asked for. */
public final class StoredFact {

  private final String articleId;
  /** UTF-8, in which the database sends it and the client gets it. */
  private final byte[] kept;
  private Fact fact;
  private String seriesId;

  private StoredFact(String articleId, byte[] kept, Fact fact) {
    this.articleId = articleId;
    this.kept = kept;
    this.fact = fact;
  }

  /** @param articleId id of the article; null for one that is not kept */
  public StoredFact(String articleId, Fact fact) {
    this(articleId, FactJson.bytes(fact), fact);
  }

  /** @param kept the column "detail" of its row, in UTF-8 */
  static StoredFact ofRow(String articleId, byte[] kept) {
    return new StoredFact(articleId, kept, null);
  }

  /** @param kept the column "detail" of its row */
  static StoredFact ofRow(String articleId, String kept) {
    return ofRow(articleId, kept.getBytes(StandardCharsets.UTF_8));
  }

  /** Its id, without reading the rest. */
  public String id() {
    return FactJson.id(kept);
  }

  /** The series that it belongs to; null when it is in none. */
  public String seriesId() {
    return seriesId;
  }

  /** This fact as one of a series. */
  StoredFact in(String series) {
    StoredFact same = new StoredFact(articleId, kept, fact);
    same.seriesId = series;
    return same;
  }

  public String articleId() {
    return articleId;
  }

  /** The fact as it was read, or as people have put it right. */
  public Fact fact() {
    if (fact == null) {
      fact = FactJson.read(kept());
    }
    return fact;
  }

  /**
   * The fact that a JSON object is.
   *
   * @throws java.io.UncheckedIOException when it has a value that there is none of
   */
  public static Fact parsed(String json) {
    return FactJson.read(json);
  }

  /** What people have said of it. */
  public FactStatus status() {
    return FactJson.mark(kept()).status();
  }

  /** The JSON that is kept: with the rules, without the id of the article. */
  String kept() {
    return new String(kept, StandardCharsets.UTF_8);
  }

  /** The fact as a JSON object with the attributes of schema Fact in the API, offsets in UTF-16, no rules. */
  public String json() {
    ByteArrayOutputStream json = new ByteArrayOutputStream(kept.length + 100);
    writeTo(json, null);
    return json.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes {@link #json} in UTF-8.
   *
   * @param article the JSON of attribute "article"; null when it is not asked for
   */
  public void writeTo(ByteArrayOutputStream out, String article) {
    ShownFact.show(articleId, seriesId, kept, article, out);
  }

  /**
   * Writes it with other offsets, or with the rules.
   *
   * @param offsets from UTF-16 offsets to those that are asked for
   */
  public void writeTo(ByteArrayOutputStream out, String article, IntUnaryOperator offsets, boolean rules) {
    ShownFact.show(articleId, seriesId, kept, article, offsets, rules, out);
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
