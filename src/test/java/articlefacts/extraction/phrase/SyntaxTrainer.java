package articlefacts.extraction.phrase;

import articlefacts.evaluation.Treebank;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.SentenceSplitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts the weights of tagger and parser from a treebank; the same treebank gives the same bytes.
 *
 * <p>The parser learns on tags that a tagger gave which had not seen the sentence, since such tags are what it will see.
 */
public final class SyntaxTrainer {

  /** Passes over the sentences. */
  private static final int TAGGER_ROUNDS = 10;
  private static final int PARSER_ROUNDS = 10;
  /** Models of several orders of the sentences are added up. */
  private static final int ORDERS = 3;
  private static final int TAGGER_ORDERS = 5;
  private static final int FOLDS = 5;
  /** From so many occurrences on, no other tags of a word are expected than those seen. */
  private static final int FREQUENT = 8;
  private static final int TAGGER_BITS = 19;
  private static final int MOVE_BITS = 21;
  private static final int LABEL_BITS = 20;
  private static final double FORGOTTEN = 0.33;
  /** Weights of the moves that are smaller say nothing about sentences that were not trained on. */
  private static final int LEAST = 7;
  private static final TagDictionary NO_TAGS = new TagDictionary(new int[0], new long[0], new boolean[0], 0);
  private static final double CUT = 0.9995;

  private final SentenceSplitter splitter;
  private final DependencyWords language;
  private final Morphology morphology;

  public SyntaxTrainer(SentenceSplitter splitter, DependencyWords language, Morphology morphology) {
    this.splitter = splitter;
    this.language = language;
    this.morphology = morphology;
  }

  /** A reader with weights from these sentences. */
  public DependencyReader reader(List<Treebank.Tree> trees) {
    return reader(train(trees));
  }

