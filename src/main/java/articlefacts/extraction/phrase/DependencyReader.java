package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Spare;
import articlefacts.extraction.text.TablePlace;
import articlefacts.extraction.text.WordCache;
import articlefacts.extraction.text.WordForms;
import articlefacts.extraction.text.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads the words of a sentence with their tags, governors and relations: in "Le train part" "train" is the subject of "part".
 *
 * <p>Words, tags, arcs, one pass each; linear time, no exception on any text, thread-safe.
 */
public final class DependencyReader {


  /** So many ways through a sentence are kept; more cost time and find nothing on sentences that were not trained on. */
  static final int WIDTH = 4;

  /** Ways further behind than this seldom win: it halves the time. */
  private static final int MARGIN = 600;

  private static final int CACHED_WORDS = 1 << 12;

  private final DependencyWords words;
  private final WordSegmenter segmenter;
  private final Morphology morphology;
  private final Supplier<SyntaxModel> source;
  // of words that are one token, and how those of more are made
  private final WordTable<LexicalEntry> tokens = new WordTable<>(TablePlace.SYNTAX, word -> entry(word.surface()));
  private final Function<String, LexicalEntry> make = this::entry;
  private final Spare<Work> idle = new Spare<>();
  private final Spare<Words.Room> rooms = new Spare<>();
  // read when the first sentence is; two threads would read the same
  private volatile Loaded loaded;

  /** The weights with what works by them, and the words seen last. */
  private record Loaded(SyntaxModel model, PosTagger tagger, ArcParser parser, WordCache<LexicalEntry> entries, NumeralRule numerals) {

    private Loaded(SyntaxModel model, DependencyWords words, Morphology morphology) {
      this(model, new PosTagger(model.tagging()), new ArcParser(model.moves(), model.labels(), model.sets(), WIDTH, MARGIN),
          new WordCache<>(CACHED_WORDS), new NumeralRule(words, morphology, model.tags()));
    }
  }

  DependencyReader(DependencyWords words, Morphology morphology, SyntaxModel model) {
    this(words, morphology, () -> model);
  }

  private DependencyReader(DependencyWords words, Morphology morphology, Supplier<SyntaxModel> source) {
    this.words = words;
    this.segmenter = new WordSegmenter(words, morphology);
    this.morphology = morphology;
    this.source = source;
  }

  /**
   * A reader with the weights of a file that lies beside a class, which is read with the first sentence.
   *
   * <p>{@link #read} throws {@link IllegalStateException} when there is no such file, or it is no syntax model.
   */
  public static DependencyReader of(DependencyWords words, Morphology morphology, Class<?> beside, String file) {
    return new DependencyReader(words, morphology, () -> SyntaxModel.read(beside, file));
  }

  private Loaded loaded() {
    Loaded known = loaded;
    if (known == null) {
      known = new Loaded(source.get(), words, morphology);
      loaded = known;
    }
    return known;
  }

  /** The words with their tags, for stages that need no arcs. */
  Words tagged(Sentence sentence) {
    Words.Room room = rooms.take(Words.Room::new);
    Words words = words(sentence, room);
    loaded().tagger.tag(words);
    words.tagged();
    rooms.put(room);
    return words;
  }

  /** The tag of each token, that of its word. */
  WordTag[] tags(Words words) {
    Loaded loaded = loaded();
    WordTag[] tags = new WordTag[words.sentence.size()];
    for (int i = 0; i < words.size; i++) {
      Arrays.fill(tags, words.from[i], words.to(i), loaded.model.tags()[words.tag[i]]);
    }
    return tags;
  }

