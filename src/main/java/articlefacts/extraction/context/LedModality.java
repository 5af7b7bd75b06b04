package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.List;
import java.util.Map;

/**
 * How sure an English figure is by what leads to it over a few words, where the tree of words is often wrong: "are targeting | annual
 * savings of $3m", "asked for | eight", "ruled out closing | 14 schools", "Were it to rise by | 2 degrees, …".
 */
final class LedModality {

  /** "targeting | annual savings of | $3m": so far before a figure may its verb stand, in tokens. */
  private static final int REACH = 9;
  /** "accused | the former mayor | of pocketing": so many words between a verb and its preposition. */
  private static final int NAMED = 5;
  /** "$61.50 a share, | a 22 % premium": what a figure is restated of stands so few tokens before it. */
  private static final int RESTATED = 10;
  /** What is thought of in a clause with an inverted verb follows its comma within so many tokens. */
  private static final int THEN = 12;

  private final ContextWords words;
  private final Map<String, List<ModalWord>> byFirst;
  private final DroppedPlans dropped;

  LedModality(ContextWords words, Map<String, List<ModalWord>> byFirst) {
    this.words = words;
    this.byFirst = byFirst;
    this.dropped = new DroppedPlans(words);
  }

  /** Null where nothing leads to the figure that makes it less than a fact. */
  StatedModality read(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    Tagged tags = syntax.tags();
    if (words.is("occasion noun", tags.lemma(from + 1)) && !s.isWord(from + 2)) {
      return null; // "promised it | four times"
    }
    boolean estimated = s.form(from + 1).equals("at") && tags.form(from) == VerbForm.PAST_PARTICIPLE;
    ModalWord valued = estimated ? find(lemma(syntax, from), "passive") : null;
    if (valued != null) {
      return read(valued, s, from); // "damage | estimated at $1bn"
    }
    boolean deed = false; // "announced compensation of"
    for (int i = beforeBound(s, from) - 1; i >= 0 && i >= from - REACH; i--) {
      boolean ends = s.isSymbol(i) && !"-'’".contains(s.form(i)) || s.isDigits(i) || tags.is(i, Pos.RELATIVE)
          || words.is("restrictive", s.form(i));
      if (ends) {
        return null;
      }
      if (isVerb(syntax, i)) {
        boolean announced = deed && words.is("announcing verb", lemma(syntax, i)) && !isDenied(syntax, i);
        boolean weight = VerbModality.isWeight(words, syntax, lemma(syntax, i), from);
        return announced ? read(Modality.PLANNED, s, i) : weight ? null : ofVerb(syntax, i);
      }
      deed |= words.is("announced deed", tags.lemma(i)) && s.form(i + 1).equals("of");
      StatedModality out = ofParticle(syntax, i);
      if (out != null) {
        return out;
      }
      if (s.form(i).equals("of") && words.is("claim noun", tags.lemma(i - 1)) && words.is("unconfirmed word", s.form(i - 2))) {
        return read(Modality.POSSIBLE, s, i - 2); // "unconfirmed reports | of 60 deaths"
      }
      if (tags.is(i, Pos.PREPOSITION) && !s.form(i).equals("of")) {
        boolean at = s.form(i).equals("at") && tags.form(i - 1) == VerbForm.PAST_PARTICIPLE;
        ModalWord put = at ? find(lemma(syntax, i - 1), "passive") : null;
        boolean level = put == null && s.form(i).equals("at") && words.is("passive auxiliary", s.form(i - 2)) && !isSaidBy(s, from);
        put = level ? find(s.form(i - 1), "at") : put; // "was put at"
        if (put != null) {
          return read(put, s, i - 1); // "once budgeted at $2bn", "damage estimated at $1bn"
        }
        boolean seen = s.form(i).equals("at") && isSeen(s, i - 1);
        return seen ? read(Modality.PLANNED, s, i - 1) : s.form(i).equals("for") ? before(syntax, i - 1) : null;
      }
    }
    return null;
  }