  public DependencyReader reader(byte[] model) {
    try {
      return new DependencyReader(language, morphology, SyntaxModel.read(new DataInputStream(new ByteArrayInputStream(model))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a model. */
  public byte[] train(List<Treebank.Tree> trees) {
    DependencyReader plain = new DependencyReader(language, morphology,
        new SyntaxModel(new WordTag[0], NO_TAGS, new KnownWords(new int[0]), null, null, null, null));
    Set<String> auxiliaries = auxiliaries(trees);
    List<GoldSentence> gold = new ArrayList<>();
    for (Treebank.Tree tree : trees) {
      gold.add(GoldSentence.of(tree, plain.words(GoldSentence.sentence(splitter, tree.text())), auxiliaries));
    }
    Map<Integer, Integer> counts = counts(gold, plain);
    TaggerModel whole = tagger(gold, counts);
    List<Words> tagged = new ArrayList<>(Collections.nCopies(gold.size(), null));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GoldSentence> rest = new ArrayList<>();
      for (int i = 0; i < gold.size(); i++) {
        if (i % FOLDS != fold) {
          rest.add(gold.get(i));
        }
      }
      TaggerModel partial = tagger(rest, whole.tags, counts(rest, plain));
      for (int i = fold; i < gold.size(); i += FOLDS) {
        Words words = partial.words(gold.get(i));
        new PosTagger(partial.weights()).tag(words);
        tagged.set(i, words);
      }
    }
    ParserTrainer parser = new ParserTrainer(language, whole.tags, known(counts), MOVE_BITS, LABEL_BITS, DependencyReader.WIDTH);
    for (int order = 0; order < ORDERS; order++) {
      parser.train(gold, tagged, PARSER_ROUNDS, order, counts);
    }
    return bytes(whole, parser, counts);
  }

  /** Lemmas of verbs that are auxiliaries now and then; the parser tells which, not the tagger. */
  private static Set<String> auxiliaries(List<Treebank.Tree> trees) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Treebank.Tree tree : trees) {
      for (Treebank.Word word : tree.words()) {
        if (word.upos().equals("AUX")) {
          counts.merge(word.lemma(), 1, Integer::sum);
        }
      }
    }
    counts.values().removeIf(count -> count < FREQUENT);
    return counts.keySet();
  }

  // ---- tagger --------------------------------------------------------------------------------------------------------------

  private final class TaggerModel {
    private WordTag[] tags;
    private final List<Integer> keys = new ArrayList<>();
    private final List<Long> masks = new ArrayList<>();
    private final List<Boolean> whole = new ArrayList<>();
    private long open;
    private KnownWords known;
    private byte[] table;

    private TagDictionary dictionary() {
      return new TagDictionary(keys.stream().mapToInt(k -> k).toArray(), masks.stream().mapToLong(m -> m).toArray(), booleans(), open);
    }

    private boolean[] booleans() {
      boolean[] array = new boolean[whole.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = whole.get(i);
      }
      return array;
    }

    private Weights weights() {
      return new Weights(table);
    }

    private Words words(GoldSentence gold) {
      SyntaxModel model = new SyntaxModel(tags, dictionary(), known, null, null, null, null);
      return new DependencyReader(language, morphology, model).words(gold.sentence());
    }
  }

  private TaggerModel tagger(List<GoldSentence> gold, Map<Integer, Integer> counts) {
    TreeSet<String> names = new TreeSet<>();
    for (GoldSentence sentence : gold) {
      for (WordTag tag : sentence.tags()) {
        names.add(tag.toString());
      }
    }
    return tagger(gold, names.stream().map(WordTag::of).toArray(WordTag[]::new), counts);
  }

  private TaggerModel tagger(List<GoldSentence> gold, WordTag[] tags, Map<Integer, Integer> counts) {
    TaggerModel model = new TaggerModel();
    model.known = known(counts);
    model.tags = tags;
    DependencyReader plain = new DependencyReader(language, morphology, new SyntaxModel(tags, NO_TAGS, model.known, null, null, null, null));
    countTags(model, gold, plain);
    SyntaxModel limits = new SyntaxModel(tags, model.dictionary(), model.known, null, null, null, null);
    DependencyReader limited = new DependencyReader(language, morphology, limits);
    List<Words> words = gold.stream().map(g -> limited.words(g.sentence())).toList();
    model.table = trainTagger(gold, words, tags, counts);
    return model;
  }

  private static void countTags(TaggerModel model, List<GoldSentence> gold, DependencyReader plain) {
    Map<Integer, int[]> ofForm = new TreeMap<>();
    Map<Integer, int[]> ofClass = new TreeMap<>();
    for (GoldSentence sentence : gold) {
      Words words = plain.words(sentence.sentence());
      for (int i = 0; i < words.size; i++) {
        int tag = indexOf(model.tags, sentence.tags()[i]);
        LexicalEntry entry = words.entries[i];
        ofForm.computeIfAbsent(entry.form(), k -> new int[model.tags.length])[tag]++;
        ofClass.computeIfAbsent(TagDictionary.classKey(entry.classes(), entry.shape()), k -> new int[model.tags.length])[tag]++;
      }
    }
    for (Map.Entry<Integer, int[]> entry : ofForm.entrySet()) {
      int total = java.util.Arrays.stream(entry.getValue()).sum();
      if (total > 1) {
        model.keys.add(entry.getKey());
        model.masks.add(mask(entry.getValue(), 1));
        model.whole.add(total >= FREQUENT);
      }
    }
    for (int i = 0; i < model.tags.length; i++) {
      Upos upos = model.tags[i].upos();
      if (upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.ADJ || upos == Upos.VERB || upos == Upos.ADV || upos == Upos.X) {
        model.open |= 1L << i;
      }
    }
    for (Map.Entry<Integer, int[]> entry : ofClass.entrySet()) {
      int total = java.util.Arrays.stream(entry.getValue()).sum();
      if (total >= FREQUENT) {
        model.keys.add(entry.getKey());
        model.masks.add(mask(entry.getValue(), total > 500 ? 2 : 1));
        model.whole.add(false);
      }
    }
  }

  private static long mask(int[] counts, int least) {
    long mask = 0;
    for (int i = 0; i < counts.length; i++) {
      mask |= counts[i] >= least ? 1L << i : 0;
    }
    return mask;
  }

  static int indexOf(WordTag[] tags, WordTag tag) {
    for (int i = 0; i < tags.length; i++) {
      if (tags[i].equals(tag)) {
        return i;
      }
    }
    throw new IllegalStateException("a tag that is not in the model: " + tag);
  }

  private static byte[] trainTagger(List<GoldSentence> gold, List<Words> sentences, WordTag[] tags, Map<Integer, Integer> counts) {
    double[] means = new double[1 << TAGGER_BITS];
    for (int order = 0; order < TAGGER_ORDERS; order++) {
      addTagger(gold, sentences, tags, counts, new Random(7 + order), means);
    }
    return Perceptron.bytes(means, CUT, 1);
  }

  private static void addTagger(List<GoldSentence> gold, List<Words> sentences, WordTag[] tags, Map<Integer, Integer> counts, Random random, double[] means) {
    Perceptron perceptron = new Perceptron(TAGGER_BITS);
    List<Integer> order = order(gold.size());
    int[] features = new int[PosTagger.MOST_FEATURES];
    for (int round = 0; round < TAGGER_ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int s : order) {
        Words words = sentences.get(s);
        int[] forms = words.form.clone();
        for (int i = 0; i < words.size; i++) {
          words.form[i + Words.PAD] = forget(counts, words.entries[i].form(), random) ? KnownWords.UNKNOWN : words.form[i + Words.PAD];
        }
        for (int i = 0; i < words.size; i++) {
          int right = indexOf(tags, gold.get(s).tags()[i]);
          long candidates = words.entries[i].tags();
          int count = PosTagger.features(words, i, features);
          int best = -1;
          int bestScore = 0;
          for (long rest = candidates; rest != 0; rest &= rest - 1) {
            int tag = Long.numberOfTrailingZeros(rest);
            int score = perceptron.score(features, count, tag);
            if (best < 0 || score > bestScore) {
              best = tag;
              bestScore = score;
            }
          }
          perceptron.step();
          if (best != right && (candidates & 1L << right) != 0) {
            perceptron.update(features, count, right, 1);
            perceptron.update(features, count, best, -1);
          }
          words.tag[i] = best;
        }
        System.arraycopy(forms, 0, words.form, 0, forms.length);
      }
    }
    perceptron.addMeans(means);
  }

