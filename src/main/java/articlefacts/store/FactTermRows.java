package articlefacts.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of table fact_term. */
@ApplicationScoped
class FactTermRows implements PanacheRepositoryBase<FactTermEntity, FactTermEntity.Key> {}
