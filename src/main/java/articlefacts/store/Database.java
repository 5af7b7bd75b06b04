package articlefacts.store;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database that this build is for; the few statements that differ ask for it. */
enum Database {
  H2,
  POSTGRESQL;

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
