package articlefacts.extraction.phrase;

/** Which labels an arc may have, by the tags of governor and dependent and its direction: those seen in the treebank, or all. */
final class LabelSets {

  private final long[] sets;
  private final int tags;
  private final long all;

  /**
   * @param sets a bit for each label, at {@link #index}
   * @param tags how many tags there are
   */
  LabelSets(long[] sets, int tags) {
    this.sets = sets;
    this.tags = tags;
    long seen = 0;
    for (long set : sets) {
      seen |= set;
    }
    all = seen == 0 ? 1L << Relation.DEPENDENT.ordinal() : seen;
  }

  static int index(int governor, int dependent, boolean right, int tags) {
    return (governor * tags + dependent) * 2 + (right ? 1 : 0);
  }

  long of(int governor, int dependent, boolean right) {
    long set = sets[index(governor, dependent, right, tags)];
    return set == 0 ? all : set;
  }
}
