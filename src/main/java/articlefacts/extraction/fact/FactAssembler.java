package articlefacts.extraction.fact;

import articlefacts.extraction.context.About;
import articlefacts.extraction.context.AboutReader;
import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeReader;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.DocumentContext;
import articlefacts.extraction.context.FigureContext;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.context.Place;
import articlefacts.extraction.context.StatedChange;
import articlefacts.extraction.context.StatedTopic;
import articlefacts.extraction.fact.Evidence.Role;
import articlefacts.extraction.phrase.ConceptLexicon;
import articlefacts.extraction.phrase.Counted;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.FateReader;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.Unit;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.DateValue;
import articlefacts.extraction.time.TimeExpression;
import articlefacts.extraction.time.TimeScope;
import articlefacts.extraction.time.TimeScoper;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts the readings of one sentence together to facts, each attribute with its evidence. */
final class FactAssembler {

  /** As much of the text on each side makes a quote unique in nearly every article (W3C Web Annotation asks for no number). */
  private static final int QUOTE_CONTEXT = 32;

  private final ConceptLexicon concepts;
  private final FateReader fates;
  private final AboutReader about;
  private final ChangeReader changes;
  private final MovementReader movements;
  private final FigureWords words;
  private final TopicBefore topics;
  private final TopicOfLike likes;

  FactAssembler(ConceptLexicon concepts, FateReader fates, ChangeReader changes, AboutReader about, FigureWords words,
      UnderstoodWords understoodWords) {
    this.fates = fates;
    this.words = words;
    this.concepts = concepts;
    this.about = about;
    this.changes = changes;
    this.movements = new MovementReader(changes, words);
    this.topics = new TopicBefore(words, understoodWords);
    this.likes = new TopicOfLike(words, understoodWords);
  }

  /**
   * The facts of all figures of an article, in text order.
   *
   * @param structures those of all sentences
   * @param wholes for each figure the position of the one that it is a part of, or -1
   * @param coming tells what is still to come
   */
  List<Fact> figures(FactIds ids, List<Placed> figures, List<Syntax> structures, DocumentContext document, int[] wholes,
      ComingTimes coming) {
    List<Fact> facts = new ArrayList<>(figures.size());
    List<Movement> moves = movements.read(figures);
    List<BitSet> numbers = numbers(figures);
    BitSet named = changes.isAdjacent() ? new BitSet() : named(figures, wholes);
    for (int i = 0; i < figures.size(); i++) {
      figures.get(i).syntax().sentence().budget().check();
      Placed whole = wholes[i] < 0 ? null : figures.get(wholes[i]);
      Placed before = i > 0 && figures.get(i - 1).syntax() == figures.get(i).syntax() ? figures.get(i - 1) : null;
      Fact fact = fact(ids, figures.get(i), before, moves.get(i).change(), paired(ids, moves.get(i), figures), whole, document,
          numbers.get(i), named.get(i), wholes[i] >= 0 && named.get(wholes[i]));
      fact = changes.isAdjacent() ? fact : coming.read(fact, figures.get(i).syntax());
      fact = measured(fact.kind()) ? continued(fact, figures.get(i), facts, structures, document) : fact;
      boolean bare = fact.about() == null && before != null && fact.kind() != FactKind.ORDINAL && fact.kind() != FactKind.AGE;
      facts.add(bare ? shared(fact, figures.get(i - 1), facts.get(i - 1)) : fact);
    }
    return facts;
  }

  private static boolean measured(FactKind kind) {
    return kind == FactKind.PERCENTAGE || kind == FactKind.MONEY || kind == FactKind.MEASURE;
  }

  /** "Le chômage recule. Il est de 7 %": what the sentence before tells, where the figure's own has but a pronoun. */
  private Fact continued(Fact fact, Placed placed, List<Fact> before, List<Syntax> structures, DocumentContext document) {
    Figure figure = placed.figure();
    boolean sum = fact.kind() != FactKind.MEASURE;
    StatedTopic topic = sum ? topics.read(structures, placed.syntax(), figure.quantity().numberFrom(), figure.to()) : null;
    if (topic == null) {
      Sentence s = placed.syntax().sentence();
      FigureContext context = document.context(s.index(), placed.span());
      return likes.read(fact, placed, before, structures,
          i -> s.has(i) && (names(document, context, s, i) || placed.times().dates(s.token(i).span())));
    }
    Set<String> words = new LinkedHashSet<>(topic.about().words());
    words.addAll(fact.about() == null ? List.of() : fact.about().words());
    return fact.about(new About(topic.about().text(), List.copyOf(words)), new Evidence(Role.ABOUT, topic.about().text(), topic.span()));
  }

