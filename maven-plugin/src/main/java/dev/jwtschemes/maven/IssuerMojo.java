package dev.jwtschemes.maven;

import dev.jwtschemes.cli.issuer.RunningIssuers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Starts issuers for the integration tests on 127.0.0.1, as {@code jwt-schemes issuer} does. They
 * end with {@code issuer-stop}, with the build, or after {@code lifetime} minutes.
 *
 * <p>It sets properties of the project: {@code jwt-schemes.issuer.NAME}, the address of each, and
 * {@code jwt-schemes.issuers}, the options of Java with which an application trusts them.
 */
@Mojo(name = "issuer", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class IssuerMojo extends AbstractMojo {
  private static final String OPTIONS = "jwt-schemes.issuers";

  /** The schemes that the issuers are for, one issuer each. */
  @Parameter(property = "jwt-schemes.issuer.names", required = true)
  private List<String> names = List.of();

  /** Port of the first; the others follow. 0 is any free one. */
  @Parameter(property = "jwt-schemes.issuer.port", defaultValue = "0")
  private int port;

  /** Signature algorithm. */
  @Parameter(property = "jwt-schemes.issuer.algorithm", defaultValue = "ES256")
  private String algorithm = "";

  /** Audiences of the tokens. Default: the name of the scheme. */
  @Parameter(property = "jwt-schemes.issuer.audiences")
  private List<String> audiences = List.of();

  /** How many minutes they run at most: a build that fails may not get to stop them. */
  @Parameter(property = "jwt-schemes.issuer.lifetime", defaultValue = "60")
  private int lifetime;

  /** Whether to start none. */
  @Parameter(property = "jwt-schemes.issuer.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project.properties}", readonly = true)
  private Properties properties = new Properties();

  /** Made by Maven. */
  public IssuerMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("No issuers are started (jwt-schemes.issuer.skip)");
      properties.putIfAbsent(OPTIONS, ""); // else the name would be an argument of Java
      return;
    }
    RunningIssuers issuers;
    try {
      issuers = RunningIssuers.start(names, port, algorithm, audiences);
    } catch (RuntimeException e) {
      throw new MojoExecutionException("jwt-schemes issuer: " + e.getMessage(), e);
    }
    issuers.closeAfter(Duration.ofMinutes(lifetime));
    Started.of(getPluginContext()).add(issuers);
    issuers
        .addresses()
        .forEach(
            (name, address) -> {
              properties.setProperty("jwt-schemes.issuer." + name, address);
              getLog().info("Issuer " + name + ": " + address);
            });
    properties.setProperty(OPTIONS, options(issuers.settings()));
  }

  private static String options(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(each -> "-D" + each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }
}
