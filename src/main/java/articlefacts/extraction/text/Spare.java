package articlefacts.extraction.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * What one sentence was worked on with, for the next one: a thread finds what it put back last, whatever other threads do meanwhile.
 *
 * <p>Example: {@code Path path = spare.take(Path::new); … spare.put(path);}. Holds at most {@value #PLACES} of them; two threads that share
 * a place may each have to make their own. Thread-safe.
 */
public final class Spare<T> {

  private static final int PLACES = 32;

  private final AtomicReferenceArray<T> places = new AtomicReferenceArray<>(PLACES);

  /** What this thread put back last, which nobody else has meanwhile, or a new one. */
  public T take(Supplier<T> make) {
    T kept = places.getAndSet(place(), null);
    return kept == null ? make.get() : kept;
  }

  /** What this thread or one with the same place put back last, without taking it; null for none. */
  public T last() {
    return places.get(place());
  }

  public void put(T used) {
    places.set(place(), used);
  }

  private static int place() {
    return (int) (Thread.currentThread().getId() % PLACES);
  }
}
