package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.number.NumberReader;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;

/**
 * Tells an age from a duration: "un homme de 53 ans", ", 24 ans,", "elle a 84 ans", "les moins de 15 ans"; but "un contrat de deux ans".
 */
final class AgeRule {

  /** "âgés respectivement de 24, 23 et 14 ans": so far back may the cue stand, in tokens. */
  private static final int CUE_REACH = 14;
  /** Between a person's noun and "de 30 ans": "un jeune homme d’affaires lyonnais de 30 ans". */
  private static final int NOUN_REACH = 4;
  /** No person is older, in years. */
  private static final BigDecimal OLDEST = BigDecimal.valueOf(122);
  /** "le gérant du magasin": so far before its end may a phrase have its head, in tokens. */
  private static final int PHRASE_REACH = 5;
  /** Below this "la retraite … à 15 ans" is how long, in years. */
  private static final BigDecimal YOUNGEST_TO_RETIRE = BigDecimal.valueOf(40);
  /** So far before "à trois ans" may the verb stand that makes it a duration, in tokens. */
  private static final int AT_REACH = 10;
  /** No one is older: rocks are. */
  /** A number below it that someone "is" may be a score. */
  private static final BigDecimal YOUNGEST_SAID = BigDecimal.valueOf(13);
  private static final BigDecimal GEOLOGICAL = BigDecimal.valueOf(100_000);

  /** "âgée de « seulement » 300 ans". */
  private static final String BETWEEN = ",«»\"“”";
  private static final String DASHES = "-–—";

  private final FigureWords words;
  private final NumberReader numbers;

