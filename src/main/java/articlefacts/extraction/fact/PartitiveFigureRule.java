package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.util.List;

/**
 * Reads bare numbers that tell a part of what was counted before: "the other three drowned", "of whom 1,900 work in Leeds", "five later
 * fell ill", "but four are still there", "450 were part-time and 750 full-time", ", 45 seriously".
 *
 * <p>For languages that have words for what is left ({@link Role#REMAINDER}), and only where something was counted before.
 */
final class PartitiveFigureRule {

  /** Adverbs of manner are longer: "seriously". */
  private static final int SHORT = 6;

  private final FigureWords words;

  PartitiveFigureRule(FigureWords words) {
    this.words = words;
  }

  /**
   * The figure that the number is; null when it is no part of anything.
   *
   * @param before the figures of the sentence before it
   * @param noun the noun of the last count, here or in an earlier sentence; null for none
   */
  Figure read(Tagged tags, Quantity q, List<Figure> before, CountedPhrase noun) {
    if (noun == null || !words.roles().containsKey(Role.REMAINDER) || !q.is(Quantity.Kind.PLAIN) || q.value().number() == null
        || q.traits().number().signum() <= 0) {
      return null;
    }
    Sentence s = tags.sentence();
    boolean tied = s.isSymbol(q.to()) && "-/:°×*#@=+%".contains(s.form(q.to()))
        || s.isSymbol(q.from() - 1) && "-/:°×*#@=+.$£€".contains(s.form(q.from() - 1));
    String rule = tied ? null : rule(tags, q, before);
    return rule == null ? null : new Figure(FactKind.COUNT, q, q.from(), q.to(), null, noun, List.of("count." + rule));
  }

  private String rule(Tagged tags, Quantity q, List<Figure> before) {
    Sentence s = tags.sentence();
    Figure last = before.isEmpty() ? null : before.get(before.size() - 1);
    String previous = s.folded(q.from() - 1);
    boolean determined = words.is(Role.ARTICLE, s.folded(q.from() - 2)) || words.is(Role.POSSESSIVE, s.folded(q.from() - 2));
    boolean further = words.is(Role.ANOTHER, previous) || words.is(Role.ANOTHER, s.folded(q.from() - 2) + " " + previous);
    if (further && isClosed(tags, q.to())) {
      return "further";
    }
    if (words.is(Role.REMAINDER, previous) && determined && isClosed(tags, q.to())) {
      return "remainder";
    }
    if (words.is(Role.OF_WHOM, previous) && words.is(Role.OF, s.folded(q.from() - 2)) && last != null) {
      return "of-whom";
    }
    boolean counts = last != null && last.kind() == FactKind.COUNT;
    if (counts && isManner(tags, q)) {
      return "manner";
    }
    if (isSubject(tags, q)) {
      return "subject";
    }
    boolean gapped = counts && last.counted() == null && words.is(Role.AND, previous) && last.rules().contains("count.subject")
        && tags.is(q.to(), Pos.ADJECTIVE);
    return gapped && !tags.is(q.to() + 1, Pos.NOUN) ? "subject" : null;
  }

  /** No noun follows that the number counts. */
  private static boolean isClosed(Tagged tags, int to) {
    return !tags.sentence().isWord(to) && !tags.sentence().isDigits(to) || tags.pos(to).isVerbal() || tags.is(to, Pos.PREPOSITION)
        || tags.is(to, Pos.ADVERB)
        || tags.is(to, Pos.COORDINATION);
  }

  /** ", 45 seriously": a comma, the number, an adverb and the end of the phrase. */
  private boolean isManner(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean opened = s.form(q.from() - 1).equals(",") || words.is(Role.OF_WHICH, s.folded(q.from() - 1));
    boolean closed = !s.isWord(q.to() + 1) && !s.isDigits(q.to() + 1) || words.is(Role.AND, s.folded(q.to() + 1));
    return opened && closed && tags.is(q.to(), Pos.ADVERB) && s.folded(q.to()).length() > SHORT;
  }

  /** "; five later fell ill", "but four are": at the head of its clause, before a finite verb, adverbs aside. */
  private boolean isSubject(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    at = tags.is(at, Pos.ADVERB) ? at - 1 : at;
    boolean opened = at < 0 || s.isSymbol(at) && ";,–—".contains(s.form(at)) || tags.is(at, Pos.COORDINATION)
        || tags.is(at, Pos.SUBORDINATION) || words.is(Role.FOCUS, s.folded(at));
    int verb = q.to();
    while (tags.is(verb, Pos.ADVERB) || words.is(Role.FOCUS, s.folded(verb))) {
      verb++;
    }
    boolean year = q.traits().digits() && q.numberTo() - q.numberFrom() == 1 && s.form(q.numberFrom()).length() == 4;
    return opened && !year && tags.pos(verb).isVerbal() && tags.form(verb) != null && tags.form(verb).isFinite();
  }
}