  /** True where a word that has the tag of a verb, here or in {@code tagged}, has such a lemma with its tag; arcs change neither. */
  boolean hasVerb(Words words, Tagged tagged, Predicate<String> lemma, IntPredicate of) {
    WordTag[] tags = loaded().model.tags();
    for (int i = 0; i < words.size; i++) {
      Upos upos = tags[words.tag[i]].upos();
      if (upos == Upos.VERB || upos == Upos.AUX || tagged.is(words.from[i], Pos.VERB)) {
        Reading reading = words.reading(i, tags);
        if (lemma.test(reading == null ? words.entries[i].lower() : reading.lemma()) && of.test(words.from[i])) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words and their arcs. */
  public Dependencies read(Sentence sentence) {
    return read(tagged(sentence));
  }

  /** The arcs of words that have their tags. */
  Dependencies read(Words words) {
    Loaded loaded = loaded();
    WordTag[] tags = loaded.model.tags();
    Work work = idle.take(Work::new);
    ParserWords whole = fill(work.whole, words, loaded.model, 0, words.size);
    int[] heads = new int[words.size];
    int[] labels = new int[words.size];
    int before = -1;
    int stamp = stampEnd(words);
    int from = stamp;
    while (from < words.size) {
      int to = windowEnd(words, from);
      ParserWords window = from == 0 && to == words.size ? whole : fill(work.window, words, loaded.model, from, to);
      before = add(loaded.parser, window, from, before, heads, labels);
      from = to;
    }
    if (stamp > 0) {
      add(loaded.parser, fill(work.window, words, loaded.model, 0, stamp), 0, before, heads, labels);
    }
    Reading[] readings = whole.reading;
    idle.put(work);
    loaded.numerals.apply(words, tags, readings, heads, labels);
    return new Dependencies(words, tags, readings, heads, labels);
  }

  private ParserWords fill(ParserWords filled, Words words, SyntaxModel model, int from, int to) {
    return filled.fill(words, model.tags(), model.known(), this.words.classes(), from, to);
  }

  /** What a sentence is read with, for the next one. */
  private static final class Work {
    private final ParserWords whole = new ParserWords();
    private final ParserWords window = new ParserWords();
  }

  /** The words of a stamp, which are read alone: the sentence begins behind them. */
  private static int stampEnd(Words words) {
    int end = Stamp.end(words.sentence);
    int i = 0;
    while (end > 0 && i < words.size && words.from[i] < end) {
      i++;
    }
    return i < words.size ? i : 0;
  }

  /** The end of the window that starts at a word: behind the last sign in its second half, if it is not the last. */
  private static int windowEnd(Words words, int from) {
    int end = Math.min(words.size, from + ArcParser.WINDOW);
    if (end < words.size) {
      for (int i = end; i > end - ArcParser.WINDOW / 2; i--) {
        if (words.sentence.isSymbol(words.from[i] - 1)) {
          return i;
        }
      }
    }
    return end;
  }

  /** Copies the arcs of a window; its root hangs on that of the first window, so that the whole is one tree. Returns the first root. */
  private static int add(ArcParser parser, ParserWords window, int from, int before, int[] heads, int[] labels) {
    int size = window.size;
    if (size == heads.length) {
      return whole(parser, window, heads, labels);
    }
    int[] ownHeads = new int[size];
    int[] ownLabels = new int[size];
    parser.parse(window, ownHeads, ownLabels);
    int root = before;
    for (int i = 0; i < size; i++) {
      boolean top = ownHeads[i] == size;
      heads[from + i] = top ? before : from + ownHeads[i];
      labels[from + i] = top && before >= 0 ? Relation.PARATAXIS.ordinal() : ownLabels[i];
      root = top && before < 0 ? from + i : root;
    }
    return root;
  }

  /** The one window of a sentence; its root. */
  private static int whole(ArcParser parser, ParserWords window, int[] heads, int[] labels) {
    parser.parse(window, heads, labels);
    int root = -1;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == heads.length) {
        heads[i] = -1;
        root = i;
      }
    }
    return root;
  }

  Words words(Sentence sentence) {
    return words(sentence, new Words.Room());
  }

  private Words words(Sentence sentence, Words.Room room) {
    int[] first = segmenter.firstTokens(sentence);
    int count = 0;
    for (int i = 0; i < first.length; i++) {
      count += first[i] == i ? 1 : 0;
    }
    int[] from = new int[count + 1];
    int w = 0;
    for (int i = 0; i < first.length; i++) {
      if (first[i] == i) {
        from[w++] = i;
      }
    }
    from[count] = first.length;
    Loaded loaded = loaded();
    LexicalEntry[] found = new LexicalEntry[count];
    for (int i = 0; i < count; i++) {
      boolean alone = from[i + 1] - from[i] == 1;
      found[i] = alone ? tokens.of(sentence.lexeme(from[i]))
          : loaded.entries.get(sentence.articleText(), sentence.start(from[i]), sentence.end(from[i + 1] - 1), make);
    }
    return new Words(sentence, from, found, room);
  }

  private LexicalEntry entry(String written) {
    String lower = WordForms.normalise(written);
    List<Reading> readings = morphology.readings(lower);
    if (!lower.equals(written) && Character.isUpperCase(written.codePointAt(0))) {
      readings = new ArrayList<>(readings);
      for (Reading reading : morphology.readings(Character.toUpperCase(lower.charAt(0)) + lower.substring(1))) {
        if (reading.is(Category.PROPER_NOUN)) {
          readings.add(reading);
        }
      }
    }
    return LexicalEntry.of(written, lower, List.copyOf(readings), words.orders(), loaded().model);
  }
}
