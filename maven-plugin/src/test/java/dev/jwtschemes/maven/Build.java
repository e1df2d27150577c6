package dev.jwtschemes.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A build in a process. Its local repository is its own: it has this plugin, and takes all else
 * from the one of the build that runs the tests.
 *
 * @param folder of the project
 */
record Build(Path folder) {
  private static final int PATIENCE_SECONDS = 300;
  private static final Pattern COLOURS = Pattern.compile("\u001B\\[[;\\d]*m");

  /**
   * How it ended.
   *
   * @param exit code of Maven
   * @param log what it wrote
   */
  record Ended(int exit, String log) {}

  /** A project without code, with these executions of the plugin. */
  static Build of(Path folder, String executions) throws IOException {
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.acme</groupId>
          <artifactId>orders</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <build>
            <plugins>
              <plugin>
                <groupId>dev.jwtschemes</groupId>
                <artifactId>jwt-schemes-maven-plugin</artifactId>
                <version>%s</version>
                <executions>
                  %s
                </executions>
              </plugin>
            </plugins>
          </build>
        </project>
        """
            .formatted(version(), executions));
    Build build = new Build(folder);
    build.prepare();
    return build;
  }

  static String version() {
    return System.getProperty("plugin.version", "");
  }

  private void prepare() throws IOException {
    Path root = Path.of(System.getProperty("project.root", ""));
    install("jwt-schemes-parent", "pom", root.resolve("pom.xml"));
    install("jwt-schemes-cli", "pom", root.resolve("cli/pom.xml"));
    install("jwt-schemes-cli", "jar", Path.of(System.getProperty("cli.jar", "")));
    install("jwt-schemes-maven-plugin", "pom", root.resolve("maven-plugin/pom.xml"));
    install("jwt-schemes-maven-plugin", "jar", Path.of(System.getProperty("plugin.jar", "")));
    String repository =
        """
        <id>built</id>
        <url>%s</url>
        <releases><checksumPolicy>ignore</checksumPolicy></releases>
        <snapshots><enabled>false</enabled></snapshots>
        """
            .formatted(Path.of(System.getProperty("local.repository", "")).toUri());
    Files.writeString(
        folder.resolve("settings.xml"),
        """
        <settings>
          <profiles>
            <profile>
              <id>built</id>
              <repositories><repository>%1$s</repository></repositories>
              <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>built</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(repository));
  }

  private void install(String artifact, String type, Path file) throws IOException {
    Path target = folder.resolve("local/dev/jwtschemes").resolve(artifact).resolve(version());
    Files.createDirectories(target);
    Files.copy(file, target.resolve(artifact + "-" + version() + "." + type));
  }

  /** Run {@code mvn verify} with more arguments. */
  Ended verify(String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("build.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home", ""), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-gs", folder.resolve("settings.xml").toString()));
    command.add("-Dmaven.repo.local=" + folder.resolve("local"));
    if ("is true".equals(System.getProperty("offline"))) {
      command.addAll(List.of("-o", "-Daether.offline.protocols=file"));
    }
    command.add("verify");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("MAVEN_OPTS");
    builder.environment().remove("MAVEN_ARGS");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("Still running; it wrote:\n" + Files.readString(log));
      }
      return new Ended(process.exitValue(), COLOURS.matcher(Files.readString(log)).replaceAll(""));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
