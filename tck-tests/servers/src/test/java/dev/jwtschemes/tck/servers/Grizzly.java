package dev.jwtschemes.tck.servers;

import java.util.Map;

/** What the HTTP server in both Payaras does before any application is asked. */
final class Grizzly {
  static final Map<String, String> REASONS =
      Map.of(
          "bad-header-not-ascii",
          "Payara's HTTP server answers 400 itself when a header holds bytes outside ASCII");

  private Grizzly() {}
}
