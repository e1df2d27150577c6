package dev.jwtschemes.internal.adapter.rest;

/** The same on Jersey. */
class JerseyLocatorSchemesTest extends LocatorSchemesTest {
  @Override
  RestRuntime.Kind kind() {
    return RestRuntime.Kind.JERSEY;
  }
}
