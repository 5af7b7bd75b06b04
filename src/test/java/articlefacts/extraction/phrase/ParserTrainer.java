package articlefacts.extraction.phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Teaches the parser its moves and labels. The moves: where the best way in the beam is furthest ahead of the treebank's, both ways up to
 * there are taken (max-violation: Huang, Fayong and Guo, 2012). The labels: along the treebank's way, one by one.
 */
final class ParserTrainer {

  private final DependencyWords language;
  private final WordTag[] tags;
  private final KnownWords known;
  private final int moveBits;
  private final int labelBits;
  private final int width;
  private final double[] moveSums;
  private final double[] labelSums;
  private final long[] sets;
  private LabelSets labelSets;
  private Perceptron moves;
  private Perceptron labels;
  private final int[] features = new int[ArcFeatures.MOST];

  ParserTrainer(DependencyWords language, WordTag[] tags, KnownWords known, int moveBits, int labelBits, int width) {
    this.language = language;
    this.tags = tags;
    this.known = known;
    this.moveBits = moveBits;
    this.labelBits = labelBits;
    this.width = width;
    this.moveSums = new double[1 << moveBits];
    this.labelSums = new double[1 << labelBits];
    this.sets = new long[2 * tags.length * tags.length];
  }

  double[] moves() {
    return moveSums;
  }

  double[] labels() {
    return labelSums;
  }

  long[] sets() {
    return sets;
  }

  void train(List<GoldSentence> gold, List<Words> tagged, int rounds, int seed, Map<Integer, Integer> counts) {
    moves = new Perceptron(moveBits);
    labels = new Perceptron(labelBits);
    List<ParserWords> words = new ArrayList<>();
    List<int[]> heads = new ArrayList<>();
    for (int s = 0; s < gold.size(); s++) {
      words.add(new ParserWords(tagged.get(s), tags, known, language.classes(), 0, tagged.get(s).size));
      heads.add(projective(gold.get(s).heads()));
      countSets(words.get(s), gold.get(s));
    }
    labelSets = new LabelSets(sets, tags.length);
    List<Integer> order = SyntaxTrainer.order(gold.size());
    Random random = new Random(11 + seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (int s : order) {
        ParserWords own = words.get(s);
        int[] forms = own.form.clone();
        int[] lemmas = own.lemma.clone();
        forget(own, tagged.get(s), counts, random);
        sentence(own, heads.get(s), gold.get(s));
        System.arraycopy(forms, 0, own.form, 0, forms.length);
        System.arraycopy(lemmas, 0, own.lemma, 0, lemmas.length);
      }
    }
    moves.addMeans(moveSums);
    labels.addMeans(labelSums);
  }

  private static void forget(ParserWords own, Words words, Map<Integer, Integer> counts, Random random) {
    for (int i = 0; i < own.size; i++) {
      int hash = own.reading[i] == null ? words.entries[i].form() : TagOrders.hash(own.reading[i].lemma());
      if (SyntaxTrainer.forget(counts, hash, random)) {
        own.form[i] = ParserWords.mix(KnownWords.UNKNOWN);
        own.lemma[i] = own.form[i];
      }
    }
  }

  private void countSets(ParserWords words, GoldSentence gold) {
    for (int d = 0; d < words.size; d++) {
      int h = gold.heads()[d];
      if (h < words.size && gold.relations()[d] != Relation.ROOT) {
        sets[LabelSets.index(words.tagId[h], words.tagId[d], h < d, tags.length)] |= 1L << gold.relations()[d].ordinal();
      }
    }
  }

  /** Lifts arcs that cross others to the governor's governor, the shortest first, until none do (Nivre and Nilsson, 2005). */
  static int[] projective(int[] heads) {
    int[] lifted = heads.clone();
    int size = lifted.length;
    while (true) {
      int shortest = -1;
      for (int d = 0; d < size; d++) {
        boolean crosses = lifted[d] < size && !covers(lifted, lifted[d], d);
        if (crosses && (shortest < 0 || Math.abs(lifted[d] - d) < Math.abs(lifted[shortest] - shortest))) {
          shortest = d;
        }
      }
      if (shortest < 0) {
        return lifted;
      }
      lifted[shortest] = lifted[lifted[shortest]];
    }
  }

  private static boolean covers(int[] heads, int governor, int dependent) {
    for (int between = Math.min(governor, dependent) + 1; between < Math.max(governor, dependent); between++) {
      int up = between;
      for (int steps = 0; up < heads.length && up != governor && steps <= heads.length; steps++) {
        up = heads[up];
      }
      if (up != governor) {
        return false;
      }
    }
    return true;
  }

  private void sentence(ParserWords words, int[] heads, GoldSentence gold) {
    List<ParserState> right = rightWay(words, heads, gold);
    if (right == null) {
      return;
    }
    ParserState found = null;
    ParserState wanted = null;
    int worst = 0;
    Beam beam = new Beam(width, Integer.MAX_VALUE / 2);
    Beam following = new Beam(width, Integer.MAX_VALUE / 2);
    beam.start(right.get(0));
    for (int step = 1; step < right.size(); step++) {
      following.clear();
      for (int i = 0; i < beam.size(); i++) {
        expand(words, beam.state(i), following);
      }
      following.build();
      Beam empty = beam;
      beam = following;
      following = empty;
      int ahead = beam.state(0).score - right.get(step).score;
      if (ahead > worst || ahead == worst && found == null && step == right.size() - 1 && !same(beam.state(0), right.get(step))) {
        worst = ahead;
        found = beam.state(0);
        wanted = right.get(step);
      }
    }
    moves.step();
    if (found != null) {
      update(words, wanted, 1, found);
      update(words, found, -1, wanted);
    }
  }

