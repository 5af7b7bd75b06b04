package articlefacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the changes that this process makes to the store, so that what was read before one can be told from after. */
@ApplicationScoped
public class Revision {

  private final AtomicLong changes = new AtomicLong();

  public long current() {
    return changes.get();
  }

  void changed() {
    changes.incrementAndGet();
  }
}
