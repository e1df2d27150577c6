package dev.jwtschemes.tck.deployment;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.ContractReport;
import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.Deployer;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.RunningServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** All packagings on one server, then what it must refuse, one after the other. */
final class DeploymentRun implements ServerSuite.Run {
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Duration LOG_LIMIT = Duration.ofSeconds(30);
  private static final String REPORTED =
      "JWTS-201 dev.jwtschemes.tck.deployment.app.TypoResource#read:";
  private static final String AT_START_ONLY =
      "The tests deploy at its start only, and it doesn't start without its applications; it deploys as Payara Server does";
  private static final String REPORT = "JWT Schemes found ";

  private final Issuers issuers;
  private final Path work;
  private final RunningServer server;
  private final ContractReport report;

  private DeploymentRun(Issuers issuers, Path work, RunningServer server, ContractReport report) {
    this.issuers = issuers;
    this.work = work;
    this.server = server;
    this.report = report;
  }

  /** Start everything. */
  static DeploymentRun on(ApplicationServer product) throws IOException, InterruptedException {
    Path work = Directories.empty(Directories.named("servers.work").resolve(product.name()));
    Issuers issuers = Issuers.start(work);
    try {
      var wars = new ArrayList<Path>();
      Path directory = Files.createDirectory(work.resolve("wars"));
      for (AppArchive each : Packaging.all()) {
        wars.add(each.war(issuers, directory));
      }
      RunningServer server = product.start(wars, Files.createDirectory(work.resolve("server")));
      Path table =
          Directories.named("servers.results")
              .resolve("deployment-results-" + product.name() + ".tsv");
      return new DeploymentRun(issuers, work, server, ContractReport.to(System.out, table));
    } catch (IOException | InterruptedException | RuntimeException e) {
      issuers.close();
      throw e;
    }
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
    return Packaging.exchanges(issuers).entrySet().stream()
        .map(
            each -> {
              String id = archive.name() + "-" + each.getKey();
              return dynamicTest(id, () -> check(id, archive, each.getValue()));
            });
  }

  private void check(String id, AppArchive archive, Exchange exchange) throws IOException {
    Response response = RawHttp.send(address(archive), exchange.request());
    verdict(id, exchange.request().target(), exchange.expected().differences(response));
  }

  /** The unregistered scheme is reported once for each application, in one report. */
  private void checkTold() throws IOException {
    String log = server.process().log();
    var differences = new ArrayList<String>();
    for (String text : List.of(REPORTED, REPORT)) {
      long told = Pattern.compile(Pattern.quote(text)).matcher(log).results().count();
      if (told != Packaging.all().size()) {
        differences.add("'" + text + "' told " + told + " times, for " + Packaging.all().size());
      }
    }
    verdict("problems-told", "log", differences);
  }

  private void check(Refused refused) throws IOException, InterruptedException {
    if (server.deployer().isEmpty()) {
      report.explain("refused-" + refused.archive().name(), "", AT_START_ONLY);
      return;
    }
    int from = server.process().log().length();
    AppArchive archive = refused.archive();
    Path file = refused.ear() ? archive.ear(issuers, work) : archive.war(issuers, work);
    boolean deployed = isDeployed(server.deployer().get(), file);
    var differences = new ArrayList<String>();
    if (deployed && !refused.late()) {
      differences.add("was deployed");
    }
    int status = RawHttp.send(address(archive), Request.get("/api/open")).status();
    if (status != (deployed ? 503 : 404)) {
      differences.add("answers " + status + (deployed ? ", though deployed" : ""));
    }
    server
        .process()
        .await(from, Pattern.compile(Pattern.quote(refused.told())), 1, NEVER, LOG_LIMIT);
    verdict("refused-" + archive.name(), deployed ? "503" : "not deployed", differences);
  }

  private static boolean isDeployed(Deployer deployer, Path file)
      throws IOException, InterruptedException {
    try {
      deployer.deploy(file);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private URI address(AppArchive archive) {
    return URI.create(server.address() + "/" + archive.name());
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
