package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.Terminal;
import dev.jwtschemes.internal.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The consent to what can't be undone; a mixin. */
@Command
final class Confirmation {
  @Option(names = "--force", description = "Don't ask.")
  private boolean isForced;

  void require(String question) {
    if (isForced || Terminal.confirms(question)) {
      return;
    }
    throw Terminal.isPresent()
        ? CommandFailed.refused(Text.of("nothing was changed"), Text.of("answer y to go on"))
        : CommandFailed.usage(
            Text.of("there is no terminal to ask at, and this can't be undone"),
            Text.of("add --force"));
  }
}
