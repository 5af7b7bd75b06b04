package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.WordForms;
import java.util.List;

/**
 * The place of a figure by word order, where its structure tells none: the one that follows the figure in its own stretch of the sentence
 * ("€95,000 on a flat in Lanzarote"), else the last before it that something is said of ("Sydney home values", "Perth's", "in the Upper
 * East Region, however, prices"), else the next behind that is a place where things happen.
 */
final class AdjacentPlaces {

  /** A place further off than this many tokens is another matter's. */
  private static final int FAR = 40;
  /** Names of datelines stand within the first tokens. */
  private static final int DATELINE = 4;
  /** "a further €95,000 on a holiday flat in Lanzarote": so near a figure the place is its own, in tokens. */
  private static final int NEAR = 8;
  /** "in the badly hit northern Peru": so many tokens may stand between the preposition and the name. */
  private static final int PREPOSITION_REACH = 3;
  /** "told | a packed news conference | in Dublin": so far before the preposition stands the verb, in tokens. */
  private static final int AUDIENCE = 6;
  /** "If | the talks in | Delhi fail": so far before a place may the word of a condition stand, in tokens. */
  private static final int CONDITION = 10;

  private final ContextWords words;
  private final Clusters clusters;

  AdjacentPlaces(ContextWords words, Clusters clusters) {
    this.words = words;
    this.clusters = clusters;
  }

  /**
   * The mention; null for none.
   *
   * @param quotation who says the figure, null for nobody
   */
  Mention read(Syntax syntax, int from, int to, Quotation quotation) {
    List<Mention> mentions = clusters.bySentence.get(syntax.sentence().index());
    Mention before = null;
    Mention own = null;
    Mention behind = null;
    Mention heading = null;
    for (Mention mention : mentions) {
      boolean place = mention.type() == Entity.Type.PLACE && mention.name() != null && Math.abs(mention.from() - from) <= FAR
          && !Quotation.isOfReport(mention.span(), quotation)
          && !isDateline(syntax, mention) && !isElsewhere(words, syntax, mention) && !isOthersPlace(words, syntax, mention, from, to)
          && !isOwnerOfPlace(syntax, mention) && !isBearing(syntax, mention) && !isOfLast(words, syntax, mention, from, to);
      if (place && isHeading(syntax.sentence(), mention)) {
        heading = mayBeDatelined(words, syntax, from, to) ? mention : null;
      } else if (place && mention.to() <= from) {
        before = isScene(syntax, mention, from, to) || isWhere(syntax, mention) ? mention : before;
      } else if (place && isWhere(syntax, mention)) {
        own = own == null && isOwn(syntax, to, mention.from()) ? mention : own;
        behind = behind == null && !isOthers(syntax, to, mention.from()) ? mention : behind;
      }
    }
    Mention near = own != null ? own : before != null ? before : behind;
    return near != null ? near : heading;
  }

  /** "Mumbai: | The Sensex gained 412 points": where it was written, unless the sentence says where. */
  static boolean isHeading(Sentence s, Mention mention) {
    return mention != null && mention.from() == 0 && s.form(mention.to()).equals(":");
  }

  /** "two | Sydney | clubs": the place between a number and what it counts; null for none. */
  Mention inside(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    for (int i = from + 1; i < to - 1; i++) {
      Mention mention = clusters.starts(s.index(), i);
      boolean place = mention != null && mention.type() == Entity.Type.PLACE && mention.name() != null && mention.to() < to;
      place &= mention != null && !words.demonyms().containsKey(WordForms.normalise(s.surface(i, mention.to())));
      if (place && mention.to() < to && s.isWord(mention.to()) && !s.isCapitalised(mention.to())
          && (s.isDigits(i - 1) || syntax.tags().is(i - 1, Pos.NUMBER) || syntax.tags().is(i - 1, Pos.ADJECTIVE))) {
        return mention;
      }
    }
    return null;
  }

