package dev.jwtschemes.tck.servers;

import dev.jwtschemes.tck.process.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** WildFly with {@code standalone.xml}, or that of MicroProfile. */
public final class WildFly implements ApplicationServer {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Pattern STARTED = Pattern.compile("WFLYSRV0025:");
  private static final Pattern STARTED_WITH_ERRORS = Pattern.compile("WFLYSRV0026:");
  private static final Pattern DEPLOYED = Pattern.compile("WFLYSRV0010:");
  private static final Pattern UNDEPLOYED = Pattern.compile("WFLYSRV0009:");

  /** The first comes before a word of success: the scanner rolls nothing back. */
  private static final Pattern FAILED = Pattern.compile("WFLYCTL0013:|WFLYSRV0021:|WFLYDS0011:");

  /** Attacks look for control characters in the log. */
  private static final String COLORS = "<named-formatter name=\"COLOR-PATTERN\"/>";

  private static final String SCAN = "scan-interval=\"5000\"";
  private static final String UNDERTOW = "<subsystem xmlns=\"urn:jboss:domain:undertow:";
  private static final String HOST = "<http-invoker ";
  private static final String DOMAIN = "<application-security-domain name=\"other\" ";

  private static final String STANDARD = "standalone.xml";

  private final String name;
  private final String distribution;
  private final String configuration;
  private final boolean integratedJaspi;
  private final String accessLog;

  /** With its default configuration. */
  public WildFly() {
    this("wildfly", "wildfly-", STANDARD, true, "");
  }

  private WildFly(
      String name,
      String distribution,
      String configuration,
      boolean integratedJaspi,
      String accessLog) {
    this.name = name;
    this.distribution = distribution;
    this.configuration = configuration;
    this.integratedJaspi = integratedJaspi;
    this.accessLog = accessLog;
  }

  /** WildFly Preview of the same version, with its default configuration. */
  public static WildFly preview() {
    return new WildFly("wildfly-preview", "wildfly-preview-", STANDARD, true, "");
  }

  /** With {@code standalone-microprofile.xml}: it also has health, OpenAPI and telemetry. */
  public static WildFly withMicroProfile() {
    return new WildFly("wildfly-microprofile", "wildfly-", "standalone-microprofile.xml", true, "");
  }

  /** With {@code integrated-jaspi=false}: any mechanism's callers are good to it. */
  public static WildFly withoutIntegratedJaspi() {
    return new WildFly("wildfly-jaspi", "wildfly-", STANDARD, false, "");
  }

  /** The same server with an access log of this pattern. */
  public WildFly withAccessLog(String pattern) {
    String element = "<access-log pattern=\"" + pattern.replace("\"", "&quot;") + "\"/>";
    return new WildFly(name, distribution, configuration, integratedJaspi, element);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public RunningServer start(List<Path> wars, Path work) throws IOException, InterruptedException {
    Path home =
        Directories.named("servers.home")
            .resolve(distribution + System.getProperty("wildfly.version"));
    Directories.copy(home.resolve("standalone/configuration"), work.resolve("configuration"));
    Path file = work.resolve("configuration").resolve(configuration);
    String settings = replace(Files.readString(file), SCAN, "scan-interval=\"200\"");
    settings = replace(settings, COLORS, "<named-formatter name=\"PATTERN\"/>");
    settings = replace(settings, HOST, accessLog + HOST);
    if (!integratedJaspi) {
      int subsystem = settings.indexOf(UNDERTOW);
      settings =
          settings.substring(0, subsystem)
              + replace(
                  settings.substring(subsystem), DOMAIN, DOMAIN + "integrated-jaspi=\"false\" ");
    }
    Files.writeString(file, settings);
    addUser(file.resolveSibling("application-users.properties"), digest());
    addUser(file.resolveSibling("application-roles.properties"), "user");
    Path deployments = Files.createDirectory(work.resolve("deployments"));
    for (Path war : wars) {
      Files.copy(war, deployments.resolve(war.getFileName()));
    }
    int[] ports = FreePorts.find(3);
    var command =
        new ProcessBuilder(
            home.resolve("bin/standalone.sh").toString(),
            "-c=" + configuration,
            "-b=127.0.0.1",
            "-bmanagement=127.0.0.1",
            "-Djboss.server.base.dir=" + work,
            "-Djboss.http.port=" + ports[0],
            "-Djboss.https.port=" + ports[1],
            "-Djboss.management.http.port=" + ports[2],
            "-Dorg.jboss.logmanager.nocolor=true");
    command
        .environment()
        .put(
            "JAVA_OPTS",
            "-Xmx512m -Djava.net.preferIPv4Stack=true "
                + String.join(" ", ServerProcess.SHORT_LIVED));
    ServerProcess process = ServerProcess.start(command, work.resolve("console.log"));
    try {
      // The applications in the directory belong to the start: it is over when they are deployed.
      process.await(0, STARTED, 1, STARTED_WITH_ERRORS, START_LIMIT);
      return RunningServer.on(
          ports[0],
          process,
          new WatchedDirectory(deployments, work, process, DEPLOYED, UNDEPLOYED, FAILED));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private static void addUser(Path file, String value) throws IOException {
    Files.writeString(file, USER + "=" + value + "\n", StandardOpenOption.APPEND);
  }

  /** As WildFly's file of users has it. */
  private static String digest() {
    try {
      byte[] text = (USER + ":ApplicationRealm:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String replace(String text, String old, String replacement) {
    if (!text.contains(old)) {
      throw new IllegalStateException("The configuration has no " + old);
    }
    return text.replace(old, replacement);
  }
}
