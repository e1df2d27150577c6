package dev.jwtschemes.tck.servers;

import dev.jwtschemes.tck.process.Jdk;
import dev.jwtschemes.tck.process.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Apache Tomcat or Eclipse Jetty, each web application with CDI, Jakarta REST and MicroProfile
 * Config of its own, or Apache TomEE, which has them, as the poms in {@code stacks} say.
 */
public final class ServletContainer implements ApplicationServer {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Pattern READY = Pattern.compile("it listens on");
  private static final Pattern FAILED = Pattern.compile("it refuses");

  /** Tomcat logs the first request that it can't read. */
  private static final Pattern UNREADABLE_REQUEST_TRACE =
      Pattern.compile(
          "(?m)^java\\.lang\\.IllegalArgumentException: .*\\R"
              + "\\tat org\\.apache\\.coyote\\.http11\\.Http11InputBuffer\\..*\\R"
              + "(?:\\tat .*\\R)+");

  /** CXF logs the first request of a kind that it has no method for. */
  private static final Pattern UNMATCHED_REQUEST_TRACE =
      Pattern.compile(
          "(?m)^WARNING: jakarta\\.ws\\.rs\\.\\w+: HTTP 4.*\\R"
              + "\\tat org\\.apache\\.cxf\\.jaxrs\\.utils\\.SpecExceptions\\..*\\R"
              + "(?:\\tat .*\\R)+");

  private static final String TOMCAT = "dev.jwtschemes.tck.tomcat.TomcatServer";
  private static final String JETTY = "dev.jwtschemes.tck.jetty.JettyServer";
  private static final String TOMEE = "dev.jwtschemes.tck.tomee.TomeeServer";

  private static final String RESTEASY = "with-resteasy";

  /** Where a WAR can have one. */
  private static final Set<String> BEANS_XML =
      Set.of("WEB-INF/beans.xml", "WEB-INF/classes/META-INF/beans.xml");

  private static final String AMBIGUOUS =
      "Jetty shows Jersey an interface with @Path and the class behind it, which Jersey rejects as ambiguous, and the application doesn't start unless the Application lists its classes";

  private final String name;
  private final String container;
  private final String mainClass;
  private final Optional<String> libraries;
  private final int java;
  private final Optional<String> scannedNotServed;

  private ServletContainer(
      String name,
      String container,
      String mainClass,
      Optional<String> libraries,
      int java,
      Optional<String> scannedNotServed) {
    this.name = name;
    this.container = container;
    this.mainClass = mainClass;
    this.libraries = libraries;
    this.java = java;
    this.scannedNotServed = scannedNotServed;
  }

  /** Tomcat 11 with Weld 6 and Jersey 4. */
  public static ServletContainer tomcat() {
    return new ServletContainer(
        "tomcat", "tomcat", TOMCAT, Optional.of("with-jersey"), 21, Optional.empty());
  }

  /** Tomcat 11 with Weld 5 and RESTEasy 6. */
  public static ServletContainer tomcatWithResteasy() {
    return new ServletContainer(
        "tomcat-resteasy", "tomcat", TOMCAT, Optional.of(RESTEASY), 17, Optional.empty());
  }

  /** Jetty 12 with Weld 6 and Jersey 4. */
  public static ServletContainer jetty() {
    return new ServletContainer(
        "jetty", "jetty", JETTY, Optional.of("with-jersey"), 21, Optional.of(AMBIGUOUS));
  }

  /** TomEE 10 with OpenWebBeans 4 and Apache CXF 4. */
  public static ServletContainer tomee() {
    return new ServletContainer("tomee", "tomee", TOMEE, Optional.empty(), 17, Optional.empty());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> interfacesNotScanned() {
    return libraries.equals(Optional.of("with-jersey"))
        ? Optional.of(Payara.INTERFACES_NOT_SCANNED)
        : Optional.of(
            (isTomee() ? "TomEE" : "RESTEasy")
                + " doesn't find a class whose @Path is on an interface, 404, unless the"
                + " Application lists it");
  }

  @Override
  public Optional<String> notServed(String packing) {
    return switch (packing) {
      case "no-beans-xml" ->
          isTomee()
              ? Optional.empty()
              : Optional.of(
                  "Weld takes a WAR without a beans.xml for no bean archive in a servlet container");
      case "scanned" -> scannedNotServed;
      default -> Optional.empty();
    };
  }

  /** The page of an error that Tomcat met while it read the request. */
  @Override
  public boolean isOwnPage(String body) {
    return body.contains("org.apache.coyote.http11.Http11InputBuffer");
  }

  @Override
  public boolean joinsChallenges() {
    return isTomee();
  }

  private boolean isTomee() {
    return libraries.isEmpty();
  }

  @Override
  public String withoutOwnTraces(String log) {
    return UNMATCHED_REQUEST_TRACE
        .matcher(UNREADABLE_REQUEST_TRACE.matcher(log).replaceAll(""))
        .replaceAll("");
  }

  @Override
  public RunningServer start(List<Path> wars, Path work) throws IOException, InterruptedException {
    Path home = Jdk.atLeast(java);
    Path servers = Directories.named("servers.home");
    var command = new ArrayList<String>(List.of(home.resolve("bin/java").toString(), "-Xmx768m"));
    command.addAll(ServerProcess.SHORT_LIVED);
    command.addAll(List.of("-cp", classPath(servers.resolve(container)), mainClass));
    command.add(Files.createDirectory(work.resolve("base")).toString());
    Path completed = Files.createDirectory(work.resolve("wars"));
    for (Path war : wars) {
      command.add(
          libraries.isEmpty()
              ? war.toString()
              : complete(war, servers, libraries.get(), completed).toString());
    }
    ServerProcess process =
        ServerProcess.start(new ProcessBuilder(command), home, work.resolve("console.log"));
    try {
      process.await(0, READY, 1, FAILED, START_LIMIT);
      return new RunningServer(process.address(START_LIMIT), process, Optional.empty());
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private static String classPath(Path directory) throws IOException {
    return jars(directory).stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * The same WAR with what the container lacks. RESTEasy injects nothing into what is not a bean,
   * and resources of the sample have no scope: with it every class is one.
   */
  private static Path complete(Path war, Path servers, String libraries, Path directory)
      throws IOException {
    Path file = directory.resolve(war.getFileName());
    boolean allAreBeans = libraries.equals(RESTEASY) && WarFile.hasAny(war, BEANS_XML);
    try (WarFile copy = new WarFile(file)) {
      copy.addFrom(war, "", name -> !(allAreBeans && BEANS_XML.contains(name)));
      if (allAreBeans) {
        copy.addBeansXml("all");
      }
      for (Path jar : jars(servers.resolve(libraries))) {
        copy.add(WarFile.LIBRARIES + jar.getFileName(), Files.readAllBytes(jar));
      }
    }
    return file;
  }

  private static List<Path> jars(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
