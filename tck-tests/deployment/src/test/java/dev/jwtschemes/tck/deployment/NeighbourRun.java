package dev.jwtschemes.tck.deployment;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.run.ServerRun;
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

/**
 * Applications on one server that nothing of this library may stop or disturb: what comes close to
 * its problems and is legal, under {@code validation=fail}, and logins of the server's.
 */
final class NeighbourRun implements ServerSuite.Run {
  private static final String ASKS =
      "Payara asks the application's login about a method with @PermitAll, though it is open; so it does without this library";

  /** Where Payara's own filter in JAX-RS wants the login's user. */
  static final Map<String, String> PAYARA =
      Map.of(
          "basic-schemes-permitted-anonymous", ASKS,
          "form-schemes-permitted-anonymous", ASKS,
          "legal-login-open", ASKS,
          "legal-login-options", ASKS);

  private final ServerRun run;
  private final Map<String, String> reasons;

  private NeighbourRun(ServerRun run, Map<String, String> reasons) {
    this.run = run;
    this.reasons = Map.copyOf(reasons);
  }

  /**
   * Start everything.
   *
   * @param reasons why the server answers something else, by case; it must then
   */
  static NeighbourRun on(ApplicationServer product, Map<String, String> reasons)
      throws IOException, InterruptedException {
    return new NeighbourRun(ServerRun.start(product, "neighbour", NeighbourRun::write), reasons);
  }

  private static List<Path> write(Issuers issuers, Path directory) throws IOException {
    var wars = new ArrayList<Path>();
    for (NeighbourArchive each : NeighbourArchive.all()) {
      wars.add(each.war(issuers, directory));
    }
    return wars;
  }

  @Override
  public Stream<DynamicTest> tests() {
    var cases = new NeighbourCases(run);
    BasicLoginCases.addTo(cases, run.issuers());
    FormLoginCases.addTo(cases, run.issuers());
    LegalCases.addTo(cases, run.issuers()); // last, since it looks for alarms in the log
    return cases.all().entrySet().stream()
        .map(each -> dynamicTest(each.getKey(), () -> check(each.getKey(), each.getValue())));
  }

  private void check(String id, NeighbourCases.Case test) throws IOException, InterruptedException {
    run.verdicts().judge(id, "", Optional.ofNullable(reasons.get(id)), test.differences());
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
