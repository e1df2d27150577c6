package dev.jwtschemes.cli;

import dev.jwtschemes.cli.check.CheckCommand;
import dev.jwtschemes.cli.explain.ExplainCommand;
import dev.jwtschemes.cli.issuer.IssuerCommand;
import dev.jwtschemes.cli.probe.ProbeCommand;
import dev.jwtschemes.cli.tokens.TokensCommand;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;

/** The command {@code jwt-schemes}. */
@Command(
    name = "jwt-schemes",
    mixinStandardHelpOptions = true,
    versionProvider = JwtSchemes.Version.class,
    description = "Try and check an application that uses JWT Schemes.",
    subcommands = {
      TokensCommand.class,
      IssuerCommand.class,
      ExplainCommand.class,
      CheckCommand.class,
      ProbeCommand.class,
      GenerateCompletion.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:good",
      "1:findings, or refused",
      "2:wrong usage; nothing was done",
      "3:could not run"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jwt-schemes tokens create --scheme staff --role clerk",
      "  jwt-schemes issuer staff partner",
      "  jwt-schemes explain @token.txt --config app.properties",
      "  jwt-schemes check target/orders.war",
      "  jwt-schemes probe http://localhost:8080/api/orders",
      "  jwt-schemes tokens create --help"
    })
public final class JwtSchemes {
  private static final int HELP_WIDTH = 100;

  private JwtSchemes() {}

  /** Run one command and exit with its code. */
  public static void main(String[] arguments) {
    System.exit(run(commandLine(Terminal.hasColours() ? Ansi.ON : Ansi.OFF), arguments));
  }

  /**
   * Run one command within another program, without colours. It changes no state of the program but
   * the level of this library's log.
   *
   * @return its exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(commandLine(Ansi.OFF).setOut(out).setErr(err), arguments);
  }

  private static int run(CommandLine command, String... arguments) {
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) { // what it was for is gone by now
      command
          .getErr()
          .println(
              "jwt-schemes: there is not enough memory ("
                  + e.getClass().getSimpleName()
                  + "); give it more: java -Xmx2g -Xss4m -jar ...");
      return Exit.NOT_RUN.code();
    }
  }

  private static CommandLine commandLine(Ansi ansi) {
    Failures failures = new Failures();
    return new CommandLine(new JwtSchemes())
        // @FILE is a token's file, and the commands read it themselves.
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(HELP_WIDTH)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      @Nullable String version = JwtSchemes.class.getPackage().getImplementationVersion();
      return new String[] {"jwt-schemes " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
