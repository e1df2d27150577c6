package dev.jwtschemes.tck.deployment;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** All packagings on one server, then what it must refuse, one after the other. */
final class DeploymentRun implements ServerSuite.Run {
  private static final String REPORTED =
      "JWTS-201 dev.jwtschemes.tck.deployment.app.TypoResource#read:";
  private static final String AT_START_ONLY =
      "The tests deploy at its start only, and it doesn't start without its applications; it deploys as Payara Server does";
  private static final String REPORT = "JWT Schemes found ";

  private final ServerRun run;

  private DeploymentRun(ServerRun run) {
    this.run = run;
  }

  /** Start everything. */
  static DeploymentRun on(ApplicationServer product) throws IOException, InterruptedException {
    return new DeploymentRun(ServerRun.start(product, "deployment", DeploymentRun::wars));
  }

  private static List<Path> wars(Issuers issuers, Path directory) throws IOException {
    var wars = new ArrayList<Path>();
    for (AppArchive each : Packaging.all()) {
      wars.add(each.war(issuers, directory));
    }
    return wars;
  }

  @Override
  public Stream<DynamicTest> tests() {
    Stream<DynamicTest> packagings = Packaging.all().stream().flatMap(this::tests);
    Stream<DynamicTest> told = Stream.of(dynamicTest("problems-told", this::checkTold));
    Stream<DynamicTest> refused =
        Refused.all().stream()
            .map(each -> dynamicTest("refused-" + each.archive().name(), () -> check(each)));
    return Stream.of(packagings, told, refused).flatMap(each -> each);
  }

  private Stream<DynamicTest> tests(AppArchive archive) {
    return Packaging.exchanges(run.issuers()).entrySet().stream()
        .map(
            each -> {
              String id = archive.name() + "-" + each.getKey();
              return dynamicTest(id, () -> check(id, archive, each.getValue()));
            });
  }

  private void check(String id, AppArchive archive, Exchange exchange) throws IOException {
    Response response = RawHttp.send(run.address(archive.name()), exchange.request());
    run.verdicts()
        .judge(id, exchange.request().target(), exchange.expected().differences(response));
  }

  /** The unregistered scheme is reported once for each application, in one report. */
  private void checkTold() throws IOException {
    String log = run.log();
    var differences = new ArrayList<String>();
    for (String text : List.of(REPORTED, REPORT)) {
      long told = Pattern.compile(Pattern.quote(text)).matcher(log).results().count();
      if (told != Packaging.all().size()) {
        differences.add("'" + text + "' told " + told + " times, for " + Packaging.all().size());
      }
    }
    run.verdicts().judge("problems-told", "log", differences);
  }

  private void check(Refused refused) throws IOException, InterruptedException {
    AppArchive archive = refused.archive();
    String id = "refused-" + archive.name();
    if (!run.deploysLater()) {
      run.verdicts().explain(id, "", AT_START_ONLY);
      return;
    }
    int from = run.log().length();
    boolean deployed =
        run.deploy(
            refused.ear()
                ? archive.ear(run.issuers(), run.work())
                : archive.war(run.issuers(), run.work()));
    var differences = new ArrayList<String>();
    if (deployed && !refused.late()) {
      differences.add("was deployed");
    }
    int status = RawHttp.send(run.address(archive.name()), Request.get("/api/open")).status();
    if (status != (deployed ? 503 : 404)) {
      differences.add("answers " + status + (deployed ? ", though deployed" : ""));
    }
    run.awaitLog(from, refused.told());
    run.verdicts().judge(id, deployed ? "503" : "not deployed", differences);
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
