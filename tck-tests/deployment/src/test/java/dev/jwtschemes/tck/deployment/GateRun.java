package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.ContractReport;
import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.RunningServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The gates on one server: what passes, what doesn't, and applications that are not served. */
final class GateRun implements ServerSuite.Run {
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Duration LOG_LIMIT = Duration.ofSeconds(30);
  private static final String OTHER_SCHEME =
      "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\"The issuer of the token is not accepted here\"";

  private final Issuers issuers;
  private final Path work;
  private final RunningServer server;
  private final ContractReport report;

  private GateRun(Issuers issuers, Path work, RunningServer server, ContractReport report) {
    this.issuers = issuers;
    this.work = work;
    this.server = server;
    this.report = report;
  }

  /** Start everything. */
  static GateRun on(ApplicationServer product) throws IOException, InterruptedException {
    Path work =
        Directories.empty(Directories.named("servers.work").resolve(product.name() + "-gates"));
    Issuers issuers = Issuers.start(work);
    try {
      Path directory = Files.createDirectory(work.resolve("wars"));
      List<Path> wars =
          List.of(
              GateArchive.gates().war(issuers, directory),
              GateArchive.constrained().war(issuers, directory));
      RunningServer server = product.start(wars, Files.createDirectory(work.resolve("server")));
      Path table =
          Directories.named("servers.results").resolve("gate-results-" + product.name() + ".tsv");
      return new GateRun(issuers, work, server, ContractReport.to(System.out, table));
    } catch (IOException | InterruptedException | RuntimeException e) {
      issuers.close();
      throw e;
    }
  }

  @Override
  public Stream<DynamicTest> tests() {
    Stream<DynamicTest> exchanges =
        exchanges().entrySet().stream()
            .map(each -> dynamicTest(each.getKey(), () -> check(each.getKey(), each.getValue())));
    Stream<DynamicTest> closed =
        GateArchive.closed().entrySet().stream()
            .map(
                each ->
                    dynamicTest(
                        each.getKey().name(), () -> checkClosed(each.getKey(), each.getValue())));
    return Stream.concat(exchanges, closed);
  }

  private Map<String, Exchange> exchanges() {
    String alice = issuers.alice().compact();
    String bob = issuers.bob().groups("clerk").compact();
    Map<String, Exchange> all = new LinkedHashMap<>();
    all.put("open", get("/gates/good/orders").expect(status(200).withBody("open")));
    all.put("denied", get("/gates/good/secret").expect(status(403)));
    all.put(
        "direct-call", get("/gates/good/orders/through").expect(status(200).withBody("secret")));
    all.put("suspended", clerk("/gates/good/async/suspended", "later"));
    all.put("stage", clerk("/gates/good/async/stage", "later"));
    all.put("locator", clerk("/gates/good/tree/leaf", "leaf"));
    all.put("locator-anonymous", get("/gates/good/tree/leaf").expect(challenged()));
    all.put("locator-only", clerk("/gates/tree-only/tree/leaf", "leaf"));
    all.put("locator-only-anonymous", get("/gates/tree-only/tree/leaf").expect(challenged()));
    for (String path : List.of("orders", "secret", "plain-secret", "tree/leaf")) {
      all.put("no-filter-" + path, get("/gates/dark/" + path).expect(status(500)));
      all.put(
          "no-filter-token-" + path, get("/gates/dark/" + path).bearer(alice).expect(status(500)));
    }
    all.put("servlet", clerk("/gates/clerks", "clerks"));
    all.put("servlet-anonymous", get("/gates/clerks").expect(challenged()));
    all.put("named", clerk("/gates/named", "clerks"));
    all.put("named-anonymous", get("/gates/named").expect(challenged()));
    all.put(
        "constraint-anonymous",
        get("/constrained/good/orders")
            .expect(
                status(401)
                    .challenge("Bearer realm=\"partner\"")
                    .challenge("Bearer realm=\"staff\"")));
    for (String path : List.of("orders", "orders/unannotated")) {
      String target = "/constrained/good/" + path;
      all.put("constraint-" + path, get(target).bearer(alice).expect(status(200)));
      all.put(
          "constraint-partner-" + path,
          get(target).bearer(bob).expect(status(401).challenge(OTHER_SCHEME)));
    }
    all.put(
        "constraint-own-scheme",
        get("/constrained/good/orders/partner").bearer(bob).expect(status(200)));
    return all;
  }

  private static Expected challenged() {
    return status(401).challenge("Bearer realm=\"staff\"");
  }

  private Exchange clerk(String path, String body) {
    return get(path).bearer(issuers.alice().compact()).expect(status(200).withBody(body));
  }

  private void check(String id, Exchange exchange) throws IOException {
    var response = RawHttp.send(server.address(), exchange.request());
    verdict(id, exchange.request().target(), exchange.expected().differences(response));
  }

  /** Not deployed at all, or closed to every request; and the log says why. */
  private void checkClosed(GateArchive archive, String told)
      throws IOException, InterruptedException {
    if (server.deployer().isEmpty()) {
      report.explain(archive.name(), "", "The tests deploy on this server at its start only");
      return;
    }
    int from = server.process().log().length();
    Path file = archive.war(issuers, work);
    boolean deployed = true;
    try {
      server.deployer().get().deploy(file);
    } catch (IllegalStateException e) {
      deployed = false;
    }
    var differences = new ArrayList<String>();
    URI base = URI.create(server.address() + "/" + archive.name());
    for (String door : GateArchive.doors()) {
      int status = RawHttp.send(base, Request.get(door)).status();
      if (status != 404 && status != 503 && status != 500) {
        differences.add(door + " answers " + status);
      }
    }
    server.process().await(from, Pattern.compile(Pattern.quote(told)), 1, NEVER, LOG_LIMIT);
    verdict(archive.name(), deployed ? "closed" : "not deployed", differences);
  }

  private void verdict(String id, String summary, List<String> differences) throws IOException {
    report.add(id, summary, differences);
    if (!differences.isEmpty()) {
      throw new AssertionError(String.join("\n", differences));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    issuers.close();
    report.close();
  }
}
