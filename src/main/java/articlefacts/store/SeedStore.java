package articlefacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Remembers which seed articles have been taken in, so that one that was deleted does not come back at the next start. */
@ApplicationScoped
public class SeedStore {

  private final EntityManager entities;
  private final Changes changes;

  SeedStore(EntityManager entities, Changes changes) {
    this.entities = entities;
    this.changes = changes;
  }

  /** The names of all that have been taken in. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Set<String> names() {
    return new HashSet<>(entities.createNativeQuery("select name from seed").getResultList());
  }

  public void remember(Collection<String> names) {
    changes.quietly(() -> {
      for (String name : names) {
        entities.createNativeQuery("insert into seed (name) values (:name) on conflict do nothing").setParameter("name", name)
            .executeUpdate();
      }
      return names.size();
    });
  }
}
