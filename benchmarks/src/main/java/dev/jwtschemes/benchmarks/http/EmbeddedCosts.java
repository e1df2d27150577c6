package dev.jwtschemes.benchmarks.http;

import dev.jwtschemes.tck.process.ServerProcess;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures what requests cost an embedded JAX-RS server (RESTEasy, Undertow, Weld), with this
 * library, with the filters of smallrye-jwt, and without either. Each has a process of its own;
 * they take turns. Adds the same lines to a file as {@link HttpCosts}.
 */
public final class EmbeddedCosts {
  private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private EmbeddedCosts() {}

  /**
   * Run it.
   *
   * @param args the file; a directory to work in; rounds (default 5, after as many that warm up),
   *     requests of a turn (default 1000)
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Turns turns = new Turns(Path.of(args[0]), "embedded");
    Path work = Directories.empty(Path.of(args[1]));
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    int requests = args.length > 3 ? Integer.parseInt(args[3]) : 1000;
    try (TestIssuer issuer = TestIssuer.start("https://login.example.com/realms/own");
        ServerProcess plain = EmbeddedApplication.PLAIN.start(issuer, work, OPTIONS);
        ServerProcess ours = EmbeddedApplication.OURS.start(issuer, work, OPTIONS);
        ServerProcess smallrye = EmbeddedApplication.SMALLRYE.start(issuer, work, OPTIONS)) {
      List<Case> cases = new ArrayList<>();
      cases.add(new Case(EmbeddedApplication.PLAIN, plain, plain.address(START_LIMIT)));
      cases.add(new Case(EmbeddedApplication.OURS, ours, ours.address(START_LIMIT)));
      cases.add(new Case(EmbeddedApplication.SMALLRYE, smallrye, smallrye.address(START_LIMIT)));
      for (Case each : cases) {
        each.check();
      }
      for (int round = -rounds; round < rounds; round++) {
        Workload workload = Workload.of(issuer, requests);
        Collections.shuffle(cases);
        for (Case each : cases) {
          each.round(turns, workload, round >= 0);
        }
      }
    }
  }

  private record Case(EmbeddedApplication application, ServerProcess process, URI address) {
    void round(Turns turns, Workload workload, boolean isCounted)
        throws IOException, InterruptedException {
      turn(turns, "open", "/open", workload.none(), isCounted);
      if (application != EmbeddedApplication.PLAIN) {
        turn(turns, "new", "/secret", workload.fresh(), isCounted);
        turn(turns, "twenty", "/secret", workload.twenty(), isCounted);
        turn(turns, "one", "/secret", workload.one(), isCounted);
      }
    }

    /** Whether it protects what is measured. */
    void check() throws IOException {
      try (Wire wire = new Wire(address)) {
        int expected = application == EmbeddedApplication.PLAIN ? 200 : 401;
        int status = wire.get("/secret", "");
        if (status != expected) {
          throw new IllegalStateException(application + " answers " + status + " without a token");
        }
      }
    }

    private void turn(Turns turns, String kind, String path, List<String> tokens, boolean isCounted)
        throws IOException, InterruptedException {
      String name = application.name().toLowerCase(Locale.ROOT);
      turns.turn(address, process.jvm().pid(), name, kind, path, tokens, isCounted);
    }
  }
}
