package articlefacts.extraction.context;

import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Reads what a figure is about from the clause's structure: the whole of a share ("90 % des voix"), the noun that the figure completes
 * ("un budget de 3 millions"), what it is apposed to ("Paul, 24 ans"), the subject of its verb ("le coût s’élève à …"), its object.
 */
public final class AboutReader {

  /** More words than this name nothing any more. */
  private static final int MAX_WORDS = 16;
  /** "90 % des élèves des classes de troisième": so far goes what follows a figure, in tokens. */
  private static final int WHOLE_REACH = 8;
  /** So far before a figure may its bracket open, in tokens. */
  private static final int BRACKET_REACH = 8;

  /**
   * A figure as far as this reader must know it.
   *
   * @param from index of its first token
   * @param to index after its last token
   * @param own index of the first token of its own complement ("de femmes" in "43,9 % de femmes"); {@code to} when it has none
   * @param lasting true for durations, which tell how long an action lasts: its verb is named, too
   * @param sharedFrom first token of the complement that it shares with the figure before ("36,1 %" of the same women)
   * @param sharedTo after the last one; equal to {@code sharedFrom} when there is none
   * @param measured true for all but counts and ordinals
   * @param counted true for the count of a noun
   */
  public record Figure(int from, int to, int own, boolean lasting, int sharedFrom, int sharedTo, boolean measured, boolean counted) {}

  private final TopicReader topics;
  private final ContextWords words;
  private final boolean adjacent;

  public AboutReader(ContextWords words, ChangeWords changes) {
    this.topics = new TopicReader(words, changes);
    this.words = words;
    this.adjacent = words.is("word order", "adjacent");
  }

  /**
   * What the figure is about, or null when its clause names nothing.
   *
   * @param excluded tokens that name a place or who says the figure
   * @param figures tokens of numbers and units of the sentence's figures
   */
  public StatedTopic read(Syntax syntax, Figure figure, IntPredicate excluded, IntPredicate figures) {
    if (!adjacent) {
      return structural(syntax, figure, excluded, figures);
    }
    StatedTopic near = new AdjacentTopic(syntax.tags(), figures, words).read(figure.from(), figure.to(), figure.counted());
    return merged(near, structural(syntax, figure, excluded, figures));
  }

  /** The first, with the words of the second behind its own. */
  private static StatedTopic merged(StatedTopic first, StatedTopic second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    Set<String> words = new LinkedHashSet<>(first.about().words());
    for (String word : second.about().words()) {
      if (words.size() < MAX_WORDS) {
        words.add(word);
      }
    }
    return new StatedTopic(new About(first.about().text(), List.copyOf(words)), first.span());
  }

  private StatedTopic structural(Syntax syntax, Figure figure, IntPredicate excluded, IntPredicate figures) {
    int from = figure.from();
    int to = figure.to();
    List<int[]> ranges = new ArrayList<>();
    addRange(ranges, figure.own(), to);
    addWhole(syntax, to, ranges);
    NounPhrase phrase = syntax.phraseIn(from, to);
    addGapped(syntax, from, ranges);
    addGovernors(syntax, phrase, from, ranges);
    boolean head = figure.lasting() || syntax.verbs().isEmpty() || syntax.verbs().get(0).from() >= to;
    VerbGroup verb = head && isIntroductory(syntax, from, to) ? firstVerbAfter(syntax, to) : syntax.governingVerb(from, to);
    int hops = 0;
    while (verb != null && hops < 3) {
      addArguments(syntax, verb, from, to, ranges, figure.lasting());
      verb = syntax.verb(verb.governor());
      hops++;
    }
    addRange(ranges, figure.sharedFrom(), figure.sharedTo());
    addBeforeBracket(syntax, from, ranges);
    addNearest(syntax, from, ranges);
    int[] topic = adjacent ? null
        : topics.read(syntax.dependencies(), figure.from(), figure.to(), figure.own(), figure.measured(), excluded);
    if (topic != null && topic[1] > topic[0]) {
      ranges.add(0, topic);
    }
    return ranges.isEmpty() && adjacent ? null : found(syntax, ranges, figure, topic, excluded, figures);
  }