  /** "Sudan's | Darfur region", "the Texas city of | Austin": the land of a place that is named right behind. */
  boolean isOwnerOfPlace(Syntax syntax, Mention mention) {
    int behind = mention.to();
    Sentence s = syntax.sentence();
    boolean land = words.is("city noun", s.form(behind)) && words.is("of", s.form(behind + 1)); // "the Texas city of | Austin"
    Mention next = land ? clusters.mentionAt(s.index(), behind + 2)
        : s.form(behind).equals("'s") ? clusters.mentionAt(s.index(), behind + 1) : null;
    return next != null && next.type() == Entity.Type.PLACE && next.name() != null;
  }

  /** "in the Langtang valley north of | Kathmandu": where the place before lies. */
  boolean isBearing(Syntax syntax, Mention mention) {
    Sentence s = syntax.sentence();
    int direction = mention.from() - 2;
    boolean bearing = s.form(direction + 1).equals("of") && words.is("bearing", s.form(direction));
    for (int i = direction - 1; bearing && i >= 0 && i > direction - NEAR && !s.form(i).equals(","); i--) {
      Mention before = clusters.mentionAt(s.index(), i);
      if (before != null) {
        return before.type() == Entity.Type.PLACE && before.name() != null;
      }
    }
    return false;
  }

