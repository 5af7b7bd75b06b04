package articlefacts.extraction.fact;

import articlefacts.extraction.context.About;
import articlefacts.extraction.context.StatedTopic;
import articlefacts.extraction.fact.UnderstoodWords.Role;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a percentage or a sum is about from the sentence before, where its own has but a pronoun or a noun that says nothing by
 * itself: "Ce taux atteignait 9 %", "It was just 38 percent", "the figure slipped to 61 percent".
 */
final class TopicBefore {

  /** So many sentences back. */
  private static final int SENTENCES = 2;
  /** So many for "le taux", which an article says in full once. */
  private static final int SAME_SENTENCES = 12;
  /** So many steps up the tree lead from a figure to its verb. */
  private static final int HOPS = 4;
  /** A longer phrase is cut. */
  private static final int LONGEST = 8;

  private final FigureWords figureWords;
  private final UnderstoodWords words;
  private final VerbSubject verbs;

  TopicBefore(FigureWords figureWords, UnderstoodWords words) {
    this.figureWords = figureWords;
    this.words = words;
    this.verbs = new VerbSubject(figureWords, words);
  }

  /**
   * What the figure over tokens [from, to) is about by the sentences before its own; null when its own names it or nothing before does.
   *
   * @param structures of all sentences of the article
   */
  StatedTopic read(List<Syntax> structures, Syntax syntax, int from, int to) {
    Dependencies tree = syntax.dependencies();
    int subject = subject(tree, from, to);
    if (subject < 0 || !isOpen(tree, subject)) {
      int ordered = verbs.of(syntax.tags(), from);
      subject = ordered < 0 ? subject : tree.first(ordered);
    }
    if (subject < 0) {
      return null;
    }
    if (!isOpen(tree, subject)) {
      return null;
    }
    boolean pronoun = isPronoun(tree, subject);
    int index = syntax.sentence().index();
    if (pronoun && hasSubjectBefore(tree, subject)) {
      return null; // "l’attaquant a marqué 23 buts, alors qu’il n’avait coûté que 4 millions"
    }
    String lemma = pronoun ? null : tree.lemma(subject);
    int reach = lemma != null && words.is(Role.SAME_TOPIC, lemma) ? SAME_SENTENCES : SENTENCES;
    for (int i = index - 1; i >= 0 && i >= index - reach; i--) {
      Dependencies before = structures.get(i).dependencies();
      int same = lemma == null ? -1 : same(before, lemma);
      if (same >= 0) {
        return found(before, same);
      }
      boolean known = lemma != null && (i < index - 1 || words.is(Role.SAME_TOPIC, lemma));
      int topic = known ? -1 : topic(before, pronoun ? tree.reading(subject) : null, isMany(tree, subject));
      if (topic >= 0 && !isEmpty(before, topic)) {
        return found(before, topic);
      }
      lemma = topic >= 0 ? before.lemma(topic) : lemma;
    }
    return null;
  }

  /** No other noun is the object: "it puts revenue at $310 million". */
  private static boolean isOwn(Dependencies tree, int verb, int figure) {
    int object = tree.object(verb);
    return object < 0 || object == figure || !tree.is(object, Upos.NOUN);
  }

  private boolean isOpen(Dependencies tree, int subject) {
    return isPronoun(tree, subject) || isEmpty(tree, subject);
  }

  private boolean isPronoun(Dependencies tree, int subject) {
    boolean known = words.is(Role.TOPIC_PRONOUN, tree.sentence().folded(subject)) || isMany(tree, subject);
    return known && !tree.is(subject, Upos.DET);
  }

  /** "ils": people, too, are more or fewer percent. */
  private boolean isMany(Dependencies tree, int subject) {
    String form = tree.sentence().folded(subject);
    return words.is(Role.PLURAL, form) || words.is(Role.FEMININE, form);
  }

  /** The subject whose level or amount the figure is. */
  private int subject(Dependencies tree, int from, int to) {
    int at = tree.top(from, to);
    for (int hop = 0; at >= 0 && hop < HOPS; hop++) {
      int head = tree.head(at);
      if (tree.dependent(at, Relation.COPULA) >= 0) {
        return tree.subject(at);
      }
      if (head < 0 || tree.is(at, Relation.SUBJECT)) {
        return -1;
      }
      if (tree.upos(head).isVerbal()) {
        boolean level = words.is(Role.LEVEL, tree.lemma(head)) || words.is(Role.REACH, tree.lemma(head))
            || words.is(Role.SHARE, tree.lemma(head));
        return level && isOwn(tree, head, at) ? tree.sharedSubject(head) : -1;
      }
      if (tree.is(head, Upos.NOUN) || tree.is(head, Upos.PROPN)) {
        return -1; // "it would stand by its offer of 455p"
      }
      at = head;
    }
    return -1;
  }

