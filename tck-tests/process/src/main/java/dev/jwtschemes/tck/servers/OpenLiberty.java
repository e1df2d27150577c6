package dev.jwtschemes.tck.servers;

import dev.jwtschemes.tck.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Open Liberty with a {@code server.xml} of the features that the applications need. */
public final class OpenLiberty implements ApplicationServer {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Pattern LISTENING = Pattern.compile("CWWKF0011I:");
  private static final Pattern APPLICATION_STARTED = Pattern.compile("CWWKZ000[13]I:");
  private static final Pattern APPLICATION_STOPPED = Pattern.compile("CWWKZ0009I:");

  /** CWWKZ0012I comes alone where a listener of the application throws. */
  private static final Pattern FAILED =
      Pattern.compile("CWWKZ000[24]E:|CWWKZ0012I:|CWWKF0001E:|CWWKO0221E:");

  /** A path that Liberty refuses or knows nothing about, whatever is deployed. */
  private static final Pattern REFUSED_PATH = Pattern.compile("CWWWC0005I:|SRVE0190E:");

  private static final Pattern REFUSED_PATH_TRACE =
      Pattern.compile(
          "(?m)^.*SRVE0315E:.*CWWWC0005I:.*\\R(?:(?:\\tat |\\t\\.\\.\\. |Caused by: ).*\\R)+");

  private static final String CONFIGURATION =
      """
      <server>
        <featureManager>
          <feature>restfulWS-3.1</feature>
          <feature>jsonb-3.0</feature>
          <feature>jsonp-2.1</feature>
          <feature>cdi-4.0</feature>
          <feature>mpConfig-3.1</feature>
      %s
        </featureManager>
        <!-- Applications start side by side, each waiting for tasks of its own in the same pool: on
             few processors it was too small for seven, and all of them waited for ever. -->
        <executor coreThreads="32" />
        <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1" />
        <logging consoleLogLevel="INFO" />
        <applicationMonitor updateTrigger="polled" pollingRate="200ms" />
        <config updateTrigger="disabled" />
      %s
      </server>
      """;

  /** Without a key store the feature is silent: it can't check any signature. */
  private static final String KEY_STORE =
      "<keyStore id=\"defaultKeyStore\" password=\"only-in-this-test\" />";

  /** The user of the tests. */
  public static final String USERS =
      """
      <basicRegistry id="tests">
        <user name="%1$s" password="%2$s" />
        <group name="user"><member name="%1$s" /></group>
        <group name="buyer"><member name="%1$s" /></group>
      </basicRegistry>
      """
          .formatted(USER, PASSWORD);

  private static final String SERVLET = "servlet-6.0";

  private final String name;
  private final String script;
  private final List<String> features;
  private final String elements;
  private final String visible;

  /** With these features besides those that every application of the suites needs. */
  public OpenLiberty(String... features) {
    this("liberty", "wlp/bin/server", full(features), "", "");
  }

  private static List<String> full(String... more) {
    return Stream.concat(Stream.of(SERVLET, "appSecurity-5.0"), Stream.of(more)).toList();
  }

  /** With Jakarta REST and what belongs to it: no servlets, no Jakarta Security. */
  public static OpenLiberty withRestAlone() {
    return new OpenLiberty("liberty", "wlp/bin/server", List.of(), "", "");
  }

  /** The same with servlets. */
  public static OpenLiberty withoutSecurity() {
    return new OpenLiberty("liberty", "wlp/bin/server", List.of(SERVLET), "", "");
  }

  private OpenLiberty(
      String name, String script, List<String> features, String elements, String visible) {
    this.name = name;
    this.script = script;
    this.features = features;
    this.elements = elements;
    this.visible = visible;
  }

  /** With the server's own MP-JWT beside ours, and all that it needs. */
  public static OpenLiberty withMpJwt() {
    return new OpenLiberty("mpJwt-2.1", "transportSecurity-1.0").with(KEY_STORE);
  }

  /** With features that bring all of Jakarta EE's web profile and of MicroProfile. */
  public static OpenLiberty withUmbrellas() {
    return new OpenLiberty("webProfile-10.0", "microProfile-6.1").with(KEY_STORE);
  }

  /** An earlier version. */
  public OpenLiberty earlier() {
    return new OpenLiberty(
        "liberty-earlier", "liberty-earlier/wlp/bin/server", features, elements, visible);
  }

  /** The same server with more elements in its {@code server.xml}. */
  public OpenLiberty with(String more) {
    return new OpenLiberty(name, script, features, elements + more, visible);
  }

  /** The same server, whose web applications see APIs of third parties, OpenTelemetry's too. */
  public OpenLiberty showingThirdParties() {
    return new OpenLiberty(
        name, script, features, elements, "<classloader apiTypeVisibility=\"+third-party\" />");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> interfacesNotScanned() {
    return Optional.of(
        "Open Liberty doesn't find a class whose @Path is on an interface, 404, unless the"
            + " Application lists it");
  }

  @Override
  public boolean isOwnPage(String body) {
    return REFUSED_PATH.matcher(body).find();
  }

  @Override
  public String withoutOwnTraces(String log) {
    return REFUSED_PATH_TRACE.matcher(log).replaceAll("");
  }

  @Override
  public RunningServer start(List<Path> wars, Path work) throws IOException, InterruptedException {
    int port = FreePorts.find(1)[0];
    Path directory = Files.createDirectories(work.resolve("servers/contract"));
    String applications = wars.stream().map(this::element).collect(Collectors.joining("\n"));
    String more =
        features.stream()
            .map(feature -> "    <feature>" + feature + "</feature>")
            .collect(Collectors.joining("\n"));
    Files.writeString(
        directory.resolve("server.xml"),
        CONFIGURATION.formatted(more, port, elements + applications));
    var command =
        new ProcessBuilder(
            Directories.named("servers.home").resolve(script).toString(), "run", "contract");
    command.environment().put("WLP_USER_DIR", work.toString());
    command
        .environment()
        .put("JVM_ARGS", "-Xmx512m " + String.join(" ", ServerProcess.SHORT_LIVED));
    ServerProcess process = ServerProcess.start(command, work.resolve("console.log"));
    try {
      process.await(0, LISTENING, 1, FAILED, START_LIMIT);
      process.await(0, APPLICATION_STARTED, wars.size(), FAILED, START_LIMIT);
      Path dropins = Files.createDirectories(directory.resolve("dropins"));
      return RunningServer.on(
          port,
          process,
          new WatchedDirectory(
              dropins, work, process, APPLICATION_STARTED, APPLICATION_STOPPED, FAILED));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private String element(Path archive) {
    return archive.toString().endsWith(".ear")
        ? "  <enterpriseApplication location=\"%s\" />".formatted(archive)
        : "  <webApplication location=\"%s\" contextRoot=\"%s\">%s</webApplication>"
            .formatted(archive, ApplicationServer.contextRoot(archive), visible);
  }
}