  /** "£210,000 on a villa in | Cyprus | and a further £90,000 on cars": the place of the figure before. */
  static boolean isOfLast(ContextWords words, Syntax syntax, Mention mention, int from, int to) {
    Sentence s = syntax.sentence();
    int more = words.is("further word", s.form(from - 1)) ? from - 1 : from;
    more -= words.is("indefinite article", s.form(more - 1)) ? 1 : 0;
    boolean joined = mention.to() < from && more < from && syntax.tags().is(more - 1, Pos.COORDINATION) && more - 1 - mention.to() <= 2
        && syntax.tags().is(to, Pos.PREPOSITION);
    for (int i = mention.from() - 1; joined && i >= 0 && i > mention.from() - FAR && !syntax.tags().pos(i).isVerbal(); i--) {
      if (syntax.tags().is(i, Pos.NUMBER) || s.isDigits(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDateline(Syntax syntax, Mention mention) {
    return mention.from() < DATELINE && PlaceSigns.isDatelineSign(syntax.sentence(), mention.to()) && syntax.sentence().isAllCaps(0);
  }

  /** "arrived from Abuja", "Speaking in Geneva, the minister said", "based in Leeds": where something or somebody is from, or speaks. */
  static boolean isElsewhere(ContextWords words, Syntax syntax, Mention mention) {
    Sentence s = syntax.sentence();
    int preposition = mention.from() - 1;
    while (preposition > mention.from() - PREPOSITION_REACH && !words.is("locative", s.form(preposition))) {
      preposition--;
    }
    boolean team = mention.name() != null && mention.name().type() == NameType.CITY && words.is("plural verb", s.form(mention.to()))
        && !syntax.tags().is(mention.from() - 1, Pos.COORDINATION) && !syntax.tags().is(mention.from() - 1, Pos.PREPOSITION);
    if (team) {
      return true; // "Leeds have won two games"
    }
    if (s.form(mention.to()).equals("-") && words.is("based word", s.form(mention.to() + 1))) {
      return true; // "the Leeds-based firm"
    }
    if (!words.is("locative", s.form(preposition))) {
      return false;
    }
    int verb = preposition - 1;
    if (isAudience(words, syntax, preposition)) {
      return true; // "told reporters in Bengaluru"
    }
    if (isOfSpeaker(words, syntax, mention, preposition)) {
      return true;
    }
    boolean origin = words.is("origin preposition", s.form(preposition)); // "workers from Poland"
    boolean speaking = words.is("speaking participle", s.form(0)) && opens(s, mention.from());
    return origin || speaking || words.is("based word", s.form(verb));
  }

  /** "State media in | Harare | reported", "the army in | Damascus | said": who tells of elsewhere; not "police in". */
  private static boolean isOfSpeaker(ContextWords words, Syntax syntax, Mention mention, int preposition) {
    Sentence s = syntax.sentence();
    String speaker = syntax.tags().lemma(preposition - 1);
    boolean far = words.is("unnamed speaker", speaker) || words.is("generic role", speaker) || words.is("role", speaker);
    return far && !words.is("local speaker", speaker) && words.is("reporting form", s.form(mention.to()));
  }

  /** "If the talks in Delhi fail, exports would fall by | a third", "350 workers, most of them in Texas": where something else holds. */
  static boolean isOthersPlace(ContextWords words, Syntax syntax, Mention mention, int from, int to) {
    Sentence s = syntax.sentence();
    int at = mention.from() - 1;
    int list = at;
    while (list > to && (words.is("list sign", s.form(list)) || s.isCapitalised(list))) {
      list--; // "most of them in Singapore and | Kuala Lumpur"
    }
    at = words.is("locative", s.form(list)) ? list : at;
    boolean part = to < at - 2 && words.is("locative", s.form(at)) && s.form(at - 1).equals("them") && words.is("of", s.form(at - 2));
    boolean comma = false;
    for (int i = mention.to(); i < from && !comma && i < mention.to() + FAR; i++) {
      comma = s.form(i).equals(",");
    }
    for (int i = at; comma && i >= 0 && i > at - CONDITION && !s.form(i).equals(","); i--) {
      part |= words.is("condition word", s.form(i));
    }
    return part;
  }

  /** "jobs may go | after the tariff on | Indian | garments rose": another verb or conjunction stands between a figure and the word. */
  static boolean isInNextClause(Syntax syntax, int to, Span word) {
    int at = syntax.sentence().tokenAt(word.start());
    for (int i = to; i < at && i < to + FAR; i++) {
      if (syntax.tags().pos(i).isVerbal() || syntax.tags().is(i, Pos.SUBORDINATION)) {
        return true;
      }
    }
    return false;
  }

  /** Only an article and a noun or two stand between a verb of telling and the preposition. */
  private static boolean isAudience(ContextWords words, Syntax syntax, int preposition) {
    for (int i = preposition - 1; i > 0 && i > preposition - AUDIENCE; i--) {
      if (words.is("telling form", syntax.sentence().form(i))) {
        return i < preposition - 1;
      }
      if (!syntax.tags().pos(i).isNominal() && !syntax.tags().is(i, Pos.DETERMINER) && !syntax.tags().is(i, Pos.ADJECTIVE)) {
        return false;
      }
    }
    return false;
  }

  /** No comma stands before: the mention is in what opens the sentence. */
  private static boolean opens(Sentence s, int to) {
    for (int i = 0; i < to; i++) {
      if (s.form(i).equals(",")) {
        return false;
      }
    }
    return true;
  }

  /** Behind a preposition of place, with no more than words of direction between. */
  private boolean isWhere(Syntax syntax, Mention mention) {
    Sentence s = syntax.sentence();
    Mention owner = s.form(mention.from() - 1).equals("'s") ? clusters.mentionAt(s.index(), mention.from() - 2) : null;
    int at = owner == null ? mention.from() - 1 : owner.from() - 1; // "in Sudan's | Darfur region"
    if (words.is("of", s.form(at)) && words.is("bearing", s.form(at - 1))) {
      return true; // "10,400 hectares north-east of Athens"
    }
    boolean land = words.is("of", s.form(at)) && words.is("place noun", s.form(at - 1)); // "in the northern Nigerian state of | Kebbi"
    at = land ? at - 2 : at;
    int last = at - PREPOSITION_REACH + (land ? 0 : 1);
    while (at > last
        && (words.is("direction", s.form(at)) || words.is("definite", s.form(at)) || words.demonyms().containsKey(s.form(at)))) {
      at--;
    }
    return words.is("locative", s.form(at)) || s.form(at).equals("as") && s.form(at - 1).equals("far"); // "as far as the Canary Islands"
  }

  /** A sum, a share or a length holds for no town where the news was written: "CANBERRA - Spending will reach $61 billion". */
  static boolean mayBeDatelined(ContextWords words, Syntax syntax, int from, int to) {
    boolean amount = words.is("time unit", syntax.tags().lemma(to - 1)) || words.is("time unit", syntax.tags().lemma(to))
        || words.is("length unit", syntax.tags().lemma(to - 1));
    for (int i = from; !amount && i < to; i++) {
      String form = syntax.sentence().form(i);
      boolean sign = form.length() == 1 && "$€£¥₹%".indexOf(form.charAt(0)) >= 0;
      amount = sign || words.is("percentage word", form) || words.is("sum word", form);
    }
    return !amount;
  }

  /** Something is said of the place: "Perth's", "Memphis ended", "Sydney home values", "the rivers of Wales". */
  private boolean isScene(Syntax syntax, Mention mention, int from, int to) {
    Sentence s = syntax.sentence();
    boolean owner = s.form(mention.to()).equals("'s") || s.form(mention.to()).equals("'");
    boolean subject = syntax.dependencies().is(mention.to() - 1, Relation.SUBJECT);
    boolean heads = mention.from() == 0
        && (PlaceSigns.isNoun(syntax, mention.to()) || syntax.tags().pos(mention.to()).isVerbal());
    boolean of = words.is("of", s.form(mention.from() - 1));
    boolean land = mention.name().type() == NameType.COUNTRY || mention.name().type() == NameType.REGION;
    boolean acts = land && syntax.tags().pos(mention.to()).isVerbal() && !syntax.tags().is(mention.from() - 1, Pos.NOUN);
    boolean modifies = syntax.tags().is(mention.to(), Pos.NOUN) && !syntax.tags().is(mention.from() - 1, Pos.PROPER_NOUN)
        && !words.is("role", s.form(mention.to()));
    return owner || subject || heads || of || acts || modifies;
  }

  /** Between a figure and its place stands no other figure and no new clause. */
  private boolean isOwn(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    for (int i = from; i < to; i++) {
      boolean figure = syntax.tags().is(i, Pos.NUMBER) || s.isDigits(i);
      boolean clause = s.form(i).equals(";")
          || s.form(i).equals(",") && (syntax.tags().is(i + 1, Pos.SUBORDINATION) || syntax.tags().is(i + 1, Pos.COORDINATION));
      if (figure && !isYear(s, i) || clause) {
        return false;
      }
    }
    return true;
  }

  /**
   * "£650,000 on shelters, 14 of them in the Headland ward": another figure stands right before the place, or another clause is between.
   */
  private static boolean isOthers(Syntax syntax, int from, int to) {
    Sentence s = syntax.sentence();
    boolean near = true;
    boolean other = false;
    for (int i = to; i < to + NEAR && s.has(i) && !s.form(i).equals(",") && !s.form(i).equals("."); i++) {
      // "136,000 tonnes, | as growers in Embu planted 400 trees"
      other |= (syntax.tags().is(i, Pos.NUMBER) || s.isDigits(i)) && !isYear(s, i);
    }
    for (int i = to - 1; i >= from; i--) {
      boolean figure = syntax.tags().is(i, Pos.NUMBER) || s.isDigits(i);
      if (other && (syntax.tags().is(i, Pos.SUBORDINATION) || syntax.dependencies().is(i, Upos.SCONJ))) {
        return true; // "leased 14 jets | since two were grounded at Lanseria"
      }
      other |= figure && !isYear(s, i);
      near &= !syntax.tags().pos(i).isVerbal() && to - i <= NEAR;
      if (figure && near && !isYear(s, i) || s.form(i).equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** "€310,000 on cars, and a further €95,000 on a flat in | Leeds": a comma or "and" and another figure stand before the place. */
  static boolean isOfNext(Syntax syntax, int from, int to) {
    boolean next = false;
    for (int i = from; i < to - 1 && !next; i++) {
      boolean and = syntax.tags().is(i, Pos.COORDINATION) && !syntax.tags().pos(i + 1).isVerbal();
      next = and || syntax.sentence().form(i).equals(",") && !syntax.sentence().isDigits(i + 1);
    }
    return next && isOthers(syntax, from, to);
  }

  private static boolean isYear(Sentence s, int i) {
    return s.isDigits(i) && s.form(i).length() == 4 && (s.form(i).startsWith("19") || s.form(i).startsWith("20"));
  }
}
