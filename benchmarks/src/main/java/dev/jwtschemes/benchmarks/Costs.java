package dev.jwtschemes.benchmarks;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.ConfiguredKeys;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.FixedKeys;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.Primitives;
import dev.jwtschemes.internal.verify.SchemeVerifier;
import dev.jwtschemes.internal.verify.Verdict;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures what accepting an RS256 token of some 800 characters costs, in CPU time and in bytes
 * that are allocated: by the signature alone, which is the limit; by the verifier of its scheme; by
 * the whole request processing for a token that is new, and for one that is remembered; with 1, 10
 * and 1,000 schemes; and with larger tokens. Prints a table; all in one run.
 */
public final class Costs {
  private record Case(String name, Runnable run) {}

  private Costs() {}

  /**
   * Run it.
   *
   * @param args rounds (default 15), microseconds that a turn of one case takes (default 20000),
   *     and the names of the cases to run (default all); {@code -Dresults} names a file to which
   *     the results are added
   */
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    long micros = args.length > 1 ? Long.parseLong(args[1]) : 20_000;
    List<String> wanted = List.of(args).subList(Math.min(2, args.length), args.length);
    try (TestIssuer issuer = TestIssuer.start("https://login.example.com/realms/own")) {
      String token =
          issuer
              .token()
              .audience("orders")
              .groups("clerk", "manager")
              .claim("name", "Ann Example")
              .claim("email", "ann@example.com")
              .claim("azp", "orders-ui")
              .compact();
      List<Case> cases = new ArrayList<>(verifiers(issuer, token));
      for (int schemes : new int[] {1, 10, 1000}) {
        for (boolean named : new boolean[] {true, false}) {
          String many = "-" + schemes + (named ? "" : "-any");
          cases.add(new Case("cold" + many, request(issuer, token, schemes, named, 0)));
          cases.add(new Case("warm" + many, request(issuer, token, schemes, named, 10_000)));
        }
      }
      for (int size : new int[] {1000, 2000, 4000, 8000, 16_000}) {
        for (String kind : new String[] {"size", "claims"}) {
          String large = sized(issuer, size, kind.equals("claims"));
          String name = "-" + kind + "-" + size;
          cases.add(new Case("cold" + name, request(issuer, large, 1, true, 0)));
          cases.add(new Case("warm" + name, request(issuer, large, 1, true, 10_000)));
        }
      }
      cases.removeIf(each -> !wanted.isEmpty() && !wanted.contains(each.name()));
      System.out.printf("a token of %d characters%n", token.length());
      print(cases, new Rounds(rounds, micros * 1000));
    }
  }

  /** A token of about this size, by one long claim or by many of 40 characters. */
  private static String sized(TestIssuer issuer, int size, boolean many) {
    int room = size * 3 / 4 - 550;
    var token = issuer.token().audience("orders").groups("clerk", "manager");
    if (!many) {
      return token.claim("text", "x".repeat(Math.max(1, room))).compact();
    }
    for (int i = 0; i < room / 50; i++) {
      token = token.claim("claim-" + i, "y".repeat(35));
    }
    return token.compact();
  }

  private static void print(List<Case> cases, Rounds rounds) {
    double[] times = rounds.measure(cases.stream().map(Case::run).toList());
    for (int i = 0; i < times.length; i++) {
      long bytes = Measure.bytes(cases.get(i).run());
      System.out.printf(
          Locale.ROOT, "%-18s %8.1f us %8d bytes%n", cases.get(i).name(), times[i] / 1000, bytes);
      write(
          String.format(Locale.ROOT, "%s,%.2f,%d%n", cases.get(i).name(), times[i] / 1000, bytes));
    }
  }

  private static void write(String line) {
    String file = System.getProperty("results");
    if (file != null) {
      try {
        Files.writeString(
            Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static List<Case> verifiers(TestIssuer issuer, String token) {
    SchemeDefinition definition =
        SchemeDefinition.named("own")
            .issuer(issuer.issuer())
            .audiences("orders")
            .key(issuer.jwksJson())
            .build();
    Keys keys = ConfiguredKeys.of(definition).verification().orElseThrow();
    PublicKey key = (PublicKey) keys.all().get(0).key();
    int dot = token.lastIndexOf('.');
    byte[] input = token.substring(0, dot).getBytes(StandardCharsets.US_ASCII);
    byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
    SchemeVerifier verifier =
        new SchemeVerifier(
            definition,
            Optional.of(new FixedKeys(keys)),
            Optional.empty(),
            Primitives.OF_JVM,
            Clock.systemUTC());
    return List.of(
        new Case("signature", () -> require(isSigned(key, input, signature))),
        new Case(
            "verifier",
            () ->
                require(
                    UnverifiedToken.read(token, Tokens.SIZE)
                            instanceof UnverifiedToken.Readable readable
                        && verifier.verify(readable.token()) instanceof Verdict.Accepted)));
  }

  private static Runnable request(
      TestIssuer issuer, String token, int schemes, boolean named, int remembered) {
    World world =
        World.of(
            issuer,
            schemes,
            named,
            own -> own.key(issuer.jwksJson()),
            Unobserved.INSTANCE,
            remembered);
    AccessRule rule = world.rule();
    Sent request = Sent.bearer(token);
    world.handle(request.again(), rule);
    require(world.reason().isEmpty());
    return () -> world.handle(request.again(), rule);
  }

  private static void require(boolean isAccepted) {
    if (!isAccepted) {
      throw new IllegalStateException("the token was not accepted");
    }
  }

  private static boolean isSigned(PublicKey key, byte[] input, byte[] signature) {
    try {
      Signature verify = Signature.getInstance("SHA256withRSA");
      verify.initVerify(key);
      verify.update(input);
      return verify.verify(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
