package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The gates on one server: what passes, what doesn't, and applications that are not served. */
final class GateRun implements ServerSuite.Run {
  private static final String OTHER_SCHEME =
      "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\"The issuer of the token is not accepted here\"";

  private final ServerRun run;

  private GateRun(ServerRun run) {
    this.run = run;
  }

  /** Start everything. */
  static GateRun on(ApplicationServer product) throws IOException, InterruptedException {
    return new GateRun(
        ServerRun.start(
            product,
            "gate",
            (issuers, directory) ->
                List.of(
                    GateArchive.gates().war(issuers, directory),
                    GateArchive.constrained().war(issuers, directory))));
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
    String alice = run.issuers().alice().compact();
    String bob = run.issuers().bob().groups("clerk").compact();
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
    return get(path).bearer(run.issuers().alice().compact()).expect(status(200).withBody(body));
  }

  private void check(String id, Exchange exchange) throws IOException {
    var response = RawHttp.send(run.server().address(), exchange.request());
    run.verdicts()
        .judge(id, exchange.request().target(), exchange.expected().differences(response));
  }

  /** Not deployed at all, or closed to every request; and the log says why. */
  private void checkClosed(GateArchive archive, String told)
      throws IOException, InterruptedException {
    if (!run.deploysLater()) {
      run.verdicts()
          .explain(archive.name(), "", "The tests deploy on this server at its start only");
      return;
    }
    int from = run.log().length();
    boolean deployed = run.deploy(archive.war(run.issuers(), run.work()));
    var differences = new ArrayList<String>();
    for (String door : GateArchive.doors()) {
      int status = RawHttp.send(run.address(archive.name()), Request.get(door)).status();
      if (status != 404 && status != 503 && status != 500) {
        differences.add(door + " answers " + status);
      }
    }
    run.awaitLog(from, told);
    run.verdicts().judge(archive.name(), deployed ? "closed" : "not deployed", differences);
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
