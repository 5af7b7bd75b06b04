package articlefacts.extraction.context;

import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Reading.Number;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The organisations of one article: whose a document is ("un rapport de l’ONU"), which one "le groupe" describes, what "APS" is short for.
 */
final class Bodies {

  /** "mené du 3 au 5 mai par l’institut …": so far behind a document stands its body, in tokens. */
  private static final int PARTICIPLE_REACH = 12;
  /** "that Passenger Watch North | published": so far behind the document, in tokens. */
  private static final int PUBLISHER_REACH = 7;
  /** "le groupe" describes a body named so many sentences back at most. */
  private static final int DESCRIBED_REACH = 4;
  /** "le ministère" is a phrase of so many sentences back at most. */
  private static final int NOUN_REACH = 12;
  /** In a sentence of thousands of phrases only the last ones are looked at. */
  private static final int PHRASES_BACK = 200;
  /** "l’Association des parents de sourds (APS)": words of a name. */
  private static final int LONGEST_NAME = 14;

  private final ContextWords words;
  private final Clusters clusters;
  private final List<Syntax> syntaxes;
  private final SpeakerPhrases phrases;
  private final Map<String, String> fullNames = new HashMap<>();

  /** Resolves the phrase at a token; {@link SpeakerResolver} itself. */
  interface Finder {
    Speaker find(Syntax syntax, int token, int anchor);
  }

  /** The documents whose body is being looked for, each within the one before. */
  private final Deque<Span> asked = new ArrayDeque<>();

  Bodies(ContextWords words, Clusters clusters, List<Syntax> syntaxes, SpeakerPhrases phrases) {
    this.words = words;
    this.clusters = clusters;
    this.syntaxes = syntaxes;
    this.phrases = phrases;
    for (Syntax syntax : syntaxes) {
      readShortForms(syntax.sentence());
    }
  }

  // ---- short forms -------------------------------------------------------------------------------------------------------------------

  private void readShortForms(Sentence sentence) {
    for (int i = 2; i + 1 < sentence.size(); i++) {
      boolean inBrackets = sentence.form(i - 1).equals("(") && sentence.form(i + 1).equals(")");
      if (inBrackets && sentence.isAllCaps(i) && sentence.surface(i).length() <= 10) {
        int from = nameOf(sentence, i);
        if (from >= 0) {
          fullNames.putIfAbsent(sentence.surface(i), sentence.surface(from, i - 1));
        }
      }
    }
  }

  /** Where the name begins whose initials are the letters in the brackets; -1 for none. */
  private int nameOf(Sentence sentence, int acronym) {
    String letters = sentence.folded(acronym);
    int open = acronym - 1;
    for (int from = open - 1; from >= Math.max(0, open - LONGEST_NAME); from--) {
      if (sentence.isSymbol(from) && !sentence.form(from).equals("-")) {
        return -1;
      }
      boolean first = sentence.isCapitalised(from) && sentence.folded(from).startsWith(letters.substring(0, 1));
      if (first && initials(sentence, from, open) >= letters.length() - 1 && open - from >= 2) {
        return from;
      }
    }
    return -1;
  }