  /** "663 000 naissances, soit 2,2 % de moins": what the figure before counts or is about, where the sentence names nothing else. */
  private static Fact shared(Fact fact, Placed before, Fact last) {
    CountedPhrase noun = before.figure().counted();
    if (noun != null && noun.hasHead()) {
      Span span = before.syntax().sentence().span(noun.headFrom(), noun.headTo());
      String text = span.in(before.syntax().sentence().articleText());
      return fact.about(new About(text, List.of(text)), new Evidence(Role.ABOUT, text, span));
    }
    Evidence named = last.about() == null ? null : last.evidence().stream().filter(e -> e.role() == Role.ABOUT).findFirst().orElse(null);
    return named == null ? fact : fact.about(last.about(), named);
  }

  /** "Quatre des onze scieries fermeront", "700 postes sur un effectif de 18 400": the whole that is named behind its part exists. */
  private static BitSet named(List<Placed> figures, int[] wholes) {
    BitSet named = new BitSet();
    for (int i = 0; i + 1 < wholes.length; i++) {
      if (wholes[i] == i + 1 && figures.get(i).syntax() == figures.get(i + 1).syntax()) {
        named.set(i + 1);
      }
      boolean opens = wholes[i + 1] == i && figures.get(i).syntax() == figures.get(i + 1).syntax() && figures.get(i).figure().from() <= 2
          && figures.get(i).syntax().tags().is(0, Pos.PREPOSITION);
      if (opens) {
        named.set(i); // "Sur les 120 ponts, 87 seront fermés"
      }
    }
    return named;
  }

  /** For each figure the tokens of numbers and units of all figures of its sentence. */
  private static List<BitSet> numbers(List<Placed> figures) {
    List<BitSet> numbers = new ArrayList<>(figures.size());
    for (int i = 0; i < figures.size(); i++) {
      Quantity q = figures.get(i).figure().quantity();
      boolean same = i > 0 && figures.get(i - 1).syntax() == figures.get(i).syntax();
      BitSet own = same ? numbers.get(i - 1) : new BitSet();
      own.set(q.numberFrom(), q.numberTo());
      own.set(q.unitFrom(), q.unitTo());
      numbers.add(own);
    }
    return numbers;
  }

  private Fact fact(FactIds ids, Placed placed, Placed before, StatedChange change, List<String> paired, Placed whole,
      DocumentContext document, BitSet numbers, boolean named, boolean wholeNamed) {
    Figure figure = placed.figure();
    Syntax syntax = placed.syntax();
    Sentence s = syntax.sentence();
    Quantity q = figure.quantity();
    List<Evidence> evidence = new ArrayList<>();
    add(evidence, Role.NUMBER, s, q.numberFrom(), q.numberTo());
    add(evidence, Role.UNIT, s, q.unitFrom(), q.unitTo());
    add(evidence, Role.QUALIFIER, s, q.qualifierFrom(), q.qualifierTo());
    Counted counted = counted(syntax, figure, evidence);
    boolean ordinal = figure.kind() == FactKind.ORDINAL;
    add(evidence, Role.CHANGE, s, change.evidence());
    boolean age = figure.kind() == FactKind.AGE; // how old somebody is holds everywhere, and on the day of the news
    TimeScope time = ordinal || age ? null : time(s, placed, evidence);
    FigureContext context = document.context(s.index(), placed.span());
    StatedTopic topic = ordinal || age && isGroup(s, figure) ? null
        : about.read(syntax, topic(figure, before == null ? null : before.figure()), i -> names(document, context, s, i), numbers::get);
    add(evidence, Role.ABOUT, s, topic == null ? null : topic.span());
    add(evidence, Role.SPEAKER, s, context.speakerSpan());
    add(evidence, Role.VERB, s, context.verbSpan());
    add(evidence, Role.MODALITY, s, ordinal || named || isGiven(context, change, placed, document) ? null : context.modalitySpan());
    for (FigureContext.PlaceAt place : age ? List.<FigureContext.PlaceAt>of() : context.places()) {
      add(evidence, Role.PLACE, s, place.span());
    }
    add(evidence, Role.WHOLE, s, whole == null ? null : whole.span());
    String text = s.articleText();
    return new Fact(ids.id(figure.kind(), placed.span()), figure.kind(), placed.span().in(text), placed.span(), q.value(),
        unit(s, figure, quantity(placed, change)), counted,
        topic == null ? null : topic.about(), change.change(), change.role(), paired, ordinal || named ? Modality.ASSERTED
        : modality(context, change, placed, wholeNamed ? null : whole, document), time, age ? List.of() : places(context),
        context.source(), whole == null ? null : ids.id(whole.figure().kind(), whole.span()), null, s.index(), s.span(),
        prefix(text, placed.span()), suffix(text, placed.span()), evidence, rules(figure));
  }

