package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The structure of one sentence: tags, noun phrases, verb groups and clauses, and the questions that later stages ask of it.
 *
 * <p>Example: in "Le Pentagone fournira 415 millions" {@code syntax.objectVerb(phrase)} of "415 millions" is the group "fournira", and
 * {@code syntax.subject(verb)} the phrase "Le Pentagone". All positions are token indexes of the sentence.
 */
public final class Syntax {

  /** A verb further up the tree does not govern. */
  private static final int HOPS = 8;

  private final Tagged tagged;
  private final List<NounPhrase> phrases;
  private final List<VerbGroup> verbs;
  private final List<Clause> clauses;
  private final int[] clauseOf;
  private final int[] phraseOf;
  private final int[] verbOf;
  private final DependencyReader reader;
  // read when first asked for; two threads would read the same
  private Words words;
  private Dependencies dependencies;
  private Map<Object, BitSet> marked;

  Syntax(Tagged tagged, List<NounPhrase> phrases, List<VerbGroup> verbs, List<Clause> clauses, int[] clauseOf, DependencyReader reader) {
    this.tagged = tagged;
    this.phrases = List.copyOf(phrases);
    this.verbs = List.copyOf(verbs);
    this.clauses = List.copyOf(clauses);
    this.clauseOf = clauseOf;
    this.reader = reader;
    this.phraseOf = new int[tagged.size()];
    this.verbOf = new int[tagged.size()];
    Arrays.fill(phraseOf, -1);
    Arrays.fill(verbOf, -1);
    for (VerbGroup verb : verbs) {
      Arrays.fill(verbOf, verb.from(), verb.to(), verb.index());
    }
    for (NounPhrase phrase : phrases) {
      Arrays.fill(phraseOf, phrase.from(), phrase.to(), phrase.index());
    }
  }

  public Sentence sentence() {
    return tagged.sentence();
  }

  public Tagged tags() {
    return tagged;
  }

  /** The words with their governors and relations, read when they are first asked for. */
  public Dependencies dependencies() {
    if (dependencies == null) {
      dependencies = reader.read(words().copy());
    }
    return dependencies;
  }

  /**
   * False where no verb of {@link #dependencies}, nor of {@link #tags}, has such a lemma: then nobody needs to read the tree for one.
   *
   * @param of the tokens at which a verb is looked for
   */
  public boolean mayHaveVerb(Predicate<String> lemma, IntPredicate of) {
    return dependencies != null || reader.hasVerb(words(), tagged, lemma, of);
  }

  /** The tokens at which a reader finds what it looks for, looked at once whatever figures ask. */
  public BitSet marked(Object reader, IntPredicate at) {
    if (marked == null) {
      marked = new IdentityHashMap<>();
    }
    BitSet found = marked.get(reader);
    if (found == null) {
      found = new BitSet(tagged.size());
      for (int i = 0; i < tagged.size(); i++) {
        found.set(i, at.test(i));
      }
      marked.put(reader, found);
    }
    return found;
  }

  /** The words with the tags of the counted weights, which the tree is read from; they cost a sixth of it. */
  private Words words() {
    if (words == null) {
      words = tagged.words() == null ? reader.tagged(sentence()) : tagged.words();
    }
    return words;
  }

  /** In text order. */
  public List<NounPhrase> phrases() {
    return phrases;
  }

  /** In text order. */
  public List<VerbGroup> verbs() {
    return verbs;
  }

  /** In the order in which they open; the first is the main clause. */
  public List<Clause> clauses() {
    return clauses;
  }

  /** The innermost clause of a token. */
  public Clause clauseAt(int token) {
    return clauses.get(token >= 0 && token < clauseOf.length ? clauseOf[token] : 0);
  }

  /** The noun phrase that covers a token, or null. */
  public NounPhrase phraseAt(int token) {
    return token >= 0 && token < phraseOf.length && phraseOf[token] >= 0 ? phrases.get(phraseOf[token]) : null;
  }

  /** The verb group that covers a token, or null. */
  public VerbGroup verbAt(int token) {
    return token >= 0 && token < verbOf.length && verbOf[token] >= 0 ? verbs.get(verbOf[token]) : null;
  }

