package articlefacts.extraction.text;

/**
 * How much work the reading of one text may cost, counted in steps and not in seconds, so that a text is always read or always refused.
 *
 * <p>A step is a look at a token, a name or a candidate; a page of news takes some thirty steps a character. Stages spend steps as they go
 * ({@link Sentence} does it for most of them) and ask {@link #check} once in a while. One object for one text, used by one thread; only
 * {@link #stop} may be called by others.
 */
public final class Budget {

  /** So many steps may an article take, twice what news of a mebibyte takes; made-up texts that would take more are refused. */
  public static final long STEPS = 60_000_000;

  /** More facts than news of a mebibyte states; an answer with so many has some 20 MB. */
  public static final int FACTS = 12_000;

  /** Elements of one page; of two thousand pages of news the one with most had ten thousand. */
  public static final int ELEMENTS = 30_000;

  /** Characters of the text of an article: what a text column of the embedded database takes. */
  public static final int TEXT = 1 << 20;

  /** A text of any length may state so many facts … */
  private static final int FACTS_OF_A_SHORT_TEXT = 1_000;

  /** … and a longer one as many as one in so many characters: a table of percentages has one in seven, dense news one in sixty. */
  private static final int CHARACTERS_OF_A_FACT = 16;

  /** Any text may name so many people, and report so often what somebody says. */
  private static final int NAMES_OF_A_SHORT_TEXT = 5_000;

  /** … and a longer one somebody new in each so many characters: news has one in some hundreds. */
  private static final int CHARACTERS_OF_A_NAME = 40;

  private static final int CHARACTERS_OF_A_REPORT = 100;

  private final long steps;
  private final int facts;
  private long spent;
  private int stated;
  private int allowed = FACTS_OF_A_SHORT_TEXT;
  private int characters;
  private int named;
  private int reported;
  private volatile boolean stopped;

  /**
   * @param steps as many as may be spent
   * @param facts as many as any text may state
   */
  public Budget(long steps, int facts) {
    this.steps = steps;
    this.facts = facts;
  }

  /** Work without an end, for texts that are trusted. */
  public static Budget unlimited() {
    return new Budget(Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** What was too much. */
  public enum Excess {
    STEPS,
    FACTS,
    NAMES,
    REPORTS,
    ELEMENTS,
    TEXT,
    TIME
  }

  /** Thrown when a text costs more than its budget. */
  public static final class Exceeded extends RuntimeException {

    private final Excess excess;

    private Exceeded(Excess excess, String message) {
      super(message);
      this.excess = excess;
    }

    public Excess excess() {
      return excess;
    }
  }

  /**
   * A page has so many elements.
   *
   * @throws Exceeded when they are more than {@link #ELEMENTS}
   */
  public static void elements(int some) {
    if (some > ELEMENTS) {
      throw new Exceeded(Excess.ELEMENTS, "The page has more than " + ELEMENTS + " elements.");
    }
  }

  /**
   * An article has so many characters (UTF-16) once it is cleaned; a page, which may be far longer, has seldom a hundredth of that.
   *
   * @throws Exceeded when they are more than {@link #TEXT}
   */
  public static void characters(int some) {
    if (some > TEXT) {
      throw new Exceeded(Excess.TEXT, "The text of the article has more than " + TEXT + " characters.");
    }
  }

  /** The length of the text that is read, in characters: a longer one may state more facts. */
  public void length(int characters) {
    this.characters = characters;
    allowed = Math.max(FACTS_OF_A_SHORT_TEXT, characters / CHARACTERS_OF_A_FACT);
  }

  /** One step. */
  public void spend() {
    spent++;
  }

  /** Some steps. */
  public void spend(int some) {
    spent += some;
  }

  /**
   * Some facts more were found.
   *
   * @throws Exceeded when they are too many
   */
  public void found(int some) {
    stated += some;
    int most = facts == Integer.MAX_VALUE ? facts : Math.min(facts, allowed);
    if (stated > most) {
      throw new Exceeded(Excess.FACTS, "The text states more than " + most + " figures and dates.");
    }
  }

  /**
   * Somebody new is named.
   *
   * @throws Exceeded when they are too many
   */
  public void named() {
    int most = Math.max(NAMES_OF_A_SHORT_TEXT, characters / CHARACTERS_OF_A_NAME);
    if (++named > most && isLimited()) {
      throw new Exceeded(Excess.NAMES, "The text names more than " + most + " people.");
    }
  }

  /**
   * Some reports more of what somebody says were found.
   *
   * @throws Exceeded when they are too many
   */
  public void reported(int some) {
    int most = Math.max(NAMES_OF_A_SHORT_TEXT, characters / CHARACTERS_OF_A_REPORT);
    reported += some;
    if (reported > most && isLimited()) {
      throw new Exceeded(Excess.REPORTS, "The text reports more than " + most + " times what somebody says.");
    }
  }

  private boolean isLimited() {
    return facts != Integer.MAX_VALUE;
  }

  /**
   * Ends the reading when it has cost too much.
   *
   * @throws Exceeded when more steps were spent than there are, or the reading was stopped
   */
  public void check() {
    if (spent > steps) {
      throw new Exceeded(Excess.STEPS, "Reading the text takes more than " + steps + " steps.");
    }
    if (stopped) {
      throw new Exceeded(Excess.TIME, "Reading the text took too long.");
    }
  }

  /** Ends the reading at its next {@link #check}; any thread may call it. */
  public void stop() {
    stopped = true;
  }

  /** The steps spent so far. */
  public long spent() {
    return spent;
  }
}
