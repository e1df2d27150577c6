package dev.jwtschemes.benchmarks.http;

import dev.jwtschemes.testkit.TestIssuer;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The tokens of a round's requests, in order; an empty one isn't sent.
 *
 * @param fresh a new one each time
 * @param twenty each 20 times in a row
 * @param noneOfCrowd for 100 clients with 20 requests each
 * @param crowd likewise, each client with a token of its own
 */
record Workload(
    List<String> none,
    List<String> one,
    List<String> fresh,
    List<String> twenty,
    List<String> noneOfCrowd,
    List<String> crowd) {
  /** Clients at once. */
  static final int CROWD = 100;

  private static final int TOKEN_USES = 20;

  static Workload of(TestIssuer issuer, int requests) {
    List<String> fresh = tokens(issuer, requests);
    List<String> each = tokens(issuer, (requests + TOKEN_USES - 1) / TOKEN_USES);
    List<String> ofClients = tokens(issuer, CROWD);
    return new Workload(
        Collections.nCopies(requests, ""),
        Collections.nCopies(requests, token(issuer)),
        fresh,
        IntStream.range(0, requests).mapToObj(i -> each.get(i / TOKEN_USES)).toList(),
        Collections.nCopies(CROWD * TOKEN_USES, ""),
        IntStream.range(0, CROWD * TOKEN_USES).mapToObj(i -> ofClients.get(i % CROWD)).toList());
  }

  private static List<String> tokens(TestIssuer issuer, int count) {
    return IntStream.range(0, count).mapToObj(i -> token(issuer)).toList();
  }

  private static String token(TestIssuer issuer) {
    return issuer
        .token()
        .audience("orders")
        .upn("ann")
        .groups("clerk", "manager")
        .claim("jti", UUID.randomUUID().toString())
        .claim("name", "Ann Example")
        .claim("email", "ann@example.com")
        .expires(Instant.now().plusSeconds(86_400))
        .compact();
  }
}
