package dev.jwtschemes.guide;

import dev.jwtschemes.InvalidSchemeException;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
public class Tenants {
  @Inject SchemeRegistry registry;

  /** For administrators: the issuer is read from your own data, never from a token. */
  public void add(String tenant, String issuer, String keys) {
    try {
      registry.add(
          SchemeDefinition.named("tenant-" + tenant)
              .issuer(issuer)
              .keyLocation(keys)
              .audiences("orders")
              .build());
    } catch (InvalidSchemeException e) {
      throw new IllegalArgumentException("Tenant " + tenant + ": " + e.problemIds(), e);
    }
  }

  public void move(String tenant, String keys) {
    registry
        .find("tenant-" + tenant)
        .ifPresent(old -> registry.replace(old.toBuilder().keyLocation(keys).build()));
  }

  public void remove(String tenant) {
    registry.remove("tenant-" + tenant);
  }
}
