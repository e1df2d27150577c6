package dev.jwtschemes.contract.embedded;

import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import dev.jwtschemes.contract.run.CommandLineCheck;
import dev.jwtschemes.contract.run.Findings;
import dev.jwtschemes.tck.servers.WarFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A deployment that the command line checks, without deploying it.
 *
 * @param war with its classes
 * @param settings its configuration
 */
record CheckedDeployment(Path war, Path settings) {
  private static final String IN_CODE = "contract.in-code.issuer";

  /** Write what is needed into a folder. */
  static CheckedDeployment of(Deployment deployment, Issuers issuers, Path folder)
      throws IOException {
    Path settings = folder.resolve(deployment + ".properties");
    Properties properties = new Properties();
    properties.putAll(Configurations.of(deployment, issuers));
    try (OutputStream out = Files.newOutputStream(settings)) {
      properties.store(out, null);
    }
    return new CheckedDeployment(
        deployment == Deployment.SAMPLE
            ? Path.of(System.getProperty("contract.sample.war"))
            : classes(folder.resolve(deployment + ".war")),
        settings);
  }

  /** The embedded processes have all classes of this module on their class path. */
  private static Path classes(Path war) throws IOException {
    Path classes = Path.of(System.getProperty("contract.classes"));
    try (WarFile file = new WarFile(war);
        Stream<Path> all = Files.walk(classes)) {
      for (Path each : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        file.add("WEB-INF/classes/" + classes.relativize(each), Files.readAllBytes(each));
      }
    }
    return war;
  }

  /** What the command line finds. */
  Findings findings() throws IOException, InterruptedException {
    List<String> expected = new ArrayList<>(List.of("later"));
    if (Files.readString(settings).contains(IN_CODE)) {
      expected.add("in-code");
    }
    return CommandLineCheck.of(war, Optional.of(settings), expected, Path.of(settings + ".out"));
  }
}
