package articlefacts.store;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database that this build is for; the few statements that differ ask for it. */
enum Database {
  /** Writes whole pages of its trees again for every transaction, so that few great ones are faster; its index has one writer. */
  H2(512, 1),
  POSTGRESQL(128, Integer.MAX_VALUE);

  /** The number of articles after which sharing the cost of a commit gains little. */
  final int groupSize;

  /** How many transactions may write at once. */
  final int writers;

  Database(int groupSize, int writers) {
    this.groupSize = groupSize;
    this.writers = writers;
  }

  /** Makes the database kind that Quarkus was built for available to the stores. */
  @Dependent
  static class Producer {

    @Produces
    @Dependent
    @Unremovable
    Database database(@ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
      return kind.equals("postgresql") ? POSTGRESQL : H2;
    }
  }
}
