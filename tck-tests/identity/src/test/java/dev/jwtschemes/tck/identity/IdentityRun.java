package dev.jwtschemes.tck.identity;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.identity.IdentityCase.Reach;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Both applications on one server, and all cases on each. */
final class IdentityRun implements ServerSuite.Run {
  private static final String REST_ONLY = "The caller is authenticated for JAX-RS only";

  /** What isn't passed yet, and why: by case, or by server and case. */
  private static final String LIBERTYS_EXECUTOR =
      "RESTEasy's SecurityContext parameter is bound to the request's thread, and Liberty's"
          + " executor doesn't carry that (RESTEASY003880)";

  private static final Map<String, String> KNOWN =
      Map.of(
          "liberty rest-async-parameter",
          LIBERTYS_EXECUTOR,
          "liberty-earlier rest-async-parameter",
          LIBERTYS_EXECUTOR);

  private final ServerRun run;
  private final Map<IdentityWar, Reach> reaches;

  private IdentityRun(ServerRun run, Map<IdentityWar, Reach> reaches) {
    this.run = run;
    this.reaches = reaches;
  }

  /**
   * Start everything.
   *
   * @param reaches how far the server takes callers over, by application
   */
  static IdentityRun on(ApplicationServer product, Map<IdentityWar, Reach> reaches)
      throws IOException, InterruptedException {
    return new IdentityRun(ServerRun.start(product, "identity", IdentityRun::wars), reaches);
  }

  private static List<Path> wars(Issuers issuers, Path directory) throws IOException {
    var wars = new ArrayList<Path>();
    for (IdentityWar each : IdentityWar.values()) {
      wars.add(each.write(issuers, directory));
    }
    return wars;
  }

  @Override
  public Stream<DynamicTest> tests() {
    return Stream.concat(
        Stream.of(IdentityWar.values()).flatMap(this::tests),
        Stream.of(dynamicTest("told-once", this::checkTold)));
  }

  private Stream<DynamicTest> tests(IdentityWar war) {
    var runner = new CaseRunner(run.address(war.contextRoot()));
    return AllIdentityCases.of(run.issuers())
        .map(
            each ->
                dynamicTest(war.contextRoot() + ": " + each.id(), () -> check(war, runner, each)));
  }

  private void check(IdentityWar war, CaseRunner runner, IdentityCase each) throws IOException {
    String id = war.contextRoot() + "-" + each.id();
    Reach reach = reaches.getOrDefault(war, Reach.CONTAINER);
    if (each.reach() != Reach.ANY && each.reach() != reach) {
      run.verdicts().explain(id, each.summary(), reason(reach));
      return;
    }
    run.verdicts().judge(id, each.summary(), known(each.id()), runner.differences(each));
  }

  private Optional<String> known(String id) {
    return Optional.ofNullable(KNOWN.getOrDefault(id, KNOWN.get(run.product().name() + " " + id)));
  }

  private static String reason(Reach reach) {
    return reach == Reach.REST_ONLY
        ? "the server takes no caller over without @LoginConfig"
        : "the server takes the caller over";
  }

  /** A server that takes no caller over must be complained about, once for each application. */
  private void checkTold() throws IOException {
    long expected = reaches.values().stream().filter(Reach.REST_ONLY::equals).count();
    long told = run.log().lines().filter(line -> line.contains(REST_ONLY)).count();
    run.verdicts()
        .judge(
            "told-once",
            "log",
            told == expected
                ? List.of()
                : List.of("told " + told + " times, expected " + expected));
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
