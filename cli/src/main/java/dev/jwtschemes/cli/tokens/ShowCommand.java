package dev.jwtschemes.cli.tokens;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.cli.Output;
import dev.jwtschemes.internal.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code tokens show}. */
@Command(
    name = "show",
    aliases = "print",
    mixinStandardHelpOptions = true,
    description = "Show what a token says; with --output token or json, the token itself.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jwt-schemes tokens show k3mz7q2abc",
      "  curl -H \"Authorization: Bearer $(jwt-schemes tokens show k3mz7q2abc --output token)\" URL"
    })
final class ShowCommand implements Runnable {
  @Mixin private final Output output = new Output();
  @Mixin private final ProjectOption place = new ProjectOption();

  @Parameters(paramLabel = "ID", description = "As create and list print it.")
  private String id = "";

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "default",
      description = "default, token or json. Default: default.")
  private CreateCommand.Form form = CreateCommand.Form.DEFAULT;

  @Override
  public void run() {
    SavedToken token = SavedTokens.read(Home.of(place.project()).tokens()).get(id);
    switch (form) {
      case TOKEN -> output.line(token.compact());
      case JSON -> output.line(JSONObjectUtils.toJSONString(token.members()));
      case DEFAULT -> {
        row("Scheme", token.scheme());
        row("Name", Text.EMPTY.name(token.name()).toString());
        row("Issued", token.issued().toString());
        row("Expires", token.expires() + (token.isExpired() ? " expired" : ""));
        row("Header", token.header());
        row("Claims", token.claims());
      }
    }
  }

  private void row(String label, String value) {
    output.line("%-8s %s".formatted(label, value));
  }
}
