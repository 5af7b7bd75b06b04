package articlefacts.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of table article. */
@ApplicationScoped
class ArticleRows implements PanacheRepositoryBase<ArticleEntity, String> {}
