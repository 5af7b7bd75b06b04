package articlefacts.series;

import articlefacts.extraction.context.ChangeRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where an article takes a figure of a series back: "350 blessés, et non 530", "de 12 000 à 13 500 son estimation", "Correction: an
 * article said 12; two people have died".
 */
final class Corrections {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+|\\d+(?:[.,]\\d+)?");
  private static final int NEAR_CHARACTERS = 60;

  /** How many sentences lie between what was printed and what is right. */
  private static final int NEAR = 2;

  private final CorrectionWords words;

  Corrections(CorrectionWords words) {
    this.words = words;
  }

  /**
   * One figure that replaces another, both of one article.
   *
   * @param wrong the former
   * @param right the new one
   * @param why the words that say so
   * @param isOwn whether it is said of what was printed or estimated before, not of what another says
   */
  record Correction(FigureKey wrong, FigureKey right, String why, boolean isOwn) {}

  /** The corrections among the figures of one series; the keys in text order within each article. */
  List<Correction> of(List<FigureKey> keys) {
    List<Correction> found = new ArrayList<>();
    for (FigureKey a : keys) {
      for (FigureKey b : keys) {
        if (a != b && a.isSameArticle(b) && !a.bounds().equalsAbout(b.bounds()) && replaces(a, b) && !isNearer(keys, a, b)) {
          found.add(new Correction(a, b, "« " + sentence(b) + " »", !isTakenBack(a)));
        }
      }
    }
    for (FigureKey right : keys) {
      Double former = takenBackIn(right);
      for (FigureKey wrong : keys) {
        if (former != null && !wrong.isSameArticle(right) && wrong.bounds().number() != null && wrong.bounds().number().equals(former)) {
          found.add(new Correction(wrong, right, "« " + sentence(right) + " »", false));
        }
      }
    }
    return found;
  }

  /** Whether another figure of the wrong one's sentence stands for it rather than one of the next sentence. */
  private static boolean isNearer(List<FigureKey> keys, FigureKey wrong, FigureKey right) {
    return !wrong.isSameSentence(right)
        && keys.stream().anyMatch(key -> key != wrong && key.isSameSentence(wrong) && !key.bounds().equalsAbout(wrong.bounds()));
  }

  /**
   * The number that the figure's sentence takes back right behind it, whether or not it is a figure of its own: 23 in "22 morts, et non
   * 23".
   */
  private Double takenBackIn(FigureKey right) {
    String text = right.article().text();
    int end = Math.min(text.length(), right.fact().sentence().end());
    Matcher number = NUMBER.matcher(text).region(Math.min(end, right.fact().span().end()), end);
    while (number.find()) {
      String before = text.substring(right.fact().span().end(), number.start());
      if (before.length() < NEAR_CHARACTERS && words.endsWith(before, right.article().language(), CorrectionWords.Kind.WRONG)) {
        return Double.valueOf(number.group().replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.'));
      }
    }
    return null;
  }

  /** Whether the article says that {@code wrong} is replaced by {@code right}. */
  private boolean replaces(FigureKey wrong, FigureKey right) {
    String language = wrong.article().language();
    int apart = Math.abs(wrong.fact().sentenceIndex() - right.fact().sentenceIndex());
    if (apart > NEAR) {
      return false;
    }
    if (apart <= 1 && words.endsWith(before(wrong), language, CorrectionWords.Kind.WRONG)) {
      return !words.endsWith(before(right), language, CorrectionWords.Kind.WRONG);
    }
    boolean isTold = words.has(sentenceStart(wrong), language, CorrectionWords.Kind.WROTE);
    if (isTold && (apart > 0 || wrong.fact().span().start() < right.fact().span().start())) {
      return hasNotice(wrong) || hasNotice(right);
    }
    return apart == 0 && isFormer(wrong) && !isFormer(right) && words.has(sentence(right), language, CorrectionWords.Kind.REVISED);
  }

  private boolean hasNotice(FigureKey key) {
    String title = key.article().title() == null ? "" : key.article().title();
    String language = key.article().language();
    return words.has(title, language, CorrectionWords.Kind.NOTICE) || words.has(around(key), language, CorrectionWords.Kind.NOTICE);
  }

  /** Whether the figure is the level before a movement: "de 12 000 à 13 500", "à 104 millions, contre 112 millions". */
  boolean isFormer(FigureKey key) {
    return key.fact().changeRole() == ChangeRole.FROM || words.endsWith(before(key), key.article().language(), CorrectionWords.Kind.FROM);
  }

  /** Whether the figure is the level before a movement, or is taken back. */
  boolean isMoved(FigureKey key) {
    return isFormer(key) || isTakenBack(key);
  }

  /** Whether words right before the figure say that it is wrong: "et non 530". */
  boolean isTakenBack(FigureKey key) {
    return words.endsWith(before(key), key.article().language(), CorrectionWords.Kind.WRONG);
  }

  private static String before(FigureKey key) {
    int start = key.fact().span().start();
    return key.article().text().substring(Math.max(0, start - 40), start);
  }

  private static String sentenceStart(FigureKey key) {
    return key.article().text().substring(key.fact().sentence().start(), key.fact().span().start())
        + after(key);
  }

  private static String after(FigureKey key) {
    String text = key.article().text();
    int end = key.fact().span().end();
    return text.substring(end, Math.min(text.length(), end + 40));
  }

  static String sentence(FigureKey key) {
    String text = key.article().text();
    return text.substring(key.fact().sentence().start(), Math.min(text.length(), key.fact().sentence().end())).strip();
  }

  private static String around(FigureKey key) {
    String text = key.article().text();
    return text.substring(Math.max(0, key.fact().sentence().start() - 120), Math.min(text.length(), key.fact().sentence().end() + 120));
  }
}
