package articlefacts.extraction.text;

/**
 * A stretch of a text in UTF-16 code units, end exclusive: {@code new Span(669, 676)} is "68 pays" in the second seed.
 *
 * @param start offset of the first code unit, 0 or more
 * @param end offset after the last code unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** @throws IllegalArgumentException when the offsets are negative or crossed */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The stretch of {@code text} that this span covers. */
  public String in(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
  }
}
