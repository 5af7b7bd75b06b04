package articlefacts.store;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database that this build is for; the few statements that differ ask for it. */
enum Database {
  /** Writes whole pages of its trees again for every transaction, so that few great ones are faster. */
  H2(512),
  POSTGRESQL(128);

  /** The number of articles after which sharing the cost of a commit gains little. */
  final int groupSize;

  Database(int groupSize) {
    this.groupSize = groupSize;
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
