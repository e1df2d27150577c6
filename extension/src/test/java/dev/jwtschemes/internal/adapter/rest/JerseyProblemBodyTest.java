package dev.jwtschemes.internal.adapter.rest;

/** The same on Jersey. */
class JerseyProblemBodyTest extends ProblemBodyTest {
  @Override
  RestRuntime.Kind kind() {
    return RestRuntime.Kind.JERSEY;
  }
}
