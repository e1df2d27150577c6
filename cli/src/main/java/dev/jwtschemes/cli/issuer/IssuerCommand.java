package dev.jwtschemes.cli.issuer;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.Output;
import dev.jwtschemes.cli.TimeSpan;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code issuer}. */
@Command(
    name = "issuer",
    mixinStandardHelpOptions = true,
    description = {
      "Run issuers for development on 127.0.0.1, until Ctrl+C.",
      "Each publishes its metadata and keys, answers client_credentials with a token, and has a page"
          + " to write tokens by hand. Any client of this machine gets any token: don't let a"
          + " production service trust them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jwt-schemes issuer staff partner",
      "  jwt-schemes issuer staff --port 9100 --algorithm ES256 --audience orders",
      "  jwt-schemes issuer staff --rotate-every 30s --down-every 2m --down-for 20s"
    })
public final class IssuerCommand implements Callable<Integer> {
  @Mixin private final Output output = new Output();

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME",
      description = "The scheme that each issuer is for.")
  private List<String> names = List.of();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "9080",
      description = "Port of the first; the others follow. 0 is any free one. Default: 9080.")
  private int port;

  @Option(
      names = "--algorithm",
      paramLabel = "ALG",
      defaultValue = "ES256",
      description =
          "Signature algorithm: RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512 or"
              + " EdDSA. Default: ES256.")
  private String algorithm = "";

  @Option(
      names = "--audience",
      paramLabel = "AUD",
      description = "Audience of the tokens, more than once for several. Default: the name.")
  private List<String> audiences = List.of();

  @Option(
      names = "--rotate-every",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "Sign with a new key this often; the last one stays published once more.")
  private @Nullable Duration rotateEvery;

  @Option(
      names = "--down-every",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "Answer everything with 503 this often.")
  private @Nullable Duration downEvery;

  @Option(
      names = "--down-for",
      paramLabel = "TIME",
      defaultValue = "10s",
      converter = TimeSpan.class,
      description = "How long such an outage takes. Default: 10s.")
  private Duration downFor = Duration.ZERO;

  @Option(
      names = "--slow",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "Wait this long before each answer.")
  private @Nullable Duration slow;

  /** Made by picocli. */
  public IssuerCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (downEvery != null && downEvery.compareTo(downFor) <= 0) {
      throw CommandFailed.usage(
          Text.of("the issuers would always be down"),
          Text.of("make --down-for shorter than --down-every"));
    }
    RunningIssuers issuers = RunningIssuers.start(names, port, algorithm, audiences);
    issuers.all().forEach(issuer -> output.text(issuer.introduction()));
    new Troubles(issuers.all(), output).begin(rotateEvery, downEvery, downFor, slow);
    output.line("Stop with Ctrl+C.");
    new CountDownLatch(1).await();
    return 0;
  }
}
