package dev.jwtschemes.internal.adapter.rest;

import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/** The same on Jersey. */
class JerseyLostConfigurationTest extends LostConfigurationTest {
  @Override
  RestRuntime.Kind kind() {
    return RestRuntime.Kind.JERSEY;
  }

  @Override
  Class<?> roleChecks() {
    return RolesAllowedDynamicFeature.class;
  }
}
