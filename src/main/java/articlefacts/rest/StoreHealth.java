package articlefacts.rest;

import articlefacts.store.Pulse;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database server is away; known without asking it, so that the answer never waits. */
@Readiness
class StoreHealth implements HealthCheck {

  private final Pulse pulse;

  StoreHealth(Pulse pulse) {
    this.pulse = pulse;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("The database answers").status(!pulse.isAway()).build();
  }
}