  /** "was put at | $1.1 billion | by the ministry": a known body says so. */
  private boolean isSaidBy(Sentence s, int from) {
    for (int i = from; i < from + NAMED + 1 && s.has(i); i++) {
      if (words.is("agent word", s.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** "ruled out | a grant of £200,000"; null where no such verb stands before a particle. */
  private StatedModality ofParticle(Syntax syntax, int i) {
    ModalWord word = syntax.sentence().form(i).equals("out") && isVerb(syntax, i - 1) ? find(lemma(syntax, i - 1), "out") : null;
    return word == null ? null : read(isDenied(syntax, i - 1) ? Modality.POSSIBLE : word.modality(), syntax.sentence(), i - 1);
  }

  /** The first token of "at least | two years", "up to | 40": the bound is the figure's. */
  private static int beforeBound(Sentence s, int from) {
    String last = s.form(from - 1);
    boolean least = (last.equals("least") || last.equals("most")) && s.form(from - 2).equals("at");
    return least || last.equals("to") && s.form(from - 2).equals("up") ? from - 2 : from;
  }

  /** "asked | for eight", "a proposal | for 40 homes"; a forecast for 40 countries is none of countries. */
  private StatedModality before(Syntax syntax, int at) {
    ModalWord verb = find(lemma(syntax, at), "for");
    int asked = at;
    while (verb == null && asked > 0 && asked > at - NAMED && !isVerb(syntax, asked) && !syntax.sentence().isSymbol(asked)) {
      asked--;
    }
    ModalWord whom = verb == null && isVerb(syntax, asked) && !isDenied(syntax, asked) ? find(lemma(syntax, asked), "whom") : null;
    if (whom != null) {
      return read(whom, syntax.sentence(), asked); // "asked | parliament | for $180 million"
    }
    boolean noun = verb == null && syntax.tags().is(at, Pos.NOUN) && !words.is("foreseen noun", lemma(syntax, at));
    return noun || verb != null && dropped.isDropped(syntax, at) ? ofPlan(syntax, at) : read(verb, syntax.sentence(), at);
  }

  /** A plan is as sure as its noun says, unless it was given up. */
  private StatedModality ofPlan(Syntax syntax, int noun) {
    ModalWord word = find(syntax.tags().lemma(noun), "head");
    boolean given = word == null || !dropped.isDropped(syntax, noun);
    return given ? read(word, syntax.sentence(), noun) : read(Modality.NEGATED, syntax.sentence(), noun);
  }

  private StatedModality ofVerb(Syntax syntax, int verb) {
    Sentence s = syntax.sentence();
    boolean having = s.form(verb - 1).equals("having") && !s.form(verb).endsWith("ing"); // "suspected of having stolen"
    return ofVerb(syntax, having ? verb - 1 : verb, verb);
  }

  private StatedModality ofVerb(Syntax syntax, int verb, int own) {
    Sentence s = syntax.sentence();
    boolean ing = s.form(verb).endsWith("ing");
    int auxiliary = syntax.tags().is(verb - 1, Pos.ADVERB) ? verb - 2 : verb - 1;
    boolean gerund = ing && !words.is("passive auxiliary", s.form(auxiliary));
    int above = gerund ? above(syntax, verb) : -1;
    ModalWord word = above >= 0 ? find(isVerb(syntax, above) ? lemma(syntax, above) : s.form(above), "gerund") : null;
    if (word != null) {
      boolean not = isDenied(syntax, above);
      boolean opened = not && word.modality() == Modality.NEGATED; // "has not ruled out closing"
      return not && !opened ? null : read(opened ? Modality.POSSIBLE : word.modality(), s, above);
    }
    boolean plan = gerund && s.form(verb - 1).equals("of") && syntax.tags().is(verb - 2, Pos.NOUN);
    StatedModality planned = plan ? ofPlan(syntax, verb - 2) : null;
    if (planned != null) {
      return planned; // "no intention | of closing 40 shops"
    }
    if (gerund && isForeseen(syntax, verb)) {
      return read(Modality.PLANNED, s, verb);
    }
    boolean passive = words.is("passive auxiliary", s.form(auxiliary)) && !ing;
    // "had been promised | £40m"
    return own != verb || isDenied(syntax, verb) ? null : read(find(lemma(syntax, verb), passive ? "passive" : "noun"), s, verb);
  }

  /** "considered | closing", "ruled | out | closing", "accused | the mayor of | pocketing"; -1 for none. */
  private int above(Syntax syntax, int gerund) {
    Sentence s = syntax.sentence();
    int at = gerund - 1;
    boolean particle = words.is("gerund particle", s.form(at));
    at -= particle ? 1 : 0;
    for (int n = 0; particle && n < NAMED && at > 0 && !isVerb(syntax, at) && !isCharge(syntax, at); n++) {
      if (s.isSymbol(at)) {
        return -1;
      }
      at--;
    }
    return at >= 0 && (isVerb(syntax, at) || particle && isCharge(syntax, at)) ? at : -1;
  }

  /** "A man | accused | of stealing": which may be taken for a noun. */
  private boolean isCharge(Syntax syntax, int i) {
    return find(syntax.sentence().form(i), "gerund") != null && syntax.sentence().form(i).endsWith("ed");
  }

  /** "sees prices | gaining", "are seen | rising": what somebody sees coming. */
  private boolean isForeseen(Syntax syntax, int gerund) {
    Sentence s = syntax.sentence();
    for (int i = gerund - 1; i > 0 && i > gerund - NAMED && !s.isSymbol(i); i--) {
      if (words.is("foreseeing form", s.form(i)) || i == gerund - 1 && isSeen(s, i)) {
        return true;
      }
      if (isVerb(syntax, i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isSeen(Sentence s, int i) {
    return s.form(i).equals("seen") && words.is("passive auxiliary", s.form(i - 1)) && !s.form(i - 1).startsWith("be");
  }

  private boolean isDenied(Syntax syntax, int verb) {
    Sentence s = syntax.sentence();
    for (int i = verb - 1; i >= 0 && i > verb - NAMED && !s.isSymbol(i); i--) {
      if (words.is("denying word", s.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerb(Syntax syntax, int i) {
    boolean clitic = syntax.sentence().form(i).equals("'s"); // "the company's 14 yards"
    return !clitic && (syntax.tags().pos(i).isVerbal() || syntax.dependencies().is(i, Upos.VERB));
  }

  private static String lemma(Syntax syntax, int i) {
    Dependencies tree = syntax.dependencies();
    return tree.is(i, Upos.VERB) ? tree.lemma(i) : syntax.tags().lemma(i);
  }

  /** "Were it to rise by 2 degrees, the ice would melt", "provided that it rises by 2 degrees": a condition without "if". */
  StatedModality condition(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    int start = from;
    while (start > 0 && !(s.isSymbol(start - 1) && ",;:\"“".contains(s.form(start - 1)) && !s.isDigits(start))) {
      start--;
    }
    ModalWord word = find(s.form(start), "condition");
    if (word != null && start < from - 1) {
      return read(word, s, start);
    }
    boolean inverted = words.is("inverted verb", s.form(start)) && start < from - 1
        && !s.form(s.size() - 1).equals("?") && s.isWord(start + 1);
    int comma = from;
    while (inverted && s.has(comma) && !s.form(comma).equals(",")) {
      comma++;
    }
    for (int i = comma + 1; inverted && i < comma + THEN && s.has(i); i++) {
      if (words.is("unreal auxiliary", s.form(i))) {
        return read(Modality.POSSIBLE, s, start);
      }
    }
    return null;
  }

  /** "Nobody paid more than 80 euros", "No shop took 40 of them": nobody did what the verb says with the figure that it takes. */
  StatedModality nobody(Syntax syntax, int from, VerbGroup verb) {
    Sentence s = syntax.sentence();
    Dependencies tree = syntax.dependencies();
    int before = from - 1;
    while (words.is("comparing word", s.form(before))) {
      before--;
    }
    int subject = verb == null || verb.to() > from || syntax.tags().is(before, Pos.PREPOSITION)
        || syntax.tags().is(from, Pos.PREPOSITION) || words.is("definite", s.form(before)) ? -1
        : tree.subject(verb.head());
    boolean none = subject >= 0 && subject < from
        && (words.is("nobody", s.form(subject)) || words.is("no word", s.form(subject - 1)) && !words.is("definite", s.form(subject)));
    int noun = verb == null ? -1 : tree.subject(verb.head());
    boolean unconfirmed = noun > 0 && noun < from && words.is("claim noun", tree.lemma(noun))
        && words.is("unconfirmed word", s.form(noun - 1));
    return unconfirmed ? read(Modality.POSSIBLE, s, noun - 1) : none ? read(Modality.NEGATED, s, subject) : null;
  }

  /** "$61.50 a share, | a 22 % premium", "192, | or 30 %": what says again what the figure before does is as sure; its number, or -1. */
  int restated(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    int valued = valued(syntax, from);
    if (valued >= 0) {
      return valued;
    }
    int span = span(syntax, from, to);
    if (span >= 0) {
      return span;
    }
    String before = s.form(from - 1);
    boolean other = before.equals("or") && s.isSymbol(from - 2) && ",–—-".contains(s.form(from - 2)) || before.equals("(");
    boolean apposed = (words.is("indefinite article", before)) && s.form(from - 2).equals(",") && isVerbless(syntax, to);
    for (int i = from - 2; (other || apposed) && i >= 0 && i > from - RESTATED && !isVerb(syntax, i); i--) {
      if (s.isDigits(i) || syntax.tags().is(i, Pos.NUMBER)) {
        return i;
      }
    }
    return -1;
  }

  /** "in a deal worth | $3bn": what an indefinite thing is worth is as sure as the thing; its noun, or -1. */
  private int valued(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    int noun = s.form(from - 1).equals("at") && words.is("worth word", s.form(from - 2)) ? from - 3 : from - 2; // "a deal valued at"
    boolean worth = words.is("worth word", s.form(noun + 1)) && syntax.tags().is(noun, Pos.NOUN);
    for (int i = noun; worth && i >= 0 && i > noun - NAMED; i--) {
      if (words.is("definite", s.form(i)) || s.form(i).equals("'s")) {
        return -1;
      }
    }
    return worth ? noun : -1;
  }

  /** "rise by 36 % | over five years", "feed 60,000 people | for a month": a length of time is as sure; its number, or -1. */
  private int span(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    boolean time = words.is("time unit", syntax.tags().lemma(to - 1));
    int before = words.is("preposition of a span", s.form(from)) ? from : from - 1;
    boolean led = time && words.is("preposition of a span", s.form(before));
    for (int i = before - 1; led && i >= 0 && i > before - RESTATED && !isVerb(syntax, i); i--) {
      if (s.isDigits(i) || syntax.tags().is(i, Pos.NUMBER)) {
        return i;
      }
      led = !s.isSymbol(i) || !",;:".contains(s.form(i));
    }
    return -1;
  }

  private static boolean isVerbless(Syntax syntax, int to) {
    Sentence s = syntax.sentence();
    int i = to;
    while (s.has(i) && !(s.isSymbol(i) && ",.;)".contains(s.form(i)))) {
      VerbGroup verb = syntax.verbAt(i);
      if (verb != null && verb.isFinite()) {
        return false;
      }
      i++;
    }
    return true;
  }

  private ModalWord find(String lemma, String where) {
    for (ModalWord word : byFirst.getOrDefault(lemma, List.of())) {
      if (word.forms().size() == 1 && word.where().contains(where)) {
        return word;
      }
    }
    return null;
  }

  private static StatedModality read(ModalWord word, Sentence s, int at) {
    return word == null ? null : read(word.modality(), s, at);
  }

  private static StatedModality read(Modality modality, Sentence s, int at) {
    return new StatedModality(modality, s.span(at, at + 1));
  }
}
