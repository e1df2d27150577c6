package dev.jwtschemes.contract.embedded;

import static java.util.Objects.requireNonNull;

import dev.jwtschemes.contract.ContractTarget;
import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import dev.jwtschemes.contract.rules.PartnerApplication;
import dev.jwtschemes.contract.rules.RulesApplication;
import dev.jwtschemes.tck.process.EmbeddedServer;
import dev.jwtschemes.tck.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every deployment in a process of its own. */
final class EmbeddedTarget implements ContractTarget, AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final Map<Deployment, ServerProcess> processes = new EnumMap<>(Deployment.class);
  private final Map<Deployment, URI> bases = new EnumMap<>(Deployment.class);

  /** Start them all; the logs go into this existing directory. */
  static EmbeddedTarget start(Issuers issuers, Path sample, Path logs)
      throws IOException, InterruptedException {
    var target = new EmbeddedTarget();
    try {
      for (Deployment each : Deployment.values()) {
        Map<String, String> properties = new TreeMap<>(Configurations.of(each, issuers));
        properties.put("port", "0"); // the sample's
        Path log = logs.resolve(each + ".log");
        ServerProcess process = ServerProcess.java(log, properties, program(each, sample));
        target.processes.put(each, process);
        target.bases.put(each, process.address(START_LIMIT));
      }
      return target;
    } catch (IOException | InterruptedException | RuntimeException e) {
      target.close();
      throw e;
    }
  }

  @Override
  public URI base(Deployment deployment) {
    return requireNonNull(bases.get(deployment));
  }

  @Override
  public String log(Deployment deployment) throws IOException {
    return requireNonNull(processes.get(deployment)).log();
  }

  @Override
  public void close() {
    processes.values().forEach(ServerProcess::close);
  }

  private static List<String> program(Deployment deployment, Path sample) {
    return switch (deployment) {
      case SAMPLE -> List.of("-jar", sample.toString());
      case PARTNER_APPLICATION -> EmbeddedServer.arguments(PartnerApplication.class);
      default -> EmbeddedServer.arguments(RulesApplication.class);
    };
  }
}