  /** How often each form and lemma is there, by hash. */
  private static Map<Integer, Integer> counts(List<GoldSentence> gold, DependencyReader plain) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (GoldSentence sentence : gold) {
      Words words = plain.words(sentence.sentence());
      for (int i = 0; i < words.size; i++) {
        int form = words.entries[i].form();
        counts.merge(form, 1, Integer::sum);
        Reading reading = words.entries[i].reading(sentence.tags()[i]);
        int lemma = reading == null ? form : TagOrders.hash(reading.lemma());
        if (lemma != form) {
          counts.merge(lemma, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static KnownWords known(Map<Integer, Integer> counts) {
    return new KnownWords(counts.keySet().stream().mapToInt(k -> k).toArray());
  }

  /** A word that is there once is taken for unknown in a fourth of the passes, a frequent one hardly ever. */
  static boolean forget(Map<Integer, Integer> counts, int hash, Random random) {
    return random.nextDouble() < FORGOTTEN / (FORGOTTEN + counts.getOrDefault(hash, 0));
  }

  static List<Integer> order(int size) {
    List<Integer> order = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    return order;
  }

  // ---- file ----------------------------------------------------------------------------------------------------------------

  private static byte[] bytes(TaggerModel tagger, ParserTrainer parser, Map<Integer, Integer> counts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(SyntaxModel.MARK);
      out.writeByte(tagger.tags.length);
      for (WordTag tag : tagger.tags) {
        out.writeUTF(tag.toString());
      }
      out.writeLong(tagger.open);
      out.writeInt(tagger.keys.size());
      for (int i = 0; i < tagger.keys.size(); i++) {
        out.writeInt(tagger.keys.get(i));
        out.writeLong(tagger.masks.get(i));
        out.writeBoolean(tagger.whole.get(i));
      }
      out.writeInt(counts.size());
      for (int hash : counts.keySet()) {
        out.writeInt(hash);
      }
      weights(out, tagger.table);
      weights(out, Perceptron.bytes(parser.moves(), CUT, LEAST));
      weights(out, Perceptron.bytes(parser.labels(), CUT, 1));
      for (long set : parser.sets()) {
        out.writeLong(set);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void weights(DataOutputStream out, byte[] table) throws IOException {
    int used = 0;
    for (byte weight : table) {
      used += weight == 0 ? 0 : 1;
    }
    out.writeByte(Integer.numberOfTrailingZeros(table.length));
    out.writeInt(used);
    int zeros = 0;
    for (byte weight : table) {
      if (weight == 0) {
        zeros++;
      } else {
        for (; zeros >= 0x80; zeros >>>= 7) {
          out.writeByte(zeros & 0x7f | 0x80);
        }
        out.writeByte(zeros);
        out.writeByte(weight);
        zeros = 0;
      }
    }
  }
}