  AgeRule(FigureWords words, NumberReader numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** True when the duration is the age of someone or something. */
  boolean isAge(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean old = words.is(Role.OF, s.folded(q.from() - 1))
        && (words.is(Role.OLD, s.folded(q.from() - 2)) || words.is(Role.AGE_CUE, s.folded(q.from() - 2))); // "vieux de trois siècles"
    if (!q.is(Quantity.Kind.DURATION) || q.traits().modified() || !old && !isAgeUnit(q.entry().code())) {
      return false;
    }
    if (old || hasCueBefore(s, q) || isBetweenDashes(s, q) || hasCueAfter(s, q) || isAgeStated(tags, q)) {
      return true;
    }
    boolean complement = words.is(Role.OF, s.folded(q.to())); // "dix ans de prison", "20 ans d’expérience"
    return !complement && (isApposition(tags, q) || isOfPerson(tags, q) || isHad(tags, q) || isGroup(s, q) || isAtAge(tags, q)
        || isOfEvent(tags, q) || isFromAge(s, q))
        || isGeological(s, q);
  }

  private static boolean isAgeUnit(String code) {
    return code.equals("a") || code.equals("mo") || code.equals("wk") || code.equals("d");
  }

  private boolean hasCueBefore(Sentence s, Quantity q) {
    int at = q.from() - 1;
    for (int n = 0; n < CUE_REACH && at >= 0; n++, at--) {
      if (words.is(Role.AGE_CUE, s.folded(at))) {
        return true;
      }
      if (!isBetweenCueAndAge(s, at)) {
        return false;
      }
    }
    return false;
  }

  /** "L’âge moyen des élus est de 54 ans". */
  private boolean isAgeStated(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int verb = words.is(Role.OF, s.folded(q.from() - 1)) || words.is(Role.AT, s.folded(q.from() - 1)) ? q.from() - 2 : q.from() - 1;
    if (!tags.pos(verb).isVerbal()) {
      return false;
    }
    for (int i = verb - 1; i >= 0 && i > verb - CUE_REACH && !s.isSymbol(i); i--) {
      if (words.is(Role.AGE_CUE, s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** "son âge au moment du vol - 17 ans -". */
  private boolean isBetweenDashes(Sentence s, Quantity q) {
    boolean dashes = s.isSymbol(q.from() - 1) && DASHES.contains(s.form(q.from() - 1)) && s.isSymbol(q.to())
        && DASHES.contains(s.form(q.to()));
    for (int i = q.from() - 2; dashes && i >= 0 && i > q.from() - CUE_REACH; i--) {
      if (words.is(Role.AGE_CUE, s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBetweenCueAndAge(Sentence s, int i) {
    String folded = s.folded(i);
    return s.isDigits(i) || s.isSymbol(i) && BETWEEN.contains(s.form(i)) || numbers.isTrigger(s, i) || words.is(Role.OF, folded)
        || words.is(Role.AT, folded)
        || words.is(Role.AND, folded) || words.is(Role.RESPECTIVELY, folded) || words.is(Role.FOCUS, folded);
  }

  private boolean hasCueAfter(Sentence s, Quantity q) {
    int at = q.to();
    if (words.is(Role.OF, s.folded(at)) && words.is(Role.AGE_CUE, s.folded(at + 1))) {
      return true; // "dix-huit mois d’âge"
    }
    int old = words.is(Role.ARTICLE, s.folded(at)) || s.form(at).equals("-") ? at + 1 : at;
    return words.is(Role.OLD, s.folded(old)) && !words.is(Role.OF, s.folded(old + 1));
  }

  /** "-old" in "53-year-old"; {@code i} when it does not stand there. */
  int oldEnd(Sentence s, int i) {
    int at = s.form(i).equals("-") ? i + 1 : i;
    return words.is(Role.OLD, s.folded(at)) ? at + 1 : i;
  }

  /** "53" in "Ann Lee, 53, of Leeds", "aged 53", "over the age of 21": a bare number that is an age in years. */
  boolean isBareAge(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    boolean possible = q.is(Quantity.Kind.PLAIN) && q.value().number() != null && q.traits().number().signum() >= 0
        && q.traits().number().compareTo(OLDEST) <= 0
        && q.traits().number().scale() <= 0 && !words.roles().getOrDefault(Role.BARE_AGE, java.util.Set.of()).isEmpty();
    if (possible && words.is(Role.OLD, s.folded(q.to()))) {
      return true; // "87 yo"
    }
    if (!possible || s.isWord(q.to()) && !tags.is(q.to(), Pos.PREPOSITION) && !tags.pos(q.to()).isVerbal()
        && !tags.is(q.to(), Pos.COORDINATION)
        && !tags.is(q.to(), Pos.PRONOUN) && !tags.is(q.to(), Pos.SUBJECT) && !tags.is(q.to(), Pos.ADVERB)
        && !tags.is(q.to(), Pos.RELATIVE)) {
      return false;
    }
    int at = q.from() - 1;
    if (words.is(Role.AGE_CUE, s.folded(at)) || words.is(Role.OF, s.folded(at)) && words.is(Role.AGE_CUE, s.folded(at - 1))) {
      return true;
    }
    if (isSaidOfPerson(tags, q)) {
      return true;
    }
    boolean opened = words.is(Role.BARE_AGE, s.form(at)) && q.traits().digits() && q.from() == q.numberFrom();
    boolean closed = words.is(Role.BARE_AGE, s.form(q.to())) || s.form(q.to()).equals(".") || s.form(q.to()).equals(")");
    int name = at - 1;
    // "Leeds (29, from 34)", "Kent (11), Hull (4)"
    boolean listed = s.form(at).equals("(") && (s.form(q.to() + 1).equals("from") || isListedInBrackets(s, q));
    if (listed) {
      return false;
    }
    boolean person = s.isCapitalised(name)
        && (s.isCapitalised(name - 1) || s.form(name - 1).equals(".") || name == 0 || tags.is(name, Pos.PROPER_NOUN))
        || words.is(Role.PERSON, tags.lemma(name));
    return opened && closed && person && !words.is(Role.MONTH, s.form(name)) && q.traits().number().compareTo(BigDecimal.ONE) > 0;
  }

  /** "she is 62 and", "He will be 35 by", "who turned 40 on Sunday"; not "he was 12 of 20", "he is 10 under par". */
  private boolean isSaidOfPerson(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int verb = q.from() - 1;
    while (words.is(Role.FOCUS, s.folded(verb))) {
      verb--;
    }
    int subject = verb - 1;
    while (tags.is(subject, Pos.AUXILIARY) || tags.is(subject, Pos.ADVERB) || words.is(Role.FOCUS, s.folded(subject))) {
      subject--;
    }
    boolean said = words.is(Role.BE, tags.lemma(verb)) && words.is(Role.AGE_SUBJECT, s.folded(subject)) && q.from() == q.numberFrom()
        && !q.isRange();
    boolean counted = s.isDigits(q.to() + 1) || numbers.isTrigger(s, q.to() + 1) || words.is(Role.OF, s.folded(q.to()))
        || words.is(Role.AGE_NEVER_BEHIND, s.folded(q.to()));
    boolean age = words.is(Role.BE, tags.lemma(verb)) && !s.isWord(q.to()) && isAgeNamed(tags, verb);
    return (said || age) && !counted && q.traits().number().compareTo(YOUNGEST_SAID) >= 0;
  }

  /** "age" in "the median age of the players | is". */
  private boolean isAgeNamed(Tagged tags, int verb) {
    for (int i = verb - 1; i >= 0 && i > verb - CUE_REACH && !tags.sentence().isSymbol(i) && !tags.pos(i).isVerbal(); i--) {
      if (words.is(Role.AGE_CUE, tags.sentence().folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** Another name with a number in brackets stands beside: "Georgia (11), Alabama (4) and Maine (2)". */
  private static boolean isListedInBrackets(Sentence s, Quantity q) {
    for (int i = 1; i <= BRACKETS_REACH; i++) {
      boolean behind = s.form(q.to() + i).equals("(") && s.isDigits(q.to() + i + 1);
      boolean ahead = s.form(q.from() - 1 - i).equals(")") && s.isDigits(q.from() - 2 - i);
      if (s.form(q.to()).equals(")") && (behind || ahead) && s.isCapitalised(q.from() - 2)) {
        return true;
      }
    }
    return false;
  }

  /** Two numbers in brackets that are nearer than this, in tokens, are a list. */
  private static final int BRACKETS_REACH = 4;

  /** "Jean Durand, 24 ans, de Cernay", "Paul (12 ans)". */
  private boolean isApposition(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    while (at > 0 && (s.isDigits(at) || words.is(Role.AND, s.folded(at))) && at > q.from() - 6) {
      at--; // "71 et 74 ans"
    }
    String before = s.form(at);
    String after = s.form(q.to());
    boolean comma = before.equals(",")
        && (after.equals(",") || after.equals(".") || after.equals(";") || after.equals(")") || after.isEmpty());
    boolean bracket = before.equals("(") && (after.equals(")") || after.equals(",") || after.equals(";"));
    if (!comma && !bracket || !q.entry().code().equals("a") && !q.entry().code().equals("mo")) {
      return false;
    }
    int noun = at - 1;
    return s.isCapitalised(noun) || tags.is(noun, Pos.PROPER_NOUN) || tags.is(noun, Pos.ADJECTIVE) || isPersonsPhrase(tags, noun);
  }

  /** "le patron du bar": a person, or a phrase whose head is one. */
  private boolean isPersonsPhrase(Tagged tags, int end) {
    for (int i = end; i >= 0 && i > end - PHRASE_REACH && !tags.sentence().isSymbol(i) && !tags.pos(i).isVerbal(); i--) {
      if (words.is(Role.PERSON, tags.lemma(i)) || tags.is(i, Pos.NOUN) && i < end && words.endsLike(Role.PERSON_ENDING, tags.lemma(i))
          && !words.is(Role.NO_PERSON, tags.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** "sa fille de deux ans", "un Belfortain de 20 ans", "les enfants de moins de 15 ans". */
  private boolean isOfPerson(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    if (!words.is(Role.OF, s.folded(at))) {
      return false;
    }
    boolean closed = !s.isWord(q.to()) || words.is(Role.AND, s.folded(q.to()));
    at = s.form(at - 1).equals(",") && closed ? at - 1 : at; // "les deux suspects, de 19 et 22 ans"
    for (int n = 0; n < NOUN_REACH; n++) {
      at--;
      if (words.is(Role.PERSON, tags.lemma(at)) || words.is(Role.PERSON, s.folded(at))) {
        return true;
      }
      boolean demonym = s.isCapitalised(at) && at > 0 && !tags.is(at, Pos.VERB);
      if (demonym || isPersonLike(tags, at)) {
        return true;
      }
      if (!tags.is(at, Pos.ADJECTIVE) && !words.is(Role.OF, s.folded(at)) && !tags.is(at, Pos.NOUN)) {
        return false;
      }
    }
    return false;
  }

  /** "un maçon de 31 ans", "une restauratrice de 45 ans": a noun that ends like people, with the indefinite article. */
  private boolean isPersonLike(Tagged tags, int i) {
    String lemma = tags.lemma(i);
    int article = tags.is(i - 1, Pos.ADJECTIVE) ? i - 2 : i - 1;
    boolean some = words.is(Role.INDEFINITE, tags.sentence().folded(article)) || tags.is(article, Pos.NUMBER); // "deux conducteurs"
    return tags.is(i, Pos.NOUN) && some && words.endsLike(Role.PERSON_ENDING, lemma)
        && !words.is(Role.NO_PERSON, lemma);
  }

  /** "elle avait 84 ans", "il n’a que 20 ans"; not "il y a 20 ans". */
  private boolean isHad(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    while (words.is(Role.FOCUS, s.folded(at)) || tags.is(at, Pos.NEGATION)) {
      at--;
    }
    // "le bébé a six mois" is old, "il a six mois pour répondre" has time
    boolean young = (!s.isWord(q.to()) || tags.is(q.to(), Pos.COORDINATION))
        && (tags.is(at - 1, Pos.SUBJECT) || words.is(Role.PERSON, tags.lemma(at - 1)));
    boolean have = words.is(Role.HAVE, tags.lemma(at)) && !words.is(Role.THERE, s.folded(at - 1))
        && (q.entry().code().equals("a") || young);
    boolean be = words.is(Role.BE, tags.lemma(at)) && at < q.from() - 1;
    return have || be;
  }

  /** "les moins de 15 ans", "les 18-25 ans", "ses 80 ans". */
  private boolean isGroup(Sentence s, Quantity q) {
    String before = s.folded(q.from() - 1);
    if (s.form(q.numberTo()).equals("-")) {
      return false; // "its three-year plan"
    }
    boolean limited = q.value().qualifier() != Qualifier.EXACT && q.value().qualifier() != Qualifier.VAGUE
        && q.value().qualifier() != Qualifier.ABOUT;
    return q.entry().code().equals("a") && (words.is(Role.ARTICLE, before) && limited || words.is(Role.POSSESSIVE, before));
  }

  /** "à 18 ans" at the head of a clause or after "mort", "retraite". */
  private boolean isAtAge(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    while (words.is(Role.FOCUS, s.folded(at))) {
      at--;
    }
    if (!words.is(Role.AT, s.folded(at)) || !q.entry().code().equals("a")) {
      return false;
    }
    if (q.value().number() == null || q.value().number().compareTo(OLDEST) > 0 || q.isRange() || tags.pos(at).isVerbal()) {
      return false; // "il y a 20 ans"
    }
    for (int i = at - 1; i >= 0 && i > at - AT_REACH; i--) {
      if (words.is(Role.AGE_NOUN, s.folded(i)) && q.value().number().compareTo(YOUNGEST_TO_RETIRE) >= 0) {
        return true; // "La retraite passera de 62 à 64 ans"
      }
    }
    // "condamné à trois ans", "porté de deux à cinq ans" are durations
    for (int i = at - 1; i >= 0 && i > at - AT_REACH; i--) {
      if (words.is(Role.AT_DURATION, tags.lemma(i)) || s.form(i).equals(";")) {
        return false;
      }
    }
    return true;
  }

  /** "diagnostiqué avant 3 ans", "vacciné dès six mois", "allaité jusqu’à deux ans": what befalls a person at an age. */
  private boolean isOfEvent(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int at = q.from() - 1;
    boolean limited = q.value().qualifier() == Qualifier.AT_MOST;
    if (words.is(Role.AGE_PREPOSITION, s.folded(at))) {
      limited = true;
      at--;
    }
    return limited && words.is(Role.AGE_EVENT, tags.lemma(at)) && tags.pos(at).isVerbal();
  }

  /**
   * "dès 3 ans", "à partir de 18 ans", "gratuit jusqu’à 12 ans", "interdit avant 16 ans". Bare "après", "passé" and "avant" tell nothing:
   * "Après 60 ans, le risque double" is an age, "Après 60 ans, l’usine ferme" is none.
   */
  private boolean isFromAge(Sentence s, Quantity q) {
    boolean possible = q.entry().code().equals("a") && !words.is(Role.AGE_NEVER_BEFORE, s.folded(q.to())) && q.value().number() != null
        && q.value().number().compareTo(OLDEST) <= 0;
    if (!possible) {
      return false;
    }
    Qualifier qualifier = q.value().qualifier();
    boolean qualified = q.hasQualifier() && q.qualifierTo() - q.qualifierFrom() > 2 && words.is(Role.AT, s.folded(q.from()));
    int before = q.from() - 1;
    if (words.is(Role.AGE_FROM, s.folded(before)) || qualified && qualifier == Qualifier.AT_LEAST) {
      return true;
    }
    boolean limit = qualifier == Qualifier.AT_MOST || words.is(Role.AGE_PREPOSITION, s.folded(before));
    int adjective = words.is(Role.AGE_PREPOSITION, s.folded(before)) ? before - 1 : before;
    return limit && words.is(Role.AGE_LIMITED, s.folded(adjective));
  }

  /** "(entre 300 et 311 millions d’années)". */
  private boolean isGeological(Sentence s, Quantity q) {
    return q.entry().code().equals("a") && q.traits().number().compareTo(GEOLOGICAL) >= 0 && s.form(q.from() - 1).equals("(");
  }
}
