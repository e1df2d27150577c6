package dev.jwtschemes.cli.explain;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.ConfigFiles;
import dev.jwtschemes.cli.Exit;
import dev.jwtschemes.cli.Json;
import dev.jwtschemes.cli.LibraryLog;
import dev.jwtschemes.cli.Output;
import dev.jwtschemes.cli.TokenArgument;
import dev.jwtschemes.cli.TokenShape;
import dev.jwtschemes.cli.check.CheckedResource;
import dev.jwtschemes.cli.check.Row;
import dev.jwtschemes.internal.text.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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
      "Keys are fetched from the addresses in --config, and only for the scheme that the token"
          + " belongs to. The token is never written."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:accepted",
      "1:rejected, or forbidden",
      "2:wrong usage",
      "3:could not run, or keys to check the token are missing"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jwt-schemes explain @token.txt --config src/main/resources/META-INF/"
          + "microprofile-config.properties",
      "  jwt-schemes explain - --config app.properties --scheme staff --keys keys.json < token.txt",
      "  jwt-schemes explain @token.txt --app target/orders.war --resource \"GET /orders\"",
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
      description =
          "As on this resource method: class#method, or with --app a request as declared, such as"
              + " \"GET /orders\". It goes with --app or --console.")
  private @Nullable String resource;

  @Option(
      names = "--app",
      paramLabel = "APP",
      description =
          "The application: WAR, jar or folder; it goes with --resource. Its configuration counts,"
              + " and --config overrides it.")
  private @Nullable Path app;

  @Option(
      names = "--fetch",
      description =
          "With --app, fetch keys also from addresses in the application's own configuration."
              + " Credentials, proxies and trust stores of its own don't count.")
  private boolean isFetch;

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
    boolean isLocal = !config.isEmpty() || app != null;
    if (!isLocal && console == null) {
      throw CommandFailed.usage(
          Text.of("it isn't known which schemes the application has"),
          Text.of("give --config, --app or --console"));
    }
    if (isLocal && console != null) {
      throw CommandFailed.usage(
          Text.of("a running application has its own configuration"),
          Text.of("give --console without --config and --app"));
    }
    if (isFetch && (app == null || isOffline)) {
      throw CommandFailed.usage(
          Text.of("--fetch is for addresses in an application's own configuration"),
          Text.of("give it with --app, and without --offline"));
    }
    if (console != null && (scheme != null || keys != null || isOffline)) {
      throw CommandFailed.usage(
          Text.of("--scheme, --keys and --offline don't go with --console"),
          Text.of("see \"jwt-schemes explain --help\""));
    }
    if (console == null && (resource != null) != (app != null)) {
      throw CommandFailed.usage(
          Text.of("--resource and --app belong together"),
          Text.of("give both, for instance --app target/orders.war --resource \"GET /orders\""));
    }
    if (resource != null && scheme != null) {
      throw CommandFailed.usage(
          Text.of("the resource says which schemes may check the token"),
          Text.of("give --resource or --scheme"));
    }
  }

  private Map<String, Object> local(String text) {
    if (app == null || resource == null) {
      LocalSchemes schemes =
          LocalSchemes.of(
              ConfigFiles.read(config),
              ConfigFiles::config,
              scheme == null ? Set.of() : Set.of(scheme));
      return explained(text, schemes, any -> !isOffline, Optional.empty());
    }
    List<Map<String, String>> more = config.stream().map(ConfigFiles::properties).toList();
    CheckedResource checked = CheckedResource.find(app, more, resource);
    if (checked.row().schemes().isEmpty()) {
      throw CommandFailed.refused(
          Text.EMPTY
              .name(checked.row().where())
              .and(" accepts no token: ")
              .said(checked.row().rule()),
          Text.of("check its annotations, and jwt-schemes.unannotated"));
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("resource", shown(checked.row()));
    Thread thread = Thread.currentThread();
    @Nullable ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(checked.files()); // where keys on the class path are looked for
    try {
      shown.putAll(explained(text, checked));
    } finally {
      thread.setContextClassLoader(before);
    }
    return shown;
  }

  private Map<String, Object> explained(String text, CheckedResource checked) {
    ConfigFiles files = checked.configuration();
    Set<String> remarks = new HashSet<>();
    LocalSchemes schemes =
        LocalSchemes.of(
                files,
                each ->
                    checked.limited(
                        each,
                        remark -> {
                          if (remarks.add(remark)) {
                            output.remark(remark);
                          }
                        }),
                checked.row().schemes())
            .withoutStrayCredentials();
    KeyAddresses given = new KeyAddresses(files.given().config());
    KeyAddresses own = new KeyAddresses(files.archived().config());
    return explained(
        text,
        schemes,
        definition -> {
          if (isOffline || given.cover(definition)) {
            return !isOffline;
          }
          if (isFetch && KeyAddresses.cover(definition, given, own)) {
            return true;
          }
          output.remark(
              isFetch
                  ? "keys are not fetched: an address in the application's own configuration refers"
                      + " to values of --config; give the whole address with --config"
                  : "keys are not fetched: their address is in the application's own configuration;"
                      + " give --fetch if you trust it, or the address with --config, or --keys");
          return false;
        },
        Optional.of(Set.copyOf(checked.row().roles())));
  }

  private static Map<String, Object> shown(Row row) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("method", row.where());
    shown.put("requests", row.requests());
    shown.put("rule", row.rule());
    shown.put("schemes", row.schemes());
    return shown;
  }

  private Map<String, Object> explained(
      String text,
      LocalSchemes configured,
      Predicate<SchemeDefinition> mayFetch,
      Optional<Set<String>> roles) {
    LocalSchemes schemes = keys == null ? configured : configured.withKeys(keys);
    schemes.findings().forEach(output::remark);
    return ExplainedToken.of(text, schemes.explain(text, mayFetch, roles));
  }

  /** A token whose keys are missing may be good. */
  private static Exit exit(Map<String, Object> explained) {
    if (Boolean.TRUE.equals(explained.get("accepted"))) {
      return Exit.GOOD;
    }
    return "keys-unavailable".equals(explained.get("reason")) ? Exit.NOT_RUN : Exit.FINDINGS;
  }
}