  /** The first noun phrase that overlaps tokens [from, to), or null: the phrase of a figure. */
  public NounPhrase phraseIn(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, phraseOf.length); i++) {
      if (phraseOf[i] >= 0) {
        return phrases.get(phraseOf[i]);
      }
    }
    return null;
  }

  /** The noun phrase with this index, or null for -1. */
  public NounPhrase phrase(int index) {
    return index < 0 ? null : phrases.get(index);
  }

  /** The verb group with this index, or null for -1. */
  public VerbGroup verb(int index) {
    return index < 0 ? null : verbs.get(index);
  }

  /** The clause with this index, or null for -1. */
  public Clause clause(int index) {
    return index < 0 ? null : clauses.get(index);
  }

  /** The noun phrase that {@code phrase} hangs on directly, or null: "le maire" for "de la ville". */
  public NounPhrase governor(NounPhrase phrase) {
    return phrase(phrase.governor());
  }

  /** The phrase at the top of the chain of complements, appositions and conjuncts: "le maire" for "de la ville de Lyon". */
  public NounPhrase root(NounPhrase phrase) {
    NounPhrase top = phrase;
    while (top.governor() >= 0 && top.governor() < top.index()) {
      top = phrases.get(top.governor());
    }
    return top;
  }

  /** The verb group that the tokens [from, to) depend on: of its phrase's root, else of its clause; or null. */
  public VerbGroup governingVerb(int from, int to) {
    NounPhrase phrase = phraseIn(from, to);
    if (phrase != null) {
      NounPhrase root = root(phrase);
      if (root.verb() >= 0) {
        return verbs.get(root.verb());
      }
    }
    return verb(clauseAt(from).verb());
  }

  /** The verb group that the tokens [from, to) hang on in the tree of words; that of {@link #governingVerb} where the tree names none. */
  public VerbGroup verbAbove(int from, int to) {
    Dependencies tree = dependencies();
    int at = tree.top(from, to);
    for (int hop = 0; at >= 0 && hop < HOPS; hop++) {
      at = tree.head(at);
      VerbGroup group = verbAt(at);
      group = group == null && at >= 0 ? verbAt(tree.dependent(at, Relation.COPULA)) : group;
      if (group != null) {
        return group;
      }
    }
    return governingVerb(from, to);
  }

  /** The subject of a verb group: of its clause, or of the group that it depends on; or null. */
  public NounPhrase subject(VerbGroup verb) {
    return phrase(clauses.get(verb.clause()).subject());
  }

  /** The direct object of a verb group, or null. */
  public NounPhrase object(VerbGroup verb) {
    for (NounPhrase phrase : phrases) {
      if (phrase.verb() == verb.index() && phrase.role() == NounPhrase.Role.OBJECT) {
        return phrase;
      }
    }
    return null;
  }

  /** The phrase with all that hangs on it: "les effectifs américains en Irak". */
  public Span extent(NounPhrase phrase) {
    int to = phrase.to();
    for (int i = phrase.index() + 1; i < phrases.size(); i++) {
      NounPhrase next = phrases.get(i);
      if (next.governor() >= phrase.index() && next.role() != NounPhrase.Role.CONJUNCT && next.role() != NounPhrase.Role.SUBJECT) {
        to = Math.max(to, next.to());
      } else {
        break;
      }
    }
    return sentence().span(phrase.from(), to);
  }

  /** The words of tokens [from, to) as the article writes them. */
  public String text(NounPhrase phrase) {
    return sentence().surface(phrase.from(), phrase.to());
  }

  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    for (Clause c : clauses) {
      shown.append(c.kind()).append(" [").append(c.from()).append(',').append(c.to()).append(") parent ").append(c.parent());
      shown.append(" verb ").append(c.verb() < 0 ? "-" : verbs.get(c.verb()).lemma());
      shown.append(" subject ").append(c.subject() < 0 ? "-" : text(phrases.get(c.subject()))).append('\n');
    }
    for (VerbGroup v : verbs) {
      shown.append("  ").append(sentence().surface(v.from(), v.to())).append(" = ").append(v.lemma()).append(' ').append(v.form());
      shown.append(v.passive() ? " passive" : "").append(v.negated() ? " negated" : "").append(" clause ").append(v.clause());
      shown.append(v.governor() < 0 ? "" : " under " + verbs.get(v.governor()).lemma()).append('\n');
    }
    for (NounPhrase p : phrases) {
      shown.append("  ").append(text(p)).append(" = ").append(p.role())
          .append(p.governor() < 0 ? "" : " of " + text(phrases.get(p.governor())));
      shown.append(p.verb() < 0 ? "" : " verb " + verbs.get(p.verb()).lemma()).append(" clause ").append(p.clause()).append('\n');
    }
    return shown.toString();
  }
}
