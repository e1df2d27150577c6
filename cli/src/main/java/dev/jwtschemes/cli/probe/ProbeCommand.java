package dev.jwtschemes.cli.probe;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.Exit;
import dev.jwtschemes.cli.Output;
import dev.jwtschemes.cli.TokenArgument;
import dev.jwtschemes.internal.text.Text;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code probe}. */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    description = {
      "Ask a resource how it answers without a token, with a good one, and with broken ones.",
      "Only this address is called, and the issuer's, if one is given. With --token, tokens marked *"
          + " are changed without a new signature, which only an issuer can make."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jwt-schemes probe http://localhost:8080/api/orders",
      "  jwt-schemes probe https://orders.example/api/orders --token @token.txt",
      "  jwt-schemes tokens create --role clerk --output token"
          + " | jwt-schemes probe http://localhost:8080/api/orders --token -",
      "  jwt-schemes probe http://localhost:8080/api/orders --issuer http://127.0.0.1:9080"
          + " --role clerk",
      "  jwt-schemes probe http://localhost:8080/api/orders --cors https://app.example"
    })
public final class ProbeCommand implements Callable<Integer> {
  @Mixin private final Output output = new Output();
  private final Client client = new Client();
  private int findings;

  @Parameters(paramLabel = "URL", description = "The resource.")
  private String url = "";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "A good token, @FILE, or - for standard input. It is never printed.")
  private @Nullable String token;

  @Option(
      names = "--issuer",
      paramLabel = "URL",
      description = "An issuer of \"jwt-schemes issuer\", which signs the tokens.")
  private @Nullable String issuer;

  @Option(names = "--role", paramLabel = "ROLE", description = "A group of the issuer's tokens.")
  private List<String> roles = List.of();

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = "GET",
      description = "Default: GET. Any other may change something.")
  private String method = "";

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      description = "Send a preflight as a browser at this origin would.")
  private @Nullable String origin;

  @Option(names = "--allow-http", description = "Send a token over plain http to another machine.")
  private boolean isPlainAllowed;

  /** Made by picocli. */
  public ProbeCommand() {}

  @Override
  public Integer call() {
    check();
    URI address = Address.of(url, (token != null || issuer != null) && !isPlainAllowed);
    List<Call> calls = calls();
    output.line(method + " " + address);
    boolean isOpen = false;
    for (Call call : calls) {
      HttpResponse<InputStream> response =
          client.send(
              method,
              address,
              call.authorization().map(value -> Map.of("Authorization", value)).orElse(Map.of()));
      Answer answer =
          new Answer(
              response.statusCode(),
              response.headers().allValues("WWW-Authenticate"),
              response.headers().firstValue("Retry-After").isPresent());
      isOpen |= call.kind() == Call.Kind.NO_TOKEN && answer.isSuccess();
      report(call.name(), answer.status(), Judgement.of(call, answer, isOpen));
    }
    preflight(address);
    output.line(
        findings == 0
            ? "All answers are as they should be."
            : findings == 1 ? "1 finding." : findings + " findings.");
    return (findings == 0 ? Exit.GOOD : Exit.FINDINGS).code();
  }

  private void check() {
    if (token != null && issuer != null) {
      throw CommandFailed.usage(
          Text.of("--token and --issuer contradict each other"), Text.of("keep one"));
    }
    if (!method.matches("[A-Z]{1,20}")) {
      throw CommandFailed.usage(
          Text.EMPTY.quote(method).and(" is not a method"), Text.of("write it in capitals"));
    }
    if (origin != null && !origin.matches("https?://[\\w.:\\[\\]-]+")) {
      throw CommandFailed.usage(
          Text.EMPTY.quote(origin).and(" is not an origin"),
          Text.of("write scheme, host and port alone, for instance https://app.example"));
    }
  }

  private List<Call> calls() {
    if (token != null) {
      String good = TokenArgument.read(token);
      return Tokens.around(good, Tokens.unsigned(good));
    }
    if (issuer == null) {
      return Tokens.withoutGood();
    }
    IssuerTokens tokens = new IssuerTokens(client, Address.of(issuer, false), roles);
    return Tokens.around(tokens.good(), tokens.broken());
  }

  private void preflight(URI address) {
    if (origin == null) {
      return;
    }
    Preflight preflight = new Preflight(origin, method);
    HttpResponse<InputStream> response = client.send("OPTIONS", address, preflight.headers());
    report(
        "preflight",
        response.statusCode(),
        preflight.judge(response.statusCode(), response.headers().map()));
  }

  private void report(String name, int status, Judgement judgement) {
    findings += judgement.isFinding() ? 1 : 0;
    String mark =
        judgement.isFinding() ? output.styled("red", "FINDING") : output.styled("green", "ok     ");
    output.line(
        "  %-16s %d  %s  %s".formatted(name, status, mark, judgement.text()).stripTrailing());
  }
}
