package articlefacts.extraction.time;

import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.TimeReading.Repeated;
import articlefacts.extraction.time.TimeWord.Role;
import java.util.List;

/**
 * Chooses the time expression that governs a figure: in "a fourni plus de 2 milliards depuis 2014" it is "depuis 2014".
 *
 * <p>Each expression has a cost, the distance in tokens with something added for what stands between; the cheapest within reach governs.
 * One in a parenthesis or relative clause that does not hold the figure never does, nor one that dates what someone said ("a déclaré
 * lundi que 200 hommes …"), nor the other side of a comparison ("par rapport à 1999"). One that opens the sentence reaches all of it.
 */
public final class TimeScoper {

  /** About the length of a clause in news. */
  private static final int REACH = 24;
  /** A comma begins another part of the sentence, but not always another clause. */
  private static final int COMMA = 5;
  /** A comma inside a list of nouns. */
  private static final int LISTED = 1;
  /** "et" before another verb or figure. */
  private static final int AND = 4;
  /** Another number is more likely the one that is meant. */
  private static final int OTHER_FIGURE = 7;
  /** Another clause; only what opens the sentence reaches over it. */
  private static final int CLAUSE = REACH;
  /** What opens the sentence is never farther than this from any figure in it. */
  private static final int OPENING = 9;
  /** A figure in a relative clause rarely has the time of the clause around it. */
  private static final int OUTER_CLAUSE = 6;

  /** "et en 2021, année pluvieuse, | à 515": so far behind a year may its figure stand, in tokens. */
  private static final int NEXT_FIGURE = 8;
  /** An auxiliary stands at most so many tokens before its date: "a été récemment publiée en 1997". */
  private static final int COMPOUND = 5;

  private final TimeWords words;
  private final Morphology morphology;

  public TimeScoper(TimeWords words, Morphology morphology) {
    this.words = words;
    this.morphology = morphology;
  }

  /** The time expressions of one sentence, to be asked for each of its figures. */
  public InSentence in(Sentence sentence, List<TimeExpression> expressions, List<DateValue> values) {
    return new InSentence(sentence, expressions, values);
  }

  /** One sentence with its time expressions; its clauses are read once, when a figure asks first. */
  public final class InSentence {

    private final Sentence sentence;
    private final List<TimeExpression> expressions;
    private final List<DateValue> values;
    private TimeText text;
    private Clauses clauses;

    private InSentence(Sentence sentence, List<TimeExpression> expressions, List<DateValue> values) {
      this.sentence = sentence;
      this.expressions = expressions;
      this.values = values;
    }

    /** Where an expression stands, with the preposition before it. */
    public Span span(int index) {
      return expressions.get(index).scope();
    }

    /** True for what stands in a time expression or the preposition before it. */
    public boolean dates(Span token) {
      for (TimeExpression expression : expressions) {
        if (expression.scope().contains(token) || expression.span().contains(token)) {
          return true;
        }
      }
      return false;
    }

    /** The scope that an expression gives, with its value. */
    public TimeScope scope(int index) {
      TimeExpression expression = expressions.get(index);
      String edtf = expression.relation().interval(values.get(index).edtf());
      return new TimeScope(expression.scope().in(sentence.articleText()), edtf, expression.relation());
    }

    /**
     * The position of the expression that governs the figure; -1 when none does.
     *
     * @param figure span of the number, or of the figure's whole text
     */
    public int governing(Span figure) {
      if (expressions.isEmpty()) {
        return -1;
      }
      if (text == null) {
        text = new TimeText(sentence, words, null, morphology);
        clauses = new Clauses(text);
      }
      int best = -1;
      int bestCost = REACH;
      for (int i = 0; i < expressions.size(); i++) {
        TimeExpression expression = expressions.get(i);
        int cost = isCandidate(expression, figure) && !isRenewed(i, figure) ? cost(text, clauses, figure, expression) : Integer.MAX_VALUE;
        if (cost < bestCost) {
          bestCost = cost;
          best = i;
        }
      }
      return best;
    }

    /** "En 2020 … et en 2021, année pluvieuse, à 515": what opens the sentence ends where "et" begins with another time. */
    private boolean isRenewed(int i, Span figure) {
      TimeExpression next = i + 1 < expressions.size() ? expressions.get(i + 1) : null;
      if (next == null || next.span().end() > figure.start() || sentence.tokenAt(expressions.get(i).scope().start()) > 1) {
        return false;
      }
      int from = sentence.tokenAt(next.scope().start());
      return sentence.isWord(from - 1) && text.endsBefore(from, Role.LIST);
    }
  }

  private static boolean isCandidate(TimeExpression expression, Span figure) {
    return !expression.scope().overlaps(figure) && !(expression.reading() instanceof Repeated);
  }