  private static boolean same(ParserState one, ParserState other) {
    int[] heads = new int[one.size()];
    int[] others = new int[one.size()];
    one.copyArcs(heads, new int[heads.length]);
    other.copyArcs(others, new int[heads.length]);
    return java.util.Arrays.equals(heads, others);
  }

  private void expand(ParserWords words, ParserState state, Beam following) {
    int only = ArcParser.onlyMove(state);
    int count = only < 0 ? ArcFeatures.ofMove(words, state, features) : 0;
    int[] own = new int[ParserState.MOVES];
    for (int move = 0; move < ParserState.MOVES; move++) {
      own[move] = only < 0 ? moves.score(features, count, move) : 0;
    }
    for (int move = 0; move < ParserState.MOVES; move++) {
      if (state.allows(move) && (only < 0 || only == move) && following.wouldTake(state.score + own[move])) {
        following.offer(state, move, move == ParserState.SHIFT ? 0 : label(words, state, move), own[move]);
      }
    }
  }

  /** The states of the treebank's way, with its scores and the labels that the weights give; null when arcs cross. */
  private List<ParserState> rightWay(ParserWords words, int[] heads, GoldSentence gold) {
    int[] waiting = new int[words.size + 1];
    for (int head : heads) {
      waiting[head]++;
    }
    List<ParserState> way = new ArrayList<>();
    ParserState state = ParserState.start(words.size);
    way.add(state);
    while (!state.isFinal()) {
      int move = rightMove(state, heads, waiting);
      if (move < 0) {
        return null;
      }
      int gained = ArcParser.onlyMove(state) >= 0 ? 0 : moves.score(features, ArcFeatures.ofMove(words, state, features), move);
      if (move == ParserState.SHIFT) {
        state = state.shift(gained);
      } else {
        waiting[state.headOf(move).word]--;
        state = state.attach(move, learnLabel(words, gold, state, move), gained);
      }
      way.add(state);
    }
    return way;
  }

  private static int rightMove(ParserState state, int[] heads, int[] waiting) {
    int top = state.onStack(0).word;
    if (top < state.size() && waiting[top] == 0) {
      for (int move : new int[] {ParserState.LEFT, ParserState.RIGHT}) {
        if (state.allows(move) && state.headOf(move).word == heads[top]) {
          return move;
        }
      }
    }
    return state.allows(ParserState.SHIFT) ? ParserState.SHIFT : -1;
  }

  private void update(ParserWords words, ParserState last, int by, ParserState other) {
    List<ParserState> way = way(last);
    List<ParserState> others = way(other);
    boolean apart = false;
    for (int i = 1; i < way.size(); i++) {
      int move = move(way.get(i));
      apart |= move != move(others.get(i));
      ParserState before = way.get(i - 1);
      if (apart && ArcParser.onlyMove(before) < 0) {
        int count = ArcFeatures.ofMove(words, before, features);
        moves.update(features, count, move, by);
      }
    }
  }

  private static List<ParserState> way(ParserState last) {
    List<ParserState> way = new ArrayList<>();
    for (ParserState state = last; state != null; state = state.before) {
      way.add(state);
    }
    Collections.reverse(way);
    return way;
  }

  private static int move(ParserState state) {
    return state.lastMove();
  }

  private int label(ParserWords words, ParserState state, int move) {
    PartialTree governor = state.headOf(move);
    PartialTree dependent = state.onStack(0);
    if (governor.word == words.size) {
      return Relation.ROOT.ordinal();
    }
    long candidates = labelSets.of(words.tagId[governor.word], words.tagId[dependent.word], governor.word < dependent.word);
    if (Long.bitCount(candidates) == 1) {
      return Long.numberOfTrailingZeros(candidates);
    }
    int[] own = new int[ArcFeatures.MOST];
    return bestLabel(own, ArcFeatures.ofLabel(words, governor, dependent, own), candidates);
  }

  private int bestLabel(int[] own, int count, long candidates) {
    int best = -1;
    int bestScore = 0;
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      int label = Long.numberOfTrailingZeros(rest);
      int score = labels.score(own, count, label);
      if (best < 0 || score > bestScore) {
        best = label;
        bestScore = score;
      }
    }
    return best;
  }

  private int learnLabel(ParserWords words, GoldSentence gold, ParserState state, int move) {
    int governor = state.headOf(move).word;
    int dependent = state.onStack(0).word;
    int found = label(words, state, move);
    int right = gold.relations()[dependent].ordinal();
    labels.step();
    if (governor < words.size && gold.heads()[dependent] == governor && found != right && right != Relation.ROOT.ordinal()) {
      int count = ArcFeatures.ofLabel(words, state.headOf(move), state.onStack(0), features);
      labels.update(features, count, right, 1);
      labels.update(features, count, found, -1);
    }
    return found;
  }
}