  /** "supprimer 700 postes, dont la moitié en France": a part is as sure as its whole; the level that a plan starts from is a fact. */
  private Modality modality(FigureContext context, StatedChange change, Placed placed, Placed whole, DocumentContext document) {
    if (isGiven(context, change, placed, document)) {
      return Modality.ASSERTED;
    }
    boolean part = whole != null && whole.syntax() == placed.syntax() && context.modality() == Modality.ASSERTED
        && !DonePart.is(placed.syntax(), placed.figure().to());
    return part ? document.context(placed.syntax().sentence().index(), whole.span()).modality() : context.modality();
  }

  /** An age or a distance, whatever is planned; the level that a plan starts from: "consacrera 2,5 %, contre 2,3 % l’an passé". */
  private boolean isGiven(FigureContext context, StatedChange change, Placed placed, DocumentContext document) {
    Figure figure = placed.figure();
    boolean age = figure.kind() == FactKind.AGE && change.change() == Change.NONE; // "le suspect, 34 ans, sera jugé"
    if (age || figure.kind() == FactKind.MEASURE && changes.isDistance(placed.syntax().sentence(), figure.from(), figure.to())) {
      return true;
    }
    if (document.isForeseen(placed.syntax().sentence().index(), context.modalitySpan())) {
      return false;
    }
    boolean before = change.role() == ChangeRole.FROM || changes.isAgainst(placed.syntax().sentence(), placed.figure().from());
    boolean open = context.modality() == Modality.POSSIBLE || context.modality() == Modality.NEGATED; // "24 heures, et non plus sept jours"
    boolean doubted = open && change.role() == ChangeRole.FROM && !changes.isAdjacent();
    return context.modality() == Modality.PLANNED && before || doubted; // "passerait de 30 à 40 %"
  }

  /** "les | moins de 30 ans", "aux | 65 ans et plus": a group, of whom something else is told. */
  private boolean isGroup(Sentence s, Figure figure) {
    return words.is(FigureWords.Role.GROUP_ARTICLE, s.folded(figure.from() - 1))
        && !words.is(FigureWords.Role.OF_ANY, s.folded(figure.to())); // "les moins de 15 ans des centres de formation"
  }

  private static List<String> paired(FactIds ids, Movement movement, List<Placed> figures) {
    if (movement.others().isEmpty()) {
      return List.of();
    }
    return movement.others().stream().map(figures::get).map(other -> ids.id(other.figure().kind(), other.span())).toList();
  }

  /** True for a token that names a place, or who says the figure. */
  private static boolean names(DocumentContext document, FigureContext context, Sentence s, int token) {
    boolean speaker = context.speakerSpan() != null && context.speakerSpan().contains(s.token(token).span());
    return speaker || document.isPlace(s.index(), token);
  }

  private static List<Place> places(FigureContext context) {
    return context.places().isEmpty() ? List.of() : context.places().stream().map(FigureContext.PlaceAt::place).distinct().toList();
  }

  private static TimeScope time(Sentence s, Placed placed, List<Evidence> evidence) {
    int governing = placed.times().governing(placed.span());
    if (governing < 0) {
      return null;
    }
    add(evidence, Role.TIME, s, placed.times().span(governing));
    return placed.times().scope(governing);
  }