  private static int cost(TimeText text, Clauses clauses, Span figure, TimeExpression expression) {
    Sentence sentence = text.sentence();
    int at = Math.min(sentence.tokenAt(figure.start()), sentence.size() - 1);
    int from = expression.from();
    boolean before = expression.span().end() <= figure.start();
    int scopeFrom = sentence.tokenAt(expression.scope().start());
    boolean compared = isCompared(text, scopeFrom, expression) && !(before && isTakenUp(text, expression.to()));
    boolean other = compared || before && isOfParticiple(text, clauses.verbs(), scopeFrom) || isOfReport(text, scopeFrom);
    if (!clauses.holds(from, at) || clauses.isReported(from, at) || other) {
      return Integer.MAX_VALUE;
    }
    int taken = sentence.form(expression.to()).equals(",") ? expression.to() + 1 : expression.to();
    int left = before && isTakenUp(text, expression.to()) ? taken : before ? expression.to() : sentence.tokenAt(figure.end());
    int right = before ? at : sentence.tokenAt(expression.scope().start());
    int between = between(text, left, right, before);
    int outer = clauses.isSame(from, at) ? 0 : OUTER_CLAUSE;
    boolean opening = scopeFrom <= 1 && before;
    if (!before && text.endsBefore(scopeFrom, Role.LIST) && sentence.isWord(scopeFrom - 1)
        && hasFigure(sentence, expression.to(), clauses)) {
      return Integer.MAX_VALUE; // "732 | et en 2021 à 515": the year of the next figure
    }
    return (opening ? Math.min(OPENING, between) : between) + outer;
  }

  /** The comma of "nourriture, eau, médicaments et abris": the next comma or "et" is near. */
  private static boolean isEnumeration(TimeText text, int comma, int right) {
    for (int i = comma + 1; i < Math.min(right, comma + 4); i++) {
      if (text.sentence().form(i).equals(",") || text.is(i, Role.LIST)) {
        return true;
      }
    }
    return false;
  }

  /** "par rapport à samedi, quand l’agence recensait": the clause behind is about that day. */
  private static boolean isTakenUp(TimeText text, int to) {
    return text.is(to, Role.WHEN) || text.sentence().form(to).equals(",") && text.is(to + 1, Role.WHEN);
  }

  /** "a annoncé mardi l’Insee", "indique lundi un communiqué": the day on which it was said. */
  private static boolean isOfReport(TimeText text, int scopeFrom) {
    for (Reading reading : text.readings(scopeFrom - 1)) {
      if (reading.is(Category.VERB) && reading.verb() != VerbForm.INFINITIVE && text.isLemma(reading.lemma(), Role.REPORT)) {
        return true;
      }
    }
    return false;
  }

  /** A number without a date's words stands near behind. */
  private static boolean hasFigure(Sentence sentence, int from, Clauses clauses) {
    for (int i = from; i < from + NEXT_FIGURE && sentence.has(i); i++) {
      if (sentence.form(i).equals(";") || sentence.form(i).equals(".")) {
        return false;
      }
      if (sentence.isDigits(i)) {
        return clauses.isSame(from - 1, i);
      }
    }
    return false;
  }

  private static boolean isCompared(TimeText text, int scopeFrom, TimeExpression expression) {
    return text.endsBefore(scopeFrom, Role.COMPARED) || text.endsBefore(expression.from(), Role.COMPARED);
  }

  /** "une étude publiée en 1997": the date of the study, not of the figures after it; but not "a été publiée en 1997". */
  private static boolean isOfParticiple(TimeText text, Verbs verbs, int scopeFrom) {
    boolean participle = text.canBe(scopeFrom - 1, VerbForm.PAST_PARTICIPLE);
    for (int i = scopeFrom - 1; participle && i >= Math.max(0, scopeFrom - COMPOUND); i--) {
      participle = !verbs.isFinite(i) || i == scopeFrom - 1;
    }
    return participle;
  }

  private static int between(TimeText text, int left, int right, boolean before) {
    Sentence sentence = text.sentence();
    int cost = right - left;
    for (int i = left; i < right; i++) {
      String form = sentence.form(i);
      if (form.equals(":") && i == right - 1 && before) {
        cost++; // "Entrées en 2022 : 18 420"
      } else if (form.equals(";") || form.equals(":")) {
        cost += CLAUSE;
      } else if (form.equals(",")) {
        cost += text.is(i + 1, Role.CLAUSE_LINK) ? CLAUSE : isEnumeration(text, i, right) ? LISTED : COMMA;
      } else if (text.is(i, Role.LIST)) {
        cost += AND;
      } else if (sentence.isDigits(i) && !sentence.isDigits(i - 1)) {
        cost += OTHER_FIGURE;
      } else if (!before && text.is(i, Role.COMPARED)) {
        cost += CLAUSE;
      }
    }
    return cost;
  }
}
