package dev.jwtschemes.maven;

import dev.jwtschemes.cli.JwtSchemes;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reports what a deployment would report, without deploying, and fails the build by it: {@code
 * jwt-schemes check} over the project's artifact. No code of the application runs, and nothing is
 * fetched.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  /**
   * What is checked: WAR, EAR, jar, or folder. Default: the project's artifact, else its classes.
   */
  @Parameter(property = "jwt-schemes.check.applications")
  private List<File> applications = List.of();

  /** Configuration beside the application's own; it overrides that. */
  @Parameter(property = "jwt-schemes.check.config")
  private List<File> config = List.of();

  /** Schemes that code adds; they need not be configured. */
  @Parameter(property = "jwt-schemes.check.expect")
  private List<String> expect = List.of();

  /** Rate the configuration as well: rfc8725, rfc9700, fapi2 or mcp. */
  @Parameter(property = "jwt-schemes.check.profile")
  private @Nullable String profile;

  /** What fails the build: error or warning. */
  @Parameter(property = "jwt-schemes.check.failOn", defaultValue = "error")
  private String failOn = "error";

  /** Whether to write who gets in where: resources and schemes. */
  @Parameter(property = "jwt-schemes.check.matrix", defaultValue = "false")
  private boolean matrix;

  /** Where the report is written as SARIF 2.1.0, for code scanning. */
  @Parameter(
      property = "jwt-schemes.check.sarif",
      defaultValue = "${project.build.directory}/jwt-schemes.sarif")
  private @Nullable File sarif;

  /** The folder to which paths in SARIF are relative: the root of the repository. */
  @Parameter(
      property = "jwt-schemes.check.base",
      defaultValue = "${session.executionRootDirectory}")
  private @Nullable File base;

  /** Whether to leave the check out. */
  @Parameter(property = "jwt-schemes.check.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true)
  private List<String> sourceRoots = List.of();

  @Parameter(defaultValue = "${project.artifact.file}", readonly = true)
  private @Nullable File artifact;

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
  private @Nullable File classes;

  /** Made by Maven. */
  public CheckMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("The check is left out (jwt-schemes.check.skip)");
      return;
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        JwtSchemes.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments().toArray(String[]::new));
    boolean isFailed = exit != 0;
    out.toString()
        .lines()
        .forEach(isFailed ? line -> getLog().error(line) : line -> getLog().info(line));
    if (exit == 1) {
      throw new MojoFailureException(
          "jwt-schemes check found what fails the build (failOn is " + failOn + "): see above");
    }
    if (isFailed) {
      throw new MojoExecutionException(err.toString().strip());
    }
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("check", "--fail-on", failOn));
    checked().forEach(each -> arguments.add(each.toString()));
    config.forEach(each -> add(arguments, "--config", each));
    expect.forEach(each -> add(arguments, "--expect", each));
    sourceRoots.forEach(each -> add(arguments, "--source-root", each));
    add(arguments, "--profile", profile);
    add(arguments, "--sarif", sarif);
    add(arguments, "--base", base);
    if (matrix) {
      arguments.add("--matrix");
    }
    return arguments;
  }

  private List<File> checked() {
    if (!applications.isEmpty()) {
      return applications;
    }
    @Nullable File own = artifact != null && artifact.exists() ? artifact : classes;
    return own == null ? List.of() : List.of(own);
  }

  private static void add(List<String> arguments, String name, @Nullable Object value) {
    if (value != null) {
      arguments.add(name);
      arguments.add(value.toString());
    }
  }
}
