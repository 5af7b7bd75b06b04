package articlefacts.extraction.context;

import articlefacts.extraction.text.Span;
import java.util.List;

/**
 * A speaker with a reporting verb, or with "selon", in one sentence.
 *
 * @param verb lemma of the verb, null after "selon X"
 * @param verbSpan the verb, or the words "selon"
 * @param sentence index of the sentence
 * @param from first token of the words that report, {@code to} after the last
 * @param content what is said indirectly, empty when only quotation marks can tell
 * @param incise true for "a déclaré X" behind or inside what is said, and for "selon X"
 * @param by what found it
 */
record Report(Speaker speaker, String verb, Span verbSpan, int sentence, int from, int to, List<Span> content, boolean incise, FoundBy by) {

  Report(Speaker speaker, String verb, Span verbSpan, int sentence, int from, int to, List<Span> content, boolean incise) {
    this(speaker, verb, verbSpan, sentence, from, to, content, incise, null);
  }

  Report with(List<Span> other) {
    return new Report(speaker, verb, verbSpan, sentence, from, to, other, incise, by);
  }

  Report by(FoundBy other) {
    return by != null ? this : new Report(speaker, verb, verbSpan, sentence, from, to, content, incise, other);
  }

  static List<Report> by(FoundBy other, List<Report> reports) {
    return reports.isEmpty() ? reports : reports.stream().map(report -> report.by(other)).toList();
  }
}
