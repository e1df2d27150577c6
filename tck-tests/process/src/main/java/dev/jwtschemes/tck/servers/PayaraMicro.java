package dev.jwtschemes.tck.servers;

import dev.jwtschemes.tck.process.Jdk;
import dev.jwtschemes.tck.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Payara Micro, alone and without calling its maker. */
public final class PayaraMicro implements Payara {
  private static final Duration START_LIMIT = Duration.ofMinutes(8);
  private static final Pattern READY = Pattern.compile("Payara Micro .* ready in ");

  /** Of levels and names; it has no switch that would leave the rest of its logging as it is. */
  private static final Pattern COLORS = Pattern.compile("\u001b\\[(?:0|1;9[0-9])m");

  private static final Pattern FAILED = Pattern.compile("Failed to deploy|failed to start");

  private final String name;
  private final String jar;
  private final int java;
  private final List<String> accessLog;

  /** With its default configuration. */
  public PayaraMicro() {
    this("payara-micro", "payara-micro.jar", 17, List.of());
  }

  private PayaraMicro(String name, String jar, int java, List<String> accessLog) {
    this.name = name;
    this.jar = jar;
    this.java = java;
    this.accessLog = accessLog;
  }

  /** Payara Micro 7: Jakarta EE 11. */
  public static PayaraMicro seven() {
    return new PayaraMicro("payara-micro-7", "payara-micro-7.jar", 21, List.of());
  }

  /** The same server with an access log of this format. */
  public PayaraMicro withAccessLog(String format) {
    return new PayaraMicro(
        name, jar, java, List.of("--accessloginterval", "1", "--accesslogformat", format));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String withoutOwnTraces(String log) {
    return COLORS.matcher(Payara.super.withoutOwnTraces(log)).replaceAll("");
  }

  @Override
  public RunningServer start(List<Path> wars, Path work) throws IOException, InterruptedException {
    int port = FreePorts.find(1)[0];
    Path users = Files.writeString(work.resolve("users"), USERS);
    Path commands =
        Files.writeString(
            work.resolve("preboot.txt"),
            "set configs.config.server-config.network-config.network-listeners"
                + ".network-listener.http-listener.address=127.0.0.1\n"
                + "set configs.config.server-config.security-service.auth-realm.file"
                + ".property.file="
                + users
                + "\n");
    Path home = Jdk.atLeast(java);
    var command = new ArrayList<String>(List.of(home.resolve("bin/java").toString(), "-Xmx768m"));
    command.addAll(ServerProcess.SHORT_LIVED);
    command.addAll(
        List.of(
            "-jar",
            Directories.named("servers.home").resolve(jar).toString(),
            // --nocluster would leave its port open, on all addresses
            "--nohazelcast",
            "--disablephonehome",
            "--rootdir",
            work.resolve("root").toString(),
            "--port",
            String.valueOf(port),
            "--prebootcommandfile",
            commands.toString()));
    if (!accessLog.isEmpty()) {
      Path directory = Files.createDirectory(work.resolve("access"));
      command.addAll(List.of("--accesslog", directory.toString()));
      command.addAll(accessLog);
    }
    wars.forEach(war -> command.addAll(List.of("--deploy", war.toString())));
    ServerProcess process =
        ServerProcess.start(new ProcessBuilder(command), home, work.resolve("console.log"));
    try {
      process.await(0, READY, 1, FAILED, START_LIMIT);
      return RunningServer.on(port, process);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }
}