  /** "ce taux", "the figure", "la hausse": without a complement that says of what. */
  private boolean isEmpty(Dependencies tree, int noun) {
    boolean empty = words.is(Role.EMPTY_TOPIC, tree.lemma(noun)) || words.is(Role.SAME_TOPIC, tree.lemma(noun));
    return tree.is(noun, Upos.NOUN) && empty && !SubjectNoun.isPlural(tree, noun)
        && tree.dependent(noun, Relation.NOMINAL_MODIFIER,
            Relation.COMPOUND, Relation.ADJECTIVAL_MODIFIER, Relation.POSSESSIVE, Relation.RELATIVE_CLAUSE) < 0;
  }

  /** A noun as subject before a pronoun in its own sentence, which it then means. */
  private static boolean hasSubjectBefore(Dependencies tree, int pronoun) {
    for (int i = 0; i < pronoun; i = tree.next(i)) {
      if (tree.is(i, Relation.SUBJECT) && (tree.is(i, Upos.NOUN) || tree.is(i, Upos.PROPN))) {
        return true;
      }
    }
    return false;
  }

  private static int same(Dependencies before, String lemma) {
    for (int i = before.size() - 1; i >= 0; i--) {
      boolean same = before.is(i, Upos.NOUN) && before.lemma(i).equals(lemma);
      if (same && before.dependent(i, Relation.NOMINAL_MODIFIER, Relation.COMPOUND, Relation.ADJECTIVAL_MODIFIER) >= 0) {
        return before.first(i);
      }
    }
    return -1;
  }

  /** The subject of the main clause where it agrees with the pronoun, else the last noun that does. */
  private int topic(Dependencies tree, Reading pronoun, boolean many) {
    int root = tree.root();
    int subject = root < 0 ? -1 : tree.subject(root);
    subject = subject < 0 ? root : subject;
    if (isTopic(tree, subject, pronoun, many)) {
      return subject;
    }
    for (int i = 0; i < tree.size(); i = tree.next(i)) {
      if (tree.is(i, Relation.SUBJECT) && isTopic(tree, i, pronoun, many)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isTopic(Dependencies tree, int noun, Reading pronoun, boolean many) {
    // who says something
    boolean says = noun >= 0 && tree.is(noun, Relation.SUBJECT) && tree.dependent(tree.head(noun), Relation.CLAUSAL_COMPLEMENT) >= 0;
    boolean named = noun >= 0 && (tree.is(noun, Upos.NOUN) || many && tree.is(noun, Upos.ADJ) && tree.dependent(noun, Relation.DETERMINER) >= 0);
    if (!named || says || tree.dependent(noun, Relation.NUMERAL) >= 0
        || !many && figureWords.is(FigureWords.Role.PERSON, tree.lemma(noun))) {
      return false;
    }
    Reading reading = tree.reading(noun);
    if (pronoun == null || reading == null) {
      return !many || SubjectNoun.isPlural(tree, noun);
    }
    boolean gender = pronoun.gender() == null || reading.gender() == null || pronoun.gender() == Reading.Gender.EITHER
        || reading.gender() == Reading.Gender.EITHER
        || pronoun.gender() == reading.gender();
    boolean number = pronoun.number() == null || reading.number() == null || pronoun.number() == Reading.Number.EITHER
        || reading.number() == Reading.Number.EITHER
        || pronoun.number() == reading.number();
    return gender && number && (!many || SubjectNoun.isPlural(tree, noun));
  }

  private static StatedTopic found(Dependencies tree, int noun) {
    Sentence s = tree.sentence();
    int start = noun;
    int end = tree.end(noun);
    for (int dependent : tree.dependents(noun,
        Relation.DETERMINER, Relation.ADJECTIVAL_MODIFIER, Relation.NOMINAL_MODIFIER, Relation.POSSESSIVE, Relation.COMPOUND)) {
      if (dependent < noun) {
        start = Math.min(start, tree.from(dependent));
      } else if (tree.from(dependent) <= end + 1 && tree.to(dependent) - noun <= LONGEST) {
        end = Math.max(end, tree.to(dependent));
      }
    }
    List<String> content = new ArrayList<>();
    for (int i = start; i < end; i++) {
      boolean word = tree.is(i, Upos.NOUN) || tree.is(i, Upos.PROPN) || tree.is(i, Upos.ADJ);
      if (word && s.isWord(i)) {
        content.add(s.surface(i));
      }
    }
    return content.isEmpty() ? null : new StatedTopic(new About(s.surface(start, end), content), s.span(start, end));
  }
}