  private static void addRange(List<int[]> ranges, int from, int to) {
    if (to > from) {
      ranges.add(new int[] {from, to});
    }
  }

  /** "Les mâles mesurent 22 mm et les femelles 27 mm": the verb is not said again, its new subject is. */
  private static void addGapped(Syntax syntax, int from, List<int[]> ranges) {
    Tagged tags = syntax.tags();
    int at = from > 0 && tags.is(from - 1, Pos.PREPOSITION) ? from - 1 : from;
    NounPhrase subject = at > 0 ? syntax.phraseAt(at - 1) : null;
    boolean gapped = subject != null && subject.to() == at && tags.is(subject.from() - 1, Pos.COORDINATION)
        && tags.is(subject.from(), Pos.DETERMINER);
    for (int i = 0; gapped && i < at - subject.from(); i++) {
      gapped = !tags.is(subject.from() + i, Pos.NUMBER);
    }
    if (gapped) {
      ranges.add(new int[] {subject.from(), subject.to()});
    }
  }

  /** "Il y a trois semaines, le club …", "Deux ans plus tard, …": an adverbial at the head of its clause. */
  private static boolean isIntroductory(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    for (int i = to; i < to + 3; i++) {
      if (s.form(i).equals(",")) {
        return firstVerbAfter(syntax, to) != null;
      }
      if (!syntax.tags().is(i, Pos.ADVERB)) {
        return false;
      }
    }
    return false;
  }

  private static VerbGroup firstVerbAfter(Syntax syntax, int token) {
    for (VerbGroup verb : syntax.verbs()) {
      if (verb.from() >= token && verb.isFinite()) {
        return verb;
      }
    }
    return null;
  }

  /** "1 461 habitants (soit une hausse de 28 %)": what stands before the bracket. */
  private static void addBeforeBracket(Syntax syntax, int from, List<int[]> ranges) {
    int open = from;
    while (open >= 0 && open > from - BRACKET_REACH && !syntax.sentence().form(open).equals("(")) {
      open--;
    }
    if (!syntax.sentence().form(open).equals("(")) {
      return;
    }
    NounPhrase before = null;
    for (NounPhrase phrase : syntax.phrases()) {
      before = phrase.to() <= open ? phrase : before;
    }
    if (before != null) {
      ranges.add(new int[] {before.from(), before.to()});
      addGovernors(syntax, before, open, ranges);
    }
  }

  /** "90 % des voix", "415 millions de dollars aux unités", "50 personnes accusées de …": what follows the figure without a pause. */
  private static void addWhole(Syntax syntax, int to, List<int[]> ranges) {
    Tagged tags = syntax.tags();
    int at = to;
    while (tags.is(at, Pos.ADJECTIVE) || tags.is(at, Pos.VERB) && tags.form(at) == VerbForm.PAST_PARTICIPLE) {
      at++; // the participle that opens a clause of the counted noun
    }
    if (tags.is(at, Pos.PREPOSITION)) {
      int end = at + 1;
      while (end < at + WHOLE_REACH && isPhrasal(tags, end)) {
        end++;
      }
      at = end;
    }
    addRange(ranges, to, at);
  }

