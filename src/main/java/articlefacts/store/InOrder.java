package articlefacts.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Follows the order of intake, in which the documents of each segment stand, until a page is full: what many meet is found after a few
 * documents, and what few meet by its own terms.
 */
final class InOrder {

  /** A condition that is met by fewer documents is looked up; others are compared document by document. */
  private static final int LOOKED_UP = 1000;

  /** How far is looked at once against the order; then ever further. */
  private static final int STRETCH = 1024;

  private static final int GROWTH = 8;

  private final IndexSearcher searcher;
  private final boolean backward;

  InOrder(IndexSearcher searcher, boolean backward) {
    this.searcher = searcher;
    this.backward = backward;
  }

  /**
   * The next positions in the order of the list.
   *
   * @param after the position behind which they are; null for the beginning
   */
  List<Long> next(Query query, Long after, int wanted) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Long> found = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (backward) {
        addLast(found, leaf, weight, after, wanted);
      } else {
        int from = after == null ? 0 : firstBehind(leaf.reader(), after);
        addFirst(found, leaf, weight, from, leaf.reader().maxDoc(), wanted);
      }
    }
    found.sort(backward ? Comparator.reverseOrder() : Comparator.naturalOrder());
    return found.subList(0, Math.min(wanted, found.size()));
  }

  private void addFirst(List<Long> found, LeafReaderContext leaf, Weight weight, int from, int to, int wanted) throws IOException {
    ScorerSupplier supplier = from < to ? weight.scorerSupplier(leaf) : null;
    if (supplier == null) {
      return;
    }
    DocIdSetIterator matches = supplier.get(LOOKED_UP).iterator();
    Bits live = leaf.reader().getLiveDocs();
    NumericDocValues positions = leaf.reader().getNumericDocValues(IndexFields.POS);
    int end = found.size() + wanted;
    for (int doc = matches.advance(from); doc < to && found.size() < end; doc = matches.nextDoc()) {
      if (live == null || live.get(doc)) {
        positions.advanceExact(doc);
        found.add(positions.longValue());
      }
    }
  }

  /** There is no walking backward: stretches from the end are walked through until enough is found. */
  private void addLast(List<Long> found, LeafReaderContext leaf, Weight weight, Long after, int wanted) throws IOException {
    int end = after == null ? leaf.reader().maxDoc() : firstBehind(leaf.reader(), after - 1);
    int before = found.size();
    for (long stretch = STRETCH; end > 0 && found.size() - before < wanted; stretch *= GROWTH) {
      int start = (int) Math.max(0, end - stretch);
      addFirst(found, leaf, weight, start, end, Integer.MAX_VALUE - found.size());
      end = start;
    }
  }

  /** The first document behind a position. */
  private static int firstBehind(LeafReader reader, long position) throws IOException {
    int low = 0;
    int high = reader.maxDoc();
    while (low < high) {
      int middle = (low + high) >>> 1;
      NumericDocValues positions = reader.getNumericDocValues(IndexFields.POS);
      positions.advanceExact(middle);
      if (positions.longValue() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