  private int initials(Sentence sentence, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += sentence.isWord(i) && !words.is("small word", sentence.form(i)) && !words.is("of", sentence.form(i)) ? 1 : 0;
    }
    return count;
  }

  /** The name that the article writes out for a short form, or the name itself. */
  String fullest(String name) {
    return fullNames.getOrDefault(name, name);
  }

  /** The phrase's words without article, brackets and appositions. */
  String bare(Syntax syntax, SpeakerPhrase phrase) {
    int from = phrase.from();
    while (from < phrase.head() && (syntax.tags().is(from, Pos.DETERMINER) || words.is("definite", syntax.sentence().form(from))
        || words.is("indefinite", syntax.sentence().form(from)))) {
      from++;
    }
    for (int i = phrase.head() - 1; i > phrase.from(); i--) {
      if (syntax.sentence().form(i).equals("'s")) { // "the city's own | housing department"
        from = words.is("possessive own", syntax.sentence().form(i + 1)) ? i + 2 : i + 1;
        break;
      }
    }
    // "people | close to the talks"
    String head = syntax.tags().lemma(phrase.head());
    boolean people = words.is("people noun", head) || words.is("unnamed speaker", head) || words.is("told people", syntax.sentence().form(phrase.head()));
    boolean told = people && words.is("word order", "adjacent") && syntax.tags().is(phrase.head() + 1, Pos.ADJECTIVE);
    return syntax.sentence().surface(from, told ? phrase.head() + 1 : phrase.end());
  }

  // ---- documents ---------------------------------------------------------------------------------------------------------------------

  /**
   * Whose document it is: "le rapport de l’ONU", "un sondage Ifop", "les chiffres publiés mercredi par Eurostat"; null when nobody is
   * named.
   */
  Speaker ofDocument(Syntax syntax, SpeakerPhrase phrase, Finder finder) {
    Span span = phrase.span(syntax.sentence());
    if (asked.contains(span)) {
      return null; // a name that is a document's, too: "Survey Group"
    }
    asked.addLast(span);
    try {
      return whose(syntax, phrase, finder);
    } finally {
      asked.removeLast();
    }
  }

  private Speaker whose(Syntax syntax, SpeakerPhrase phrase, Finder finder) {
    Sentence sentence = syntax.sentence();
    if (phrase.properFrom() >= 0 && phrase.head() < phrase.properFrom() && phrase.properFrom() == phrase.head() + 1
        || phrase.name() != null) {
      return finder.find(syntax, phrase.name() != null ? phrase.name().from() : phrase.properFrom(), sentence.index());
    }
    Speaker owner = compound(syntax, phrase);
    if (owner != null) {
      return owner;
    }
    for (int i = phrase.head() + 1; i < phrase.end(); i++) {
      if (words.is("of", sentence.form(i))) {
        Speaker body = body(syntax, i + 1, finder);
        if (body != null) {
          return body;
        }
      }
    }
    int by = agent(syntax, phrase.head() + 1);
    return by < 0 ? publisher(syntax, phrase, finder) : body(syntax, by, finder);
  }

  /** "figures that Passenger Watch published", "figures the office released": who is said to have made the document; null for nobody. */
  private Speaker publisher(Syntax syntax, SpeakerPhrase phrase, Finder finder) {
    Sentence sentence = syntax.sentence();
    int from = words.is("restrictive", sentence.form(phrase.end())) || words.is("impersonal pronoun", sentence.form(phrase.end()))
        ? phrase.end() + 1 : phrase.end();
    if (!words.is("word order", "adjacent") || from >= sentence.size() || sentence.isSymbol(from)) {
      return null;
    }
    for (int i = from + 1; i < from + PUBLISHER_REACH && !sentence.isSymbol(i); i++) {
      if (words.is("publishing word", sentence.form(i))) {
        return body(syntax, from, finder);
      }
    }
    return null;
  }

  /** "council" in "a council report", "Treasury" in "Treasury data": a body that stands before its document. */
  private Speaker compound(Syntax syntax, SpeakerPhrase phrase) {
    Sentence sentence = syntax.sentence();
    int last = phrase.head() - 1;
    if (last < phrase.from() || !words.is("word order", "adjacent") || !sentence.isWord(last) && !sentence.form(last).equals("'s")
        || words.is("definite", sentence.form(last))) {
      return null;
    }
    boolean owned = sentence.form(last).equals("'s") && last > phrase.from();
    last = owned ? last - 1 : last; // "the agency's report"
    String lemma = syntax.tags().lemma(last);
    int from = last;
    while (from > phrase.from() && sentence.isCapitalised(last) && sentence.isCapitalised(from - 1)) {
      from--;
    }
    boolean name = sentence.isCapitalised(last) && last > 0 && !words.is("day word", sentence.form(last))
        && clusters.mentionAt(sentence.index(), last) != null
        && clusters.mentionAt(sentence.index(), last).type() != Entity.Type.PLACE;
    boolean body = words.is("organisation head", lemma) || words.is("unnamed speaker", lemma) || words.is("named noun", lemma);
    Span span = sentence.span(from, owned ? last + 1 : phrase.head());
    return name || body ? new Speaker(fullest(span.in(sentence.articleText())), null, span, null, false, false) : null;
  }

  /** The token behind "par" in what follows a document, or -1. */
  private int agent(Syntax syntax, int from) {
    boolean participle = false;
    for (int i = from; i < from + PARTICIPLE_REACH; i++) {
      if (words.is("seeing participle", syntax.sentence().form(i))) {
        return -1; // "a report seen by the Echo"
      }
      participle |= syntax.tags().tag(i).is(VerbForm.PAST_PARTICIPLE) || words.is("carrier", syntax.sentence().form(i))
          || words.is("carrier", syntax.tags().lemma(i));
      if (syntax.tags().tag(i).isFinite() || i > from && ".;:".contains(syntax.sentence().form(i)) && syntax.sentence().isSymbol(i)) {
        return -1;
      }
      if ((participle || i == from) && words.is("agent", syntax.sentence().form(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  private Speaker body(Syntax syntax, int i, Finder finder) {
    SpeakerPhrase phrase = phrases.at(syntax, i);
    if (phrase == null || phrase.name() != null && phrase.name().type() == Entity.Type.PLACE && phrase.name().from() == i) {
      return null;
    }
    String lemma = syntax.tags().lemma(phrase.head());
    boolean acts = phrase.name() != null || phrase.properFrom() >= 0 || words.is("organisation head", lemma) || words.is("role", lemma)
        || words.is("people noun", lemma)
        || words.is("unnamed speaker", lemma);
    return acts ? finder.find(syntax, i, syntax.sentence().index()) : null;
  }

  // ---- "le groupe", "la fédération" ----------------------------------------------------------------------------------------------------

  /** The body named last that the noun may describe: "Le lunetier Clarivue" for "le groupe". */
  Speaker described(Syntax syntax, SpeakerPhrase phrase, Finder finder, Predicate<Speaker> fits) {
    int index = syntax.sentence().index();
    for (int s = index; s >= Math.max(0, index - DESCRIBED_REACH); s--) {
      Syntax before = syntaxes.get(s);
      for (Mention mention : clusters.bySentence.get(s)) {
        boolean earlier = s < index || mention.to() <= phrase.from();
        Speaker body = earlier && isBody(before, mention) ? finder.find(before, mention.from(), s) : null;
        if (body != null && fits.test(body)) {
          return body;
        }
      }
    }
    return null;
  }

  private boolean isBody(Syntax syntax, Mention mention) {
    Sentence s = syntax.sentence();
    int verb = words.is("definite", s.form(mention.from() - 1)) ? mention.from() - 2 : mention.from() - 1;
    if (words.is("telling form", s.form(verb))) {
      return false; // "told the BBC"
    }
    if (mention.type() == Entity.Type.ORGANISATION) {
      return !words.is("agency", syntax.sentence().form(mention.from()));
    }
    String before = syntax.tags().lemma(mention.from() - 1);
    boolean behindNoun = words.is("named noun", before)
        || words.is("named noun", syntax.tags().lemma(mention.from() - 2)) && syntax.tags().is(mention.from() - 1, Pos.ADJECTIVE);
    int acts = words.is("day word", s.form(mention.to() + 1)) ? mention.to() + 2 : mention.to(); // "Corvane on Thursday forecast"
    boolean past = words.is("word order", "adjacent") && syntax.tags().tag(acts).is(VerbForm.PAST_PARTICIPLE); // "lost"
    boolean subject = mention.from() == 0 && !syntax.dependencies().is(0, Upos.NUM) && (syntax.tags().tag(acts).isFinite() || past);
    return mention.type() == null && (behindNoun || subject || isTradedIn(syntax, mention));
  }

  /** "Profit at | Tallow Foods", "Shares in | Harrow & Vine", "Halvorsen's | profit": whose business is told of. */
  private boolean isTradedIn(Syntax syntax, Mention mention) {
    Sentence s = syntax.sentence();
    boolean of = words.is("preposition of a firm", s.form(mention.from() - 1))
        && words.is("business noun", syntax.tags().lemma(mention.from() - 2));
    boolean owned = s.form(mention.to()).equals("'s") && words.is("business noun", syntax.tags().lemma(mention.to() + 1));
    return of || owned;
  }

  /** The last phrase of the same noun before this one that has a complement: "le ministère de la Défense" for "le ministère". */
  Speaker sameNoun(Syntax syntax, SpeakerPhrase phrase, Finder finder) {
    int index = syntax.sentence().index();
    String lemma = syntax.tags().lemma(phrase.head());
    for (int s = index; s >= Math.max(0, index - NOUN_REACH); s--) {
      Syntax before = syntaxes.get(s);
      int last = before.phrases().size() - 1;
      for (int i = last; i >= Math.max(0, last - PHRASES_BACK); i--) {
        NounPhrase other = before.phrases().get(i);
        boolean earlier = (s < index || other.to() <= phrase.from()) && isSameNoun(before.tags().lemma(other.head()), lemma)
            && sameNumber(before, other.head(), syntax, phrase.head());
        SpeakerPhrase full = earlier ? phrases.at(before, other.from()) : null;
        if (full != null && full.head() == other.head() && full.end() - full.head() > 1) {
          return finder.find(before, other.from(), s);
        }
      }
    }
    return null;
  }

  /** "cette étude" may be the "sondage" of before. */
  private boolean isSameNoun(String a, String b) {
    return a.equals(b) || words.is("document", a) && words.is("document", b) && !words.is("ruling document", a);
  }

  private static boolean sameNumber(Syntax a, int i, Syntax b, int k) {
    return (a.tags().tag(i).number() == Number.PLURAL) == (b.tags().tag(k).number() == Number.PLURAL);
  }
}