  /** The figure as the topic's reader sees it: a share without a whole of its own has that of the share before. */
  private static AboutReader.Figure topic(Figure figure, Figure before) {
    boolean alike = before != null && before.kind() == figure.kind()
        // "six mois de prison dont trois"
        && (figure.kind() == FactKind.PERCENTAGE || figure.quantity().rules().contains("unit.understood"));
    boolean shares = alike && own(figure) == figure.to();
    int sharedFrom = shares ? own(before) : figure.to();
    return new AboutReader.Figure(figure.from(), figure.to(), own(figure), figure.kind() == FactKind.DURATION, sharedFrom,
        shares ? before.to() : sharedFrom, figure.kind() != FactKind.COUNT && figure.kind() != FactKind.ORDINAL,
        figure.kind() == FactKind.COUNT && figure.counted() != null);
  }

  /** Where the figure's own complement begins: "de femmes" in "43,9 % de femmes", "adultes" in "quatre adultes sur dix". */
  private static int own(Figure figure) {
    Quantity q = figure.quantity();
    return figure.kind() == FactKind.COUNT || figure.kind() == FactKind.ORDINAL ? figure.to()
        : Math.min(figure.to(), Math.max(q.numberTo(), q.unitTo()));
  }

  /** The quantity, a temperature as a difference where it is one. */
  private Quantity quantity(Placed placed, StatedChange change) {
    Figure figure = placed.figure();
    boolean difference = figure.quantity().isTemperature() && changes.isDifference(placed.syntax(), figure.from(), figure.to(), change);
    return difference ? figure.quantity().asDifference() : figure.quantity();
  }

  private static Unit unit(Sentence s, Figure figure, Quantity q) {
    if (figure.kind() == FactKind.MULTIPLE) {
      return new Unit("x", "UCUM", q.unitTo() > q.unitFrom() ? s.surface(q.unitFrom(), q.unitTo()) : null, "times", null, null);
    }
    return q.unit(q.unitTo() > q.unitFrom() ? s.surface(q.unitFrom(), q.unitTo()) : null);
  }

  private Counted counted(Syntax syntax, Figure figure, List<Evidence> evidence) {
    Sentence s = syntax.sentence();
    CountedPhrase phrase = figure.counted() != null && figure.counted().hasHead() ? figure.counted() : figure.inherited();
    if (figure.kind() != FactKind.COUNT || phrase == null) {
      return null;
    }
    boolean own = phrase == figure.counted();
    if (own) {
      add(evidence, Role.COUNTED, s, phrase.headFrom(), phrase.headTo());
    }
    return new Counted(phrase.head(), phrase.lemma(), own ? phrase.modifiers() : List.of(), concept(syntax, figure, phrase));
  }

  /** What befell the people counts more than who they were: "onze ouvriers" who died are victims. */
  private String concept(Syntax syntax, Figure figure, CountedPhrase phrase) {
    String concept = concepts.concept(phrase.lemma(), syntax.sentence());
    String fate = concepts.isPeople(concept) ? fates.concept(syntax, figure.from(), figure.to()) : null;
    return fate == null ? concept : fate;
  }

  private static List<String> rules(Figure figure) {
    List<String> rules = new ArrayList<>(figure.quantity().rules());
    rules.addAll(figure.rules());
    return rules;
  }

  /** The fact of a date or time. */
  Fact date(FactIds ids, Sentence s, TimeExpression expression, DateValue value) {
    String text = s.articleText();
    Span span = expression.span();
    return new Fact(ids.id(FactKind.DATE, span), FactKind.DATE, span.in(text), span, null, null, null, null, Change.NONE, null, List.of(),
        Modality.ASSERTED,
        null, List.of(), null, null, value, s.index(), s.span(), prefix(text, span), suffix(text, span),
        List.of(new Evidence(Role.TIME, span.in(text), span)), List.of(expression.use().rule()));
  }

  private static void add(List<Evidence> evidence, Role role, Sentence s, int from, int to) {
    if (to > from) {
      add(evidence, role, s, s.span(from, to));
    }
  }

  private static void add(List<Evidence> evidence, Role role, Sentence s, Span span) {
    if (span != null) {
      evidence.add(new Evidence(role, span.in(s.articleText()), span));
    }
  }

  private static String prefix(String text, Span span) {
    int from = Math.max(0, span.start() - QUOTE_CONTEXT);
    return text.substring(from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from, span.start());
  }

  private static String suffix(String text, Span span) {
    int to = Math.min(text.length(), span.end() + QUOTE_CONTEXT);
    return text.substring(span.end(), to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to);
  }
}
