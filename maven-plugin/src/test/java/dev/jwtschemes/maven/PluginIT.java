package dev.jwtschemes.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginIT {
  private static final String CHECK =
      """
      <execution>
        <id>check</id>
        <goals><goal>check</goal></goals>
        <configuration>
          <applications><application>classes</application></applications>
          %s
        </configuration>
      </execution>
      """;
  private static final String GOOD =
      """
      jwt-schemes.staff.verify.issuer=https://id.example
      jwt-schemes.staff.verify.publickey.location=https://id.example/keys
      jwt-schemes.staff.verify.audiences=orders
      """;
  private static final String UNKNOWN_KEY = GOOD + "jwt-schemes.staff.verfy.audiences=orders\n";
  private static final String NO_ISSUER = "jwt-schemes.staff.verify.audiences=orders\n";

  /** The lines of a build that the plugin's page shows. */
  private static final Predicate<String> IN_PAGE =
      Pattern.compile("\\[INFO] (classes: |  warning |BUILD ).*").asMatchPredicate();

  @TempDir Path folder;

  @Test
  void check_writes_its_report_into_the_log_and_as_sarif() throws Exception {
    configure(UNKNOWN_KEY);

    Build.Ended ended = Build.of(folder, CHECK.formatted("")).verify();

    assertThat(ended.log())
        .contains(
            "[INFO] --- jwt-schemes-maven-plugin:"
                + Build.version()
                + ":check (check) @ orders ---\n")
        .contains("[INFO] classes: 0 errors, 1 warning; 1 scheme, 0 resource methods\n")
        .contains("[INFO]   warning  JWTS-122 jwt-schemes.staff.verfy.audiences: ");
    assertThat(ended.exit()).isZero();
    assertThat(page()).containsSubsequence(ended.log().lines().filter(IN_PAGE).toList());
    assertThat(folder.resolve("target/jwt-schemes.sarif"))
        .content()
        .contains("\"version\": \"2.1.0\"")
        .contains("\"ruleId\": \"JWTS-122\"");
  }

  @Test
  void check_fails_the_build_on_warnings_if_that_is_asked_for() throws Exception {
    configure(UNKNOWN_KEY);

    Build.Ended ended =
        Build.of(folder, CHECK.formatted("<failOn>warning</failOn><matrix>true</matrix>")).verify();

    assertThat(ended.log())
        .contains("[ERROR]   warning  JWTS-122 jwt-schemes.staff.verfy.audiences: ")
        .contains(
            "[ERROR] Failed to execute goal dev.jwtschemes:jwt-schemes-maven-plugin:"
                + Build.version()
                + ":check (check) on project orders: jwt-schemes check found what fails the build"
                + " (failOn is warning): see above -> [Help 1]\n");
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(folder.resolve("target/jwt-schemes.sarif")).exists();
  }

  @Test
  void check_fails_the_build_on_errors() throws Exception {
    configure(NO_ISSUER);

    Build.Ended ended = Build.of(folder, CHECK.formatted("")).verify();

    assertThat(ended.log())
        .contains("[ERROR]   error    JWTS-101 scheme 'staff': ")
        .contains("found what fails the build (failOn is error): see above -> [Help 1]\n");
    assertThat(ended.exit()).isEqualTo(1);
  }

  @Test
  void check_is_left_out_if_that_is_asked_for() throws Exception {
    configure(NO_ISSUER);

    Build.Ended ended =
        Build.of(folder, CHECK.formatted("")).verify("-Djwt-schemes.check.skip=true");

    assertThat(ended.log()).contains("[INFO] The check is left out (jwt-schemes.check.skip)\n");
    assertThat(ended.exit()).isZero();
  }

  @Test
  void check_that_cannot_run_fails_the_build_with_the_line_of_the_command() throws Exception {
    Build.Ended ended = Build.of(folder, CHECK.formatted("")).verify();

    assertThat(ended.log())
        .contains(
            ":check (check) on project orders: jwt-schemes check: there is nothing at "
                + folder.resolve("classes")
                + "; give a WAR, an EAR, a jar or a folder of classes -> [Help 1]\n");
    assertThat(ended.exit()).isEqualTo(1);
  }

  /** The second start has the same ports: it would fail if the first were not stopped. */
  @Test
  void issuers_run_until_they_are_stopped() throws Exception {
    int port = freePort();
    String start =
        """
        <execution>
          <id>%s</id>
          <phase>%s</phase>
          <goals><goal>issuer</goal></goals>
          <configuration>
            <port>%d</port>
            <names><name>staff</name><name>partner</name></names>
          </configuration>
        </execution>
        """;
    String stop = "<execution><id>stop</id><goals><goal>issuer-stop</goal></goals></execution>";

    Build.Ended ended =
        Build.of(
                folder,
                start.formatted("first", "pre-integration-test", port)
                    + stop
                    + start.formatted("second", "verify", port))
            .verify();

    String started =
        "[INFO] Issuer staff: http://127.0.0.1:%d%n[INFO] Issuer partner: http://127.0.0.1:%d%n"
            .formatted(port, port + 1);
    assertThat(ended.log().split(Pattern.quote(started), -1)).as(ended.log()).hasSize(3);
    assertThat(ended.log()).contains("[INFO] Stopped 2 issuers\n");
    assertThat(ended.exit()).isZero();
  }

  @Test
  void issuers_are_left_out_if_that_is_asked_for() throws Exception {
    Build.Ended ended =
        Build.of(folder, "<execution><id>start</id><goals><goal>issuer</goal></goals></execution>")
            .verify("-Djwt-schemes.issuer.skip=true", "-Djwt-schemes.issuer.names=staff");

    assertThat(ended.log()).contains("[INFO] No issuers are started (jwt-schemes.issuer.skip)\n");
    assertThat(ended.exit()).isZero();
  }

  @Test
  void issuer_says_what_is_wrong_with_a_name() throws Exception {
    Build.Ended ended =
        Build.of(
                folder,
                "<execution><id>start</id><goals><goal>issuer</goal></goals>"
                    + "<configuration><names>Staff</names></configuration></execution>")
            .verify();

    assertThat(ended.log())
        .contains(
            ":issuer (start) on project orders: jwt-schemes issuer: 'Staff' is not a scheme's name;"
                + " use lower-case letters, digits and dashes, and begin with a letter"
                + " -> [Help 1]\n");
    assertThat(ended.exit()).isEqualTo(1);
  }

  private static List<String> page() throws IOException {
    return Files.readAllLines(
        Path.of(System.getProperty("project.root", ""), "docs/reference/cli/maven-plugin.md"));
  }

  private void configure(String properties) throws IOException {
    Path config = folder.resolve("classes/META-INF/microprofile-config.properties");
    Files.createDirectories(config.getParent());
    Files.writeString(config, properties);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
