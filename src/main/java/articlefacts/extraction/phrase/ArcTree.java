package articlefacts.extraction.phrase;

import java.util.Arrays;

/** The arcs between the words of a sentence, by word: governors, dependents in order, and how far the words under a word reach. */
final class ArcTree {

  private final int[] heads;
  private final int[] labels;
  /** Those of word w stand in {@code dependents} from {@code first[w]} to {@code first[w + 1]}. */
  private final int[] first;
  private final int[] dependents;
  private final int[] leftmost;
  private final int[] rightmost;

  /**
   * @param heads for each word its governor, -1 for the root
   * @param labels ordinals of {@link Relation}
   */
  ArcTree(int[] heads, int[] labels) {
    this.heads = heads;
    this.labels = labels;
    this.first = new int[heads.length + 1];
    this.dependents = new int[heads.length];
    this.leftmost = new int[heads.length];
    this.rightmost = new int[heads.length];
    listDependents();
    measureStretches();
  }

  private void listDependents() {
    for (int head : heads) {
      if (head >= 0) {
        first[head + 1]++;
      }
    }
    for (int w = 0; w < heads.length; w++) {
      first[w + 1] += first[w];
    }
    int[] next = Arrays.copyOf(first, heads.length);
    for (int w = 0; w < heads.length; w++) {
      if (heads[w] >= 0) {
        dependents[next[heads[w]]++] = w;
      }
    }
  }

  /** Each word hands its stretch to its governor once, the leaves first. */
  private void measureStretches() {
    int[] waiting = new int[heads.length];
    int[] ready = new int[heads.length];
    int count = 0;
    for (int w = 0; w < heads.length; w++) {
      leftmost[w] = w;
      rightmost[w] = w;
      waiting[w] = first[w + 1] - first[w];
      if (waiting[w] == 0) {
        ready[count++] = w;
      }
    }
    for (int i = 0; i < count; i++) {
      int word = ready[i];
      int head = heads[word];
      if (head >= 0) {
        leftmost[head] = Math.min(leftmost[head], leftmost[word]);
        rightmost[head] = Math.max(rightmost[head], rightmost[word]);
        if (--waiting[head] == 0) {
          ready[count++] = head;
        }
      }
    }
  }

  int head(int word) {
    return heads[word];
  }

  int label(int word) {
    return labels[word];
  }

  int leftmost(int word) {
    return leftmost[word];
  }

  int rightmost(int word) {
    return rightmost[word];
  }

  /** The words that hang on a word, in order. */
  int[] dependents(int word) {
    return Arrays.copyOfRange(dependents, first[word], first[word + 1]);
  }

  /** Those with one of the relations. */
  int[] dependents(int word, Relation... relations) {
    int[] found = new int[first[word + 1] - first[word]];
    int count = 0;
    for (int i = first[word]; i < first[word + 1]; i++) {
      if (isOneOf(labels[dependents[i]], relations)) {
        found[count++] = dependents[i];
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The first with one of the relations, or -1. */
  int dependent(int word, Relation... relations) {
    for (int i = first[word]; i < first[word + 1]; i++) {
      if (isOneOf(labels[dependents[i]], relations)) {
        return dependents[i];
      }
    }
    return -1;
  }

  private static boolean isOneOf(int label, Relation... relations) {
    for (Relation relation : relations) {
      if (relation.ordinal() == label) {
        return true;
      }
    }
    return false;
  }
}
