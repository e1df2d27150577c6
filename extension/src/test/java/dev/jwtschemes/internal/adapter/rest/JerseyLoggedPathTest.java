package dev.jwtschemes.internal.adapter.rest;

/** The same on Jersey. */
class JerseyLoggedPathTest extends LoggedPathTest {
  @Override
  RestRuntime.Kind kind() {
    return RestRuntime.Kind.JERSEY;
  }
}