  private static boolean isPhrasal(Tagged tags, int i) {
    return switch (tags.pos(i)) {
      case NOUN, PROPER_NOUN, ADJECTIVE, DETERMINER, PREPOSITION, NUMBER -> true;
      default -> false;
    };
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

  private void addArguments(Syntax syntax, VerbGroup verb, int from, int to, List<int[]> ranges, boolean withVerb) {
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
      boolean source = !adjacent && words.isSource(syntax.sentence(), argument.from() - 1); // "selon | la même source"
      boolean ofVerb = argument.verb() == verb.index() && argument.governor() < 0 && !source;
      if (ofVerb && (argument.role() == NounPhrase.Role.OBJECT || argument.role() == NounPhrase.Role.OBLIQUE
          || argument.role() == NounPhrase.Role.ATTRIBUTE)) {
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

  private StatedTopic found(Syntax syntax, List<int[]> ranges, Figure figure, int[] topic, IntPredicate excluded, IntPredicate figures) {
    Sentence s = syntax.sentence();
    int from = figure.from();
    int to = figure.own();
    Set<String> words = new LinkedHashSet<>();
    for (int[] range : ranges) {
      for (int i = range[0]; i < range[1] && words.size() < MAX_WORDS; i++) {
        if ((i < from || i >= to) && isContent(syntax, i) && !(adjacent && figures.test(i)) && !topics.isIdle(syntax, i)) {
          words.add(s.surface(i));
        }
      }
    }
    int deed = adjacent ? -1 : topics.deed(syntax.dependencies(), from, figure.to());
    if (words.isEmpty() && deed < 0) {
      return null;
    }
    int[] main = topic != null && topic[1] > topic[0] ? trimmed(syntax.tags(), topic) : main(syntax, ranges, figure, excluded, figures);
    main = main == null && !adjacent ? noun(syntax, ranges, figure, Pos.NOUN, i -> figures.test(i) || excluded.test(i)) : main;
    main = main == null && !adjacent ? noun(syntax, ranges, figure, Pos.PROPER_NOUN, i -> figures.test(i) || excluded.test(i)) : main;
    if (deed >= 0 && (main == null || figure.measured())) {
      words.add(s.surface(deed));
    }
    main = main == null && deed >= 0 ? new int[] {deed, deed + 1} : main;
    return main == null || main[1] <= main[0] ? null
        : new StatedTopic(new About(s.surface(main[0], main[1]), List.copyOf(words)), s.span(main[0], main[1]));
  }

  /** The nearest phrase, or the larger one around it ("les effectifs américains en Irak" around "Irak"), without loose ends. */
  private int[] main(Syntax syntax, List<int[]> ranges, Figure figure, IntPredicate excluded, IntPredicate figures) {
    Tagged tags = syntax.tags();
    int[] main = null;
    for (int[] range : ranges) {
      int[] trimmed = trimmed(tags, range);
      boolean wider = main != null && trimmed[0] <= main[0] && trimmed[1] >= main[1];
      boolean named = IntStream.range(trimmed[0], trimmed[1]).anyMatch(i -> tags.is(i, Pos.NOUN) && !excluded.test(i))
          && (adjacent || isOwn(figure, range) || topics.names(syntax.dependencies(), trimmed, figure.measured(), figures));
      if (trimmed[1] > trimmed[0] && named && (main == null || wider)) {
        main = trimmed;
      }
    }
    return main;
  }

  /** "drones lancés" of "58 drones lancés": the noun of another figure, which is no unit; null for none. */
  private int[] noun(Syntax syntax, List<int[]> ranges, Figure figure, Pos pos, IntPredicate other) {
    Tagged tags = syntax.tags();
    IntPredicate own = i -> i >= figure.from() && i < figure.to();
    for (int[] range : ranges) {
      for (int i = range[0]; i < range[1]; i++) {
        boolean noun = tags.is(i, pos) && words.longest("part marker", syntax.sentence(), i) == 0 && !other.test(i) && !own.test(i);
        if (noun && topics.names(syntax.dependencies(), new int[] {i, range[1]}, figure.measured(), other)) {
          int end = i + 1;
          while (end < range[1] && !other.test(end) && !own.test(end)) {
            end++;
          }
          return trimmed(tags, new int[] {i, end});
        }
      }
    }
    return null;
  }

  /** "de perte" in "90 euros de perte". */
  private static boolean isOwn(Figure figure, int[] range) {
    return figure.own() < figure.to() && range[0] == figure.own();
  }

  private static int[] trimmed(Tagged tags, int[] range) {
    int from = range[0];
    int to = range[1];
    while (from < to && isLoose(tags, from)) {
      from++;
    }
    while (to > from && (isLoose(tags, to - 1) || tags.is(to - 1, Pos.DETERMINER))) {
      to--;
    }
    return new int[] {from, to};
  }

  private static boolean isLoose(Tagged tags, int i) {
    return tags.is(i, Pos.PREPOSITION) || tags.is(i, Pos.PUNCTUATION) || tags.is(i, Pos.COORDINATION);
  }

  private static boolean isContent(Syntax syntax, int i) {
    return switch (syntax.tags().pos(i)) {
      case NOUN, PROPER_NOUN, ADJECTIVE, VERB -> syntax.sentence().isWord(i);
      default -> false;
    };
  }
}
