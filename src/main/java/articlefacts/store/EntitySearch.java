package articlefacts.store;

import java.util.List;

/** How a database finds entities; {@link EntityStore} asks it. */
interface EntitySearch {

  /** The groups of the page that is asked for, by name, type and code, and one more when another page follows. */
  List<EntityGroup> page(EntityQuery query);
}
