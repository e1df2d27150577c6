package dev.jwtschemes.cli.explain;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.ConfigFiles;
import dev.jwtschemes.cli.Exit;
import dev.jwtschemes.cli.Json;
import dev.jwtschemes.cli.LibraryLog;
import dev.jwtschemes.cli.Output;
import dev.jwtschemes.cli.TokenArgument;
import dev.jwtschemes.cli.TokenShape;
import dev.jwtschemes.internal.text.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Say what becomes of a token, and why: each check with what it expects and what it found.",
      "Keys are fetched from the addresses of the configuration, and only for the scheme that the"
          + " token belongs to. The token is never written."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:accepted",
      "1:rejected",
      "2:wrong usage",
      "3:could not run, or keys to check the token are missing"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jwt-schemes explain @token.txt --config src/main/resources/META-INF/"
          + "microprofile-config.properties",
      "  jwt-schemes explain - --config app.properties --scheme staff --keys keys.json < token.txt",
      "  jwt-schemes explain @token.txt --console 'http://127.0.0.1:9096/?key=...'"
    })
public final class ExplainCommand implements Callable<Integer> {
  @Mixin private final Output output = new Output();

  @Parameters(
      paramLabel = "TOKEN",
      arity = "0..1",
      defaultValue = "-",
      description = "The token, @FILE, or - for standard input (default).")
  private String token = "-";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration of the application; a later file overrides an earlier one.")
  private List<Path> config = List.of();

  @Option(
      names = "--scheme",
      paramLabel = "SCHEME",
      description = "As on a resource of this scheme. Default: any scheme may check the token.")
  private @Nullable String scheme;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "Use the keys in this file (JWKS, JWK or PEM) instead of the scheme's own.")
  private @Nullable Path keys;

  @Option(names = "--offline", description = "Fetch nothing.")
  private boolean isOffline;

  @Option(
      names = "--console",
      paramLabel = "URL",
      description = "Ask a running application: the address of its console, from its log.")
  private @Nullable String console;

  @Option(
      names = "--resource",
      paramLabel = "RESOURCE",
      description = "With --console: a resource method, class#method.")
  private @Nullable String resource;

  @Option(names = "--output", description = "text (default) or json.")
  private Form form = Form.TEXT;

  enum Form {
    TEXT,
    JSON
  }

  /** Made by picocli. */
  public ExplainCommand() {}

  @Override
  public Integer call() {
    LibraryLog.silence();
    check();
    String text = TokenArgument.read(token);
    Map<String, Object> explained =
        console == null
            ? local(text)
            : new ConsoleClient().explain(console, text, Optional.ofNullable(resource));
    String shown =
        form == Form.JSON
            ? Json.lines(explained)
            : new Tree(Instant.now(), output::styled).write(explained).stripTrailing();
    output.line(TokenShape.hiddenIn(shown));
    return exit(explained).code();
  }

  private void check() {
    if (config.isEmpty() == (console == null)) {
      throw CommandFailed.usage(
          Text.of("it isn't known which schemes the application has"),
          Text.of("give either --config or --console"));
    }
    boolean isOfConfig = scheme != null || keys != null || isOffline;
    if (console == null ? resource != null : isOfConfig) {
      throw CommandFailed.usage(
          console == null
              ? Text.of("--resource asks a running application")
              : Text.of("--scheme, --keys and --offline go with --config"),
          Text.of("see \"jwt-schemes explain --help\""));
    }
  }

  private Map<String, Object> local(String text) {
    LocalSchemes schemes = LocalSchemes.of(ConfigFiles.read(config), Optional.ofNullable(scheme));
    if (keys != null) {
      schemes = schemes.withKeys(keys);
    }
    schemes.findings().forEach(output::remark);
    return ExplainedToken.of(text, schemes.explain(text, !isOffline));
  }

  /** A token whose keys are missing may be good. */
  private static Exit exit(Map<String, Object> explained) {
    if (Boolean.TRUE.equals(explained.get("accepted"))) {
      return Exit.GOOD;
    }
    return "keys-unavailable".equals(explained.get("reason")) ? Exit.NOT_RUN : Exit.FINDINGS;
  }
}
