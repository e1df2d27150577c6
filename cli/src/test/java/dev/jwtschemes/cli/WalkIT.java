package dev.jwtschemes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All commands in one walk, as a reader of its page would go. */
class WalkIT {
  @TempDir Path temporary;

  @Test
  void goes_from_an_empty_directory_to_a_200_and_from_a_401_to_its_cause() throws Exception {
    Path folder = Files.createDirectory(temporary.toRealPath().resolve("orders"));
    Path sample = Path.of(System.getProperty("sample.jar", ""));
    Files.createSymbolicLink(folder.resolve("two-issuers.jar"), sample.toAbsolutePath());
    Files.createSymbolicLink(
        folder.resolve("two-issuers.war"),
        sample.toAbsolutePath().resolveSibling("two-issuers.war"));
    Cli cli = new Cli(folder, temporary.toRealPath().resolve("home"));
    Page page = Page.of("../../how-to/command-line");

    // job control: each job is stopped with all of its processes
    page.compare(cli, "set -m", Map.of("8080", freePort(), "9080", freePort()));

    assertThat(page.file())
        .content()
        .containsSubsequence(
            "\n200\n", "\n401\n", "\nRejected: issuer-of-other-scheme, ", "\n200\n");
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    }
  }
}
