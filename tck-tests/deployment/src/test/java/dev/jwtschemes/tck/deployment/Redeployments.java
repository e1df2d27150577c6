package dev.jwtschemes.tck.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.internal.cdi.JwtSchemesExtension;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.OpenResource;
import dev.jwtschemes.tck.deployment.app.OwnMechanism;
import dev.jwtschemes.tck.deployment.app.PartnerResource;
import dev.jwtschemes.tck.deployment.app.ScopedResource;
import dev.jwtschemes.tck.deployment.app.TypoResource;
import dev.jwtschemes.tck.deployment.app.gate.BrokenSetup;
import dev.jwtschemes.tck.process.Jvm;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.Deployer;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.RunningServer;
import dev.jwtschemes.tck.servers.WarFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What an application leaves in a server that it was removed from. Looked at from outside, after a
 * full collection; {@code -Dredeployments=20} compares the 20th with the fifth, by default the
 * fifth with the second.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Redeployments {
  private static final int LAST = Integer.getInteger("redeployments", 5);
  private static final int FIRST = LAST > 5 ? 5 : 2;

  /** One that a thread of the server's pools still has for its context, and the one before it. */
  private static final int COPIES = 2;

  /** What a server loads lazily and remembers of each deployment. */
  private static final long HEAP_BYTES_EACH = 300_000;

  /** A server makes accessors and proxies as it goes; the library alone has 400 classes. */
  private static final long CLASSES_EACH = 50;

  /** A server's pools grow and shrink. */
  private static final int THREADS = 10;

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Pattern OF_OURS =
      Pattern.compile("^jwt-schemes|^HttpClient-|^HTTP-Dispatcher");

  private Path work;
  private Issuers issuers;
  private RunningServer server;

  /** The server. */
  abstract ApplicationServer product();

  @BeforeAll
  void start() throws Exception {
    work =
        Directories.empty(
            Directories.named("servers.work").resolve("redeployments-" + product().name()));
    issuers = Issuers.start(work);
    server = product().start(List.of(), Files.createDirectory(work.resolve("server")));
  }

  private static AppArchive archive(String name, Class<?>... more) {
    Set<Class<?>> classes = new HashSet<>(Set.of(more));
    classes.addAll(
        Set.of(
            EmptyApplication.class,
            ScopedResource.class,
            PartnerResource.class,
            OpenResource.class));
    return new AppArchive(name, classes, Optional.of("annotated"), Map.of());
  }

  /**
   * First without the library, with a mechanism of its own: what a server keeps of such an
   * application (Open Liberty: all of it) is not for the library to free.
   */
  @Test
  void redeployed_application_leaves_no_thread_class_or_heap() throws Exception {
    Request open = Request.get("/plain/api/open");
    Measured plain = rounds(plain(), open, "open", OwnMechanism.class, (any, other) -> true);
    report("without", plain);
    boolean kept = plain.last().copies() > COPIES;
    Request scoped = Request.get("/life/api/scoped").bearer(issuers.alice().compact());
    Path war = archive("life").war(issuers, work);
    Measured ours =
        rounds(
            war,
            scoped,
            "alice",
            JwtSchemesExtension.class,
            (first, now) ->
                now.threads(OF_OURS).isEmpty()
                    && (kept || (now.copies() <= COPIES && isFlat(first, now))));
    report("with", ours);
    assertThat(ours.last().threads(OF_OURS)).isEmpty();
    assertThat(ours.last().copies()).isLessThanOrEqualTo(Math.max(COPIES, plain.last().copies()));
    assertThat(ours.last().threads().size())
        .isLessThanOrEqualTo(ours.first().threads().size() + THREADS);
    assertThat(kept || isFlat(ours.first(), ours.last())).as("%s", ours).isTrue();
  }

  private static boolean isFlat(Jvm.Measured first, Jvm.Measured now) {
    int rounds = LAST - FIRST;
    return now.heapBytes() <= first.heapBytes() + rounds * HEAP_BYTES_EACH
        && now.classes() <= first.classes() + rounds * CLASSES_EACH;
  }

  /** What was there after the first rounds, and after all. */
  private record Measured(Jvm.Measured first, Jvm.Measured last) {}

  private void report(String library, Measured measured) {
    System.out.printf(
        "%s, %s the library, after %d: %s%n", product().name(), library, FIRST, measured.first());
    System.out.printf(
        "%s, %s the library, after %d: %s%n", product().name(), library, LAST, measured.last());
  }

  private Measured rounds(
      Path war,
      Request request,
      String body,
      Class<?> type,
      BiPredicate<Jvm.Measured, Jvm.Measured> good)
      throws IOException, InterruptedException {
    repeat(FIRST, war, request, body);
    Jvm.Measured first = settled(type, now -> good.test(now, now));
    repeat(LAST - FIRST, war, request, body);
    return new Measured(first, settled(type, now -> good.test(first, now)));
  }

  private Path plain() throws IOException {
    Path file = work.resolve("plain.war");
    Set<String> names =
        Stream.of(EmptyApplication.class, OpenResource.class, OwnMechanism.class)
            .map(type -> type.getName().replace('.', '/') + ".class")
            .collect(Collectors.toSet());
    try (WarFile war = new WarFile(file)) {
      war.addClasses(EmptyApplication.class, names::contains);
      war.addBeansXml("annotated");
    }
    return file;
  }

  /** A start that fails in the code of the application, and one that the report stops. */
  @Test
  void deployment_that_fails_leaves_no_thread() throws Exception {
    AppArchive broken = archive("broken", BrokenSetup.class);
    AppArchive stopped =
        new AppArchive(
            "stopped",
            Set.of(EmptyApplication.class, ScopedResource.class, TypoResource.class),
            Optional.of("annotated"),
            Map.of("jwt-schemes.validation", "fail"));
    for (AppArchive each : List.of(broken, stopped)) {
      Path war = each.war(issuers, work);
      try {
        server.deployer().orElseThrow().deploy(war);
        server.deployer().orElseThrow().undeploy(war);
      } catch (IllegalStateException e) {
        // refused
      }
    }
    assertThat(
            settled(JwtSchemesExtension.class, now -> now.threads(OF_OURS).isEmpty())
                .threads(OF_OURS))
        .isEmpty();
  }

  private void repeat(int times, Path war, Request request, String body)
      throws IOException, InterruptedException {
    Deployer deployer = server.deployer().orElseThrow();
    for (int i = 0; i < times; i++) {
      deployer.deploy(war);
      assertThat(
              Expected.status(200)
                  .withBody(body)
                  .differences(RawHttp.send(server.address(), request)))
          .isEmpty();
      deployer.undeploy(war);
    }
  }

  /** Look until it is as it should be, or until time is over. */
  private Jvm.Measured settled(Class<?> type, Predicate<Jvm.Measured> good)
      throws IOException, InterruptedException {
    Jvm jvm = server.process().jvm();
    long end = System.nanoTime() + LIMIT.toNanos();
    Jvm.Measured now = jvm.measure(type.getName());
    while (!good.test(now) && System.nanoTime() < end) {
      now = jvm.measure(type.getName());
    }
    return now;
  }

  @AfterAll
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
    if (issuers != null) {
      issuers.close();
    }
  }
}
