package dev.jwtschemes.tck.servers;

import dev.jwtschemes.tck.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Payara Server with its default domain, which would listen on all addresses. */
public final class PayaraServer implements Payara {
  private static final Duration START_LIMIT = Duration.ofMinutes(8);
  private static final Pattern STARTED = Pattern.compile(" startup time : ");
  private static final Pattern DEPLOYED = Pattern.compile(" was successfully deployed in ");
  private static final Pattern HTTP_SERVICE = Pattern.compile("<http-service>\\s*<access-log />");
  private static final Pattern FAILED =
      Pattern.compile("Exception while deploying|PlainTextActionReporterFAILURE");

  private final String accessLog;

  /** With its default configuration. */
  public PayaraServer() {
    this("");
  }

  private PayaraServer(String accessLog) {
    this.accessLog = accessLog;
  }

  /** The same server with an access log of this format. */
  public PayaraServer withAccessLog(String format) {
    return new PayaraServer(
        "<http-service access-logging-enabled=\"true\"><access-log write-interval-seconds=\"1\" format=\""
            + format.replace("\"", "&quot;")
            + "\" />");
  }

  @Override
  public String name() {
    return "payara-server";
  }

  @Override
  public RunningServer start(List<Path> wars, Path work) throws IOException, InterruptedException {
    Path home = Directories.named("servers.home").resolve("payara6/glassfish");
    Path domain = work.resolve("domain1");
    Directories.copy(home.resolve("domains/domain1"), domain);
    int[] ports = FreePorts.find(3);
    DomainFile.edit(domain.resolve("config/domain.xml"), text -> settings(text, ports));
    Files.writeString(domain.resolve("config/keyfile"), USERS);
    DomainFile.edit(
        domain.resolve("config/logging.properties"),
        text -> DomainFile.replace(text, "ansiColor=true", "ansiColor=false"));
    Path commands =
        Files.writeString(
            work.resolve("postboot.txt"),
            wars.stream().map(war -> "deploy " + war + "\n").collect(Collectors.joining()));
    var command =
        new ProcessBuilder(
            home.resolve("bin/asadmin").toString(),
            "start-domain",
            "--verbose",
            "--domaindir",
            work.toString(),
            "--postbootcommandfile",
            commands.toString(),
            "domain1");
    ServerProcess process = ServerProcess.start(command, work.resolve("console.log"));
    try {
      process.await(0, STARTED, 1, FAILED, START_LIMIT);
      process.await(0, DEPLOYED, wars.size(), FAILED, START_LIMIT);
      return RunningServer.on(ports[0], process, DomainManagement.on(ports[2]));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private String settings(String domain, int[] ports) {
    String settings =
        DomainFile.shortLived(
            DomainFile.onLoopback(alone(domain), ports), "<jvm-options>-server</jvm-options>");
    return accessLog.isEmpty()
        ? settings
        : HTTP_SERVICE.matcher(settings).replaceAll(Matcher.quoteReplacement(accessLog));
  }

  /** The domain without the data grid and messaging, which the applications don't need. */
  private static String alone(String domain) {
    return DomainFile.replace(
        domain,
        "<hazelcast-config-specific-configuration></hazelcast-config-specific-configuration>",
        """
        <hazelcast-config-specific-configuration enabled="false" />
        <jms-service type="DISABLED" default-jms-host="default_JMS_host">
          <jms-host name="default_JMS_host" host="localhost" />
        </jms-service>
        """);
  }
}
