package articlefacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;

/**
 * Divides work among the processes that share a PostgreSQL: whoever holds a lease does it, and who was killed loses it when its time is
 * over, by the clock of the database. The embedded database belongs to one process, which holds everything.
 *
 * <p>{@code if (leases.hold("reindex 12", Duration.ofMinutes(1))) {…}}; a holder that asks again keeps it for longer.
 */
@ApplicationScoped
public class Leases {

  private final EntityManager entities;
  private final Changes changes;
  private final boolean alone;

  /** This process. */
  private final String holder = UUID.randomUUID().toString();

  Leases(EntityManager entities, Changes changes, Database database) {
    this.entities = entities;
    this.changes = changes;
    alone = database == Database.H2;
  }

  /** Whether this process has the lease now, for so long (whole seconds); false when another one has it. */
  public boolean hold(String name, Duration time) {
    return alone || changes.quietly(() -> {
      String until = "current_timestamp + interval '" + Math.max(1, time.toSeconds()) + "' second";
      int renewed = entities.createNativeQuery(
              "update lease set holder = :holder, until = " + until
              + " where name = :name and (holder = :holder or until < current_timestamp)")
          .setParameter("name", name).setParameter("holder", holder).executeUpdate();
      return renewed == 1 || entities.createNativeQuery(
              "insert into lease (name, holder, until) values (:name, :holder, " + until + ") on conflict do nothing")
          .setParameter("name", name).setParameter("holder", holder).executeUpdate() == 1;
    });
  }

  /** Gives it back, so that others need not wait for its end. */
  public void release(String name) {
    if (!alone) {
      changes.quietly(() ->
          entities.createNativeQuery("delete from lease where name = :name and holder = :holder")
              .setParameter("name", name).setParameter("holder", holder).executeUpdate());
    }
  }
}
