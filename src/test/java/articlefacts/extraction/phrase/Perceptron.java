package articlefacts.extraction.phrase;

/** Weights while they are learnt, at the places where {@link Weights} will look for them; the mean over all steps is what counts. */
final class Perceptron {

  private final int[] weights;
  private final long[] corrections;
  private final int mask;
  private long step = 1;

  /** @param bits the table has 2 to the power of so many places */
  Perceptron(int bits) {
    weights = new int[1 << bits];
    corrections = new long[1 << bits];
    mask = (1 << bits) - 1;
  }

  int score(int[] features, int count, int category) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[features[i] + category & mask];
    }
    return sum;
  }

  void step() {
    step++;
  }

  void update(int[] features, int count, int category, int by) {
    for (int i = 0; i < count; i++) {
      int at = features[i] + category & mask;
      weights[at] += by;
      corrections[at] += by * step;
    }
  }

  /** Adds the means to {@code sums}. */
  void addMeans(double[] sums) {
    for (int i = 0; i < weights.length; i++) {
      sums[i] += weights[i] - (double) corrections[i] / step;
    }
  }

  /**
   * The means as bytes, the greatest of them cut off.
   *
   * @param cut the share of weights that are not cut off
   * @param least smaller bytes become zero
   */
  static byte[] bytes(double[] means, double cut, int least) {
    double[] sizes = java.util.Arrays.stream(means).map(Math::abs).filter(x -> x > 0).sorted().toArray();
    double greatest = sizes.length == 0 ? 1 : sizes[(int) Math.min(sizes.length - 1, sizes.length * cut)];
    byte[] bytes = new byte[means.length];
    for (int i = 0; i < bytes.length; i++) {
      long rounded = Math.max(-127, Math.min(127, Math.round(means[i] / greatest * 127)));
      bytes[i] = Math.abs(rounded) < least ? 0 : (byte) rounded;
    }
    return bytes;
  }
}
