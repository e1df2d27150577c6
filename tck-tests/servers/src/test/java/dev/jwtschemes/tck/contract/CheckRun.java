package dev.jwtschemes.tck.contract;

import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.config.Configurations;
import dev.jwtschemes.contract.run.CommandLineCheck;
import dev.jwtschemes.contract.run.Findings;
import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The deployments of the contract, one after the other on one server: the command line finds in
 * each WAR what the server reports of its deployment, the same problems at the same places.
 *
 * @param run with nothing deployed at its start
 */
record CheckRun(ServerRun run) implements ServerSuite.Run {

  static CheckRun on(ApplicationServer product) throws IOException, InterruptedException {
    return new CheckRun(ServerRun.start(product, "check", (issuers, directory) -> List.of()));
  }

  @Override
  public Stream<DynamicTest> tests() {
    return Arrays.stream(Deployment.values())
        .map(each -> DynamicTest.dynamicTest(Wars.contextRoot(each), () -> compare(each)));
  }

  private void compare(Deployment deployment) throws IOException, InterruptedException {
    Path war = Wars.write(deployment, run.issuers(), run.work());
    int from = run.log().length();
    run.server().deployer().orElseThrow().deploy(war);
    Findings reported = Findings.in(run.log().substring(from).lines());
    List<String> expected = new ArrayList<>(List.of("later"));
    if (Configurations.of(deployment, run.issuers()).containsKey("contract.in-code.issuer")) {
      expected.add("in-code");
    }
    Findings found =
        CommandLineCheck.of(war, Optional.empty(), expected, run.work().resolve("check.txt"));
    run.verdicts()
        .judge(
            Wars.contextRoot(deployment),
            war.getFileName().toString(),
            found.differences(reported));
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
