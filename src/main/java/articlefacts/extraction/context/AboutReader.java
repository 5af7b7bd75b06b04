package articlefacts.extraction.context;

import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what a figure is about from the clause's structure: the whole of a share ("90 % des voix"), the noun that the figure completes
 * ("un budget de 3 millions"), what it is apposed to ("Paul, 24 ans"), the subject of its verb ("le coût s’élève à …"), its object.
 */
public final class AboutReader {

  /** What a figure is about, with where the main phrase stands. */
  public record Found(About about, Span span) {}

  /** More words than this name nothing any more. */
  private static final int MAX_WORDS = 16;

  /**
   * What the figure over tokens [from, to) is about, or null when its clause names nothing.
   *
   * @param withVerb true for durations, which tell how long an action lasts: its verb is named, too
   */
  public Found read(Syntax syntax, int from, int to, boolean withVerb) {
    List<int[]> ranges = new ArrayList<>();
    addWhole(syntax, to, ranges);
    NounPhrase phrase = syntax.phraseIn(from, to);
    addGovernors(syntax, phrase, from, ranges);
    VerbGroup verb = syntax.governingVerb(from, to);
    if (verb != null) {
      addArguments(syntax, verb, from, to, ranges, withVerb);
    }
    addNearest(syntax, from, ranges);
    if (ranges.isEmpty()) {
      return null;
    }
    return found(syntax, ranges, from, to);
  }

  /** "90 % des voix", "415 millions de dollars aux unités": what the figure itself takes as complement. */
  private static void addWhole(Syntax syntax, int to, List<int[]> ranges) {
    for (NounPhrase next : syntax.phrases()) {
      boolean complement = next.preposition() == to && next.from() > to;
      if (complement) {
        ranges.add(new int[] {next.from(), extentEnd(syntax, next)});
        return;
      }
    }
  }

  /** "une hausse du chômage de 3 %", "un budget de 3 millions", "Paul, 24 ans". */
  private static void addGovernors(Syntax syntax, NounPhrase phrase, int from, List<int[]> ranges) {
    NounPhrase governor = phrase == null ? null : syntax.governor(phrase);
    int hops = 0;
    while (governor != null && hops < 4) {
      if (governor.to() <= from) {
        ranges.add(new int[] {governor.from(), Math.min(from, extentEnd(syntax, governor))});
      }
      governor = syntax.governor(governor);
      hops++;
    }
  }

  private static void addArguments(Syntax syntax, VerbGroup verb, int from, int to, List<int[]> ranges, boolean withVerb) {
    NounPhrase subject = syntax.subject(verb);
    VerbGroup above = verb;
    while (subject == null && above.governor() >= 0) {
      above = syntax.verb(above.governor());
      subject = syntax.subject(above);
    }
    add(syntax, subject, from, to, ranges);
    if (withVerb) {
      ranges.add(new int[] {verb.head(), verb.head() + 1});
    }
    for (NounPhrase argument : syntax.phrases()) {
      boolean ofVerb = argument.verb() == verb.index() && argument.governor() < 0;
      if (ofVerb && (argument.role() == NounPhrase.Role.OBJECT || argument.role() == NounPhrase.Role.OBLIQUE || argument.role() == NounPhrase.Role.ATTRIBUTE)) {
        add(syntax, argument, from, to, ranges);
      }
    }
  }

  private static void add(Syntax syntax, NounPhrase phrase, int from, int to, List<int[]> ranges) {
    if (phrase == null || phrase.from() < to && from < phrase.to()) {
      return;
    }
    int end = extentEnd(syntax, phrase);
    if (phrase.from() < from) {
      end = Math.min(end, from);
    }
    if (end > phrase.from() && syntax.tags().pos(phrase.head()).isNominal() && !syntax.tags().is(phrase.head(), Pos.PRONOUN)) {
      ranges.add(new int[] {phrase.from(), end});
    }
  }

  /** Without any tie, the phrase just before: "Tonneaux à Montreux : trois blessés". */
  private static void addNearest(Syntax syntax, int from, List<int[]> ranges) {
    if (!ranges.isEmpty()) {
      return;
    }
    NounPhrase nearest = null;
    for (NounPhrase phrase : syntax.phrases()) {
      if (phrase.to() <= from && syntax.clauseAt(phrase.head()) == syntax.clauseAt(from)) {
        nearest = phrase;
      }
    }
    if (nearest != null) {
      ranges.add(new int[] {nearest.from(), nearest.to()});
    }
  }

  private static int extentEnd(Syntax syntax, NounPhrase phrase) {
    Span extent = syntax.extent(phrase);
    int end = syntax.sentence().tokenAt(extent.end());
    return Math.max(phrase.to(), end);
  }

  private static Found found(Syntax syntax, List<int[]> ranges, int from, int to) {
    Sentence s = syntax.sentence();
    Set<String> words = new LinkedHashSet<>();
    for (int[] range : ranges) {
      for (int i = range[0]; i < range[1] && words.size() < MAX_WORDS; i++) {
        if ((i < from || i >= to) && isContent(syntax, i)) {
          words.add(s.surface(i));
        }
      }
    }
    if (words.isEmpty()) {
      return null;
    }
    int[] main = ranges.get(0);
    return new Found(new About(s.surface(main[0], main[1]), List.copyOf(words)), s.span(main[0], main[1]));
  }

  private static boolean isContent(Syntax syntax, int i) {
    return switch (syntax.tags().pos(i)) {
      case NOUN, PROPER_NOUN, ADJECTIVE, VERB -> syntax.sentence().isWord(i);
      default -> false;
    };
  }
}
