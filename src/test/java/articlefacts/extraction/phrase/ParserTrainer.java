package articlefacts.extraction.phrase;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Teaches the parser's moves and labels with a dynamic oracle: it follows its own moves and learns the best one from wherever it is. */
final class ParserTrainer {

  /** After the first round it goes where its own moves lead so often. */
  private static final double EXPLORED = 0.9;

  private final WordTag[] tags;
  private final int moveBits;
  private final int labelBits;
  private final double[] moveSums;
  private final double[] labelSums;
  private Perceptron moves;
  private Perceptron labels;
  private final int[] features = new int[ArcParser.MOST_FEATURES];

  ParserTrainer(WordTag[] tags, int moveBits, int labelBits) {
    this.tags = tags;
    this.moveBits = moveBits;
    this.labelBits = labelBits;
    this.moveSums = new double[1 << moveBits];
    this.labelSums = new double[1 << labelBits];
  }

  double[] moves() {
    return moveSums;
  }

  double[] labels() {
    return labelSums;
  }

  void train(List<GoldSentence> gold, List<Words> tagged, int rounds, int seed) {
    moves = new Perceptron(moveBits);
    labels = new Perceptron(labelBits);
    List<ParserWords> words = tagged.stream().map(w -> new ParserWords(w, tags, 0, w.size)).toList();
    List<Integer> order = SyntaxTrainer.order(gold.size());
    Random random = new Random(11 + seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (int s : order) {
        sentence(words.get(s), gold.get(s), round > 0 ? random : null);
      }
    }
    moves.addMeans(moveSums);
    labels.addMeans(labelSums);
  }

  private void sentence(ParserWords words, GoldSentence gold, Random random) {
    ParserState state = new ParserState(words.size);
    while (!state.isFinal()) {
      int move = ArcParser.onlyMove(state);
      if (move < 0) {
        move = choose(words, gold, state, random);
      }
      if (move == ParserState.SHIFT) {
        state.shift();
      } else {
        state.attach(move, label(words, gold, state, move));
      }
    }
  }

  private int choose(ParserWords words, GoldSentence gold, ParserState state, Random random) {
    int count = ArcParser.moveFeatures(words, state, features);
    int predicted = -1;
    int right = -1;
    int predictedScore = 0;
    int rightScore = 0;
    int least = Integer.MAX_VALUE;
    int[] costs = new int[ParserState.MOVES];
    for (int move = 0; move < ParserState.MOVES; move++) {
      costs[move] = state.allows(move) ? cost(gold, state, move) : Integer.MAX_VALUE;
      least = Math.min(least, costs[move]);
    }
    for (int move = 0; move < ParserState.MOVES; move++) {
      if (!state.allows(move)) {
        continue;
      }
      int score = moves.score(features, count, move);
      if (predicted < 0 || score > predictedScore) {
        predicted = move;
        predictedScore = score;
      }
      if (costs[move] == least && (right < 0 || score > rightScore)) {
        right = move;
        rightScore = score;
      }
    }
    moves.step();
    if (costs[predicted] != least) {
      moves.update(features, count, right, 1);
      moves.update(features, count, predicted, -1);
    }
    boolean explores = random != null && random.nextDouble() < EXPLORED;
    return explores ? predicted : right;
  }

  /** How many arcs of the treebank can no longer be drawn after the move. */
  private static int cost(GoldSentence gold, ParserState state, int move) {
    int top = state.onStack(0);
    int next = state.ahead(0);
    int size = state.size;
    int cost = 0;
    int[] heads = gold.heads();
    if (move == ParserState.SHIFT) {
      for (int below = 0; below < state.depth(); below++) {
        int word = state.onStack(below);
        cost += word < size && heads[word] == next ? 1 : 0;
        cost += below > 0 && heads[next] == word ? 1 : 0;
      }
      return cost;
    }
    int governor = state.headOf(move);
    for (int word = next; word < size; word++) {
      cost += heads[word] == top ? 1 : 0;
    }
    boolean inBuffer = heads[top] < size && next < size && heads[top] >= next;
    if (move == ParserState.LEFT) {
      cost += heads[top] != governor && (inBuffer || heads[top] == state.onStack(1)) ? 1 : 0;
    } else {
      cost += inBuffer ? 1 : 0;
    }
    return cost;
  }

  private int label(ParserWords words, GoldSentence gold, ParserState state, int move) {
    int governor = state.headOf(move);
    int dependent = state.onStack(0);
    if (governor == state.root) {
      return Relation.ROOT.ordinal();
    }
    int count = ArcParser.labelFeatures(words, state, move, features);
    int best = 1;
    int bestScore = labels.score(features, count, 1);
    for (int label = 2; label < Relation.values().length; label++) {
      int score = labels.score(features, count, label);
      if (score > bestScore) {
        best = label;
        bestScore = score;
      }
    }
    labels.step();
    int right = gold.relations()[dependent].ordinal();
    if (gold.heads()[dependent] == governor && best != right && right != 0) {
      labels.update(features, count, right, 1);
      labels.update(features, count, best, -1);
    }
    return best;
  }
}
