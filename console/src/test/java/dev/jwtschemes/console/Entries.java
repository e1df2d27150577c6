package dev.jwtschemes.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decisions for tests. */
final class Entries {
  private Entries() {}

  static Entry accepted(String id, String path) {
    return new Entry(
        id,
        Instant.parse("2026-11-26T12:00:00Z"),
        "GET",
        path,
        Optional.of("Orders#list"),
        "authenticated",
        Optional.empty(),
        Optional.of("staff"),
        List.of("staff", "partner"),
        Optional.empty(),
        List.of(new Entry.Step("select", "scheme staff: its issuer is that of the token")));
  }

  static Entry expired(String id, String path) {
    return new Entry(
        id,
        Instant.parse("2026-11-26T12:00:01Z"),
        "GET",
        path,
        Optional.empty(),
        "challenged",
        Optional.of(401),
        Optional.of("partner"),
        List.of("partner"),
        Optional.of(
            new Entry.Cause(
                "token-expired",
                "The token expired",
                Optional.of("exp after now"),
                Optional.of("5 minutes ago"),
                "exp was 5 minutes ago",
                "Ask the issuer for a new one.")),
        List.of(new Entry.Step("validate", "token-expired")));
  }
}
