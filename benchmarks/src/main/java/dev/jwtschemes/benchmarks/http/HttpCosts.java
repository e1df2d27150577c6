package dev.jwtschemes.benchmarks.http;

import dev.jwtschemes.tck.process.Jvm;
import dev.jwtschemes.tck.process.ServerProcess;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.Deployer;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.RunningServer;
import dev.jwtschemes.tck.servers.WildFly;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Measures what requests and deployments cost a server: the CPU time of its process, since the
 * clock shows the load of the machine. All applications are on one server, and take turns. Adds a
 * line for each turn to a file: server, application, kind of request, microseconds of CPU, p50 and
 * p99 by the clock.
 */
public final class HttpCosts {
  private static final String OPTIONS = "-Xmx512m -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true";

  /** Of an application, for its memory. */
  private static final int COPIES = 4;

  private static final long SETTLED_BYTES = 50_000;

  private static final String SOME_CLASS = "dev.jwtschemes.JwtScheme";

  private final Turns turns;
  private final int requests;

  private HttpCosts(Turns turns, int requests) {
    this.turns = turns;
    this.requests = requests;
  }

  /**
   * Run it. The system properties are those of the suites on servers: {@code servers.home}, {@code
   * war.lib}, {@code wildfly.version}.
   *
   * @param args the file; {@code wildfly} or {@code liberty}; a directory to work in; rounds
   *     (default 5), requests of a turn (default 1000), deployments of each kind (default 10)
   */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 5;
    int requests = args.length > 4 ? Integer.parseInt(args[4]) : 1000;
    int deployments = args.length > 5 ? Integer.parseInt(args[5]) : 10;
    Path work = Directories.empty(Path.of(args[2]));
    Path wars = Files.createDirectory(work.resolve("wars"));
    var costs = new HttpCosts(new Turns(Path.of(args[0]), args[1]), requests);
    try (TestIssuer issuer = TestIssuer.start("https://login.example.com/realms/own")) {
      Path plain = Wars.plain(wars);
      Path ours = Wars.ours(wars, "ours", false, issuer);
      Path own = Wars.own(wars, issuer);
      boolean isWildFly = args[1].equals("wildfly");
      List<Path> first =
          isWildFly
              ? List.of(plain, ours, Wars.ours(wars, "ours-login", true, issuer), own)
              : List.of(plain, ours);
      try (RunningServer running =
          start(isWildFly ? new WildFly() : new OpenLiberty(), first, work.resolve("server"))) {
        if (isWildFly) {
          costs.rounds(running, running, issuer, rounds);
        } else { // its own MP-JWT answers for all applications of a server
          try (RunningServer other =
              start(OpenLiberty.withMpJwt(), List.of(own), work.resolve("other"))) {
            costs.rounds(running, other, issuer, rounds);
          }
        }
        if (running.deployer().isPresent()) {
          costs.memory(running, running.deployer().get(), wars, issuer);
          costs.deployments(running, running.deployer().get(), wars, issuer, deployments);
        }
      }
    }
  }

  private static RunningServer start(ApplicationServer server, List<Path> wars, Path work)
      throws IOException, InterruptedException {
    Files.createDirectory(work);
    String options = OPTIONS + " " + System.getProperty("server.options", "");
    return ServerProcess.with(
        Map.of("JAVA_OPTS", options, "JVM_ARGS", options), () -> server.start(wars, work));
  }

  /**
   * Run them; as many before warm up.
   *
   * @param ofOwn the server with the application that its own MP-JWT protects
   */
  private void rounds(RunningServer running, RunningServer ofOwn, TestIssuer issuer, int rounds)
      throws IOException, InterruptedException {
    for (int round = -rounds; round < rounds; round++) {
      round(running, ofOwn, issuer, round >= 0);
    }
  }

  private void round(
      RunningServer running, RunningServer ofOwn, TestIssuer issuer, boolean isCounted)
      throws IOException, InterruptedException {
    Workload work = Workload.of(issuer, requests);
    List<String> applications = new ArrayList<>(List.of("ours", "own"));
    if (running == ofOwn) {
      applications.add("ours-login");
    }
    Collections.shuffle(applications);
    turn(running, "plain", "open", "/plain/open", work.none(), isCounted);
    turn(running, "ours", "open", "/ours/open", work.none(), isCounted);
    turn(running, "plain", "open-crowd", "/plain/open", work.noneOfCrowd(), isCounted);
    for (String each : applications) {
      String path = "/" + each + "/secret";
      RunningServer asked = each.equals("own") ? ofOwn : running;
      turn(asked, each, "new", path, work.fresh(), isCounted);
      turn(asked, each, "one", path, work.one(), isCounted);
      turn(asked, each, "twenty", path, work.twenty(), isCounted);
      turn(asked, each, "crowd", path, work.crowd(), isCounted);
    }
  }

  private void turn(
      RunningServer running,
      String application,
      String kind,
      String path,
      List<String> tokens,
      boolean isCounted)
      throws IOException, InterruptedException {
    turns.turn(
        running.address(),
        running.process().jvm().pid(),
        application,
        kind,
        path,
        tokens,
        isCounted);
  }

  /** The same application with and without the library, deployed beside the others. */
  private void deployments(
      RunningServer running, Deployer deployer, Path wars, TestIssuer issuer, int times)
      throws IOException, InterruptedException {
    Path with = wars.resolve("more");
    List<Path> both =
        List.of(
            Files.move(Wars.plain(with), with.resolve("later-plain.war")),
            Wars.ours(with, "later-ours", false, issuer));
    Jvm jvm = running.process().jvm();
    for (int i = -1; i < times; i++) {
      for (Path war : both) {
        long begin = System.nanoTime();
        long before = Load.ticks(jvm.pid());
        deployer.deploy(war);
        double cpu = (Load.ticks(jvm.pid()) - before) * 10_000.0;
        double clock = (System.nanoTime() - begin) / 1e3;
        if (i >= 0) {
          turns.write(name(war), "deployment", cpu, clock, clock);
        }
        deployer.undeploy(war);
      }
    }
  }

  /**
   * What an application keeps: several copies of one are deployed and each asked once, since what
   * is undeployed may linger, and a server's own caches are filled by the first.
   */
  private void memory(RunningServer running, Deployer deployer, Path wars, TestIssuer issuer)
      throws IOException, InterruptedException {
    Files.createDirectory(wars.resolve("more"));
    for (String kind : List.of("plain", "ours")) {
      copy(running, deployer, wars, issuer, kind + "-0"); // the first loads what all share
    }
    for (String kind : List.of("plain", "ours")) {
      Jvm.Measured before = settled(running.process().jvm());
      for (int i = 1; i <= COPIES; i++) {
        copy(running, deployer, wars, issuer, kind + "-" + i);
      }
      Jvm.Measured after = settled(running.process().jvm());
      turns.write(
          kind,
          "memory",
          (after.heapBytes() - before.heapBytes()) / (double) COPIES,
          (after.classes() - before.classes()) / (double) COPIES,
          (after.threads().size() - before.threads().size()) / (double) COPIES);
    }
  }

  /** Servers free what belongs to earlier deployments later, some of it by timers. */
  private static Jvm.Measured settled(Jvm jvm) throws IOException, InterruptedException {
    Jvm.Measured measured = jvm.measure(SOME_CLASS);
    for (int quiet = 0, tries = 0; quiet < 5 && tries < 60; tries++) {
      Thread.sleep(1_000);
      Jvm.Measured next = jvm.measure(SOME_CLASS);
      quiet = Math.abs(next.heapBytes() - measured.heapBytes()) < SETTLED_BYTES ? quiet + 1 : 0;
      measured = next;
    }
    return measured;
  }

  private static void copy(
      RunningServer running, Deployer deployer, Path wars, TestIssuer issuer, String name)
      throws IOException, InterruptedException {
    Path war =
        name.startsWith("plain")
            ? Files.move(Wars.plain(wars.resolve("more")), wars.resolve("more/" + name + ".war"))
            : Wars.ours(wars.resolve("more"), name, false, issuer);
    deployer.deploy(war);
    List<String> none = List.of("");
    Load.run(running.address(), running.process().jvm().pid(), "/" + name + "/open", none, 1);
  }

  private static String name(Path war) {
    return war.getFileName().toString().replace("later-", "").replace(".war", "");
  }
}
