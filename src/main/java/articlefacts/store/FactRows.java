package articlefacts.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of table fact. */
@ApplicationScoped
class FactRows implements PanacheRepositoryBase<FactEntity, Long> {}
