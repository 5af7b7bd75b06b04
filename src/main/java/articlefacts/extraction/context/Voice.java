package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;
import java.util.List;

/**
 * Somebody who says something: a report, or the words between two quotation marks, with where it stands.
 *
 * @param quotation what is said; without parts where nothing is left of it outside quotation marks
 * @param sentence index of the sentence in which the speaker is named
 * @param from first token of the words that report, {@code to} after the last; both 0 where no words do
 * @param incise true for "a déclaré X" behind or inside what is said, and for "selon X"
 */
record Voice(Quotation quotation, Speaker speaker, FoundBy by, int sentence, int from, int to, boolean incise) {

  static Voice of(Report report, Quotation quotation) {
    return new Voice(quotation, report.speaker(), report.by(), report.sentence(), report.from(), report.to(), report.incise());
  }

  Voice as(FoundBy other) {
    return new Voice(quotation, speaker, other, sentence, from, to, incise);
  }

  /** The same speaker in other words between quotation marks. */
  Voice goesOn(List<Span> parts) {
    Quotation words = new Quotation(name(), quotation.role(), quotation.verb(), true, parts, quotation.speakerSpan(), quotation.verbSpan());
    return new Voice(words, speaker, FoundBy.LONG_QUOTE, sentence, from, to, incise);
  }

  /** The fullest name of the speaker. */
  String name() {
    return quotation.speaker();
  }

  boolean covers(Span span) {
    return quotation.covers(span);
  }

  /** How many characters are said. */
  int size() {
    return quotation.size();
  }
}
