package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import org.jspecify.annotations.Nullable;

/** The scheme that a command is about. Stateless. */
final class ChosenScheme {
  private ChosenScheme() {}

  /** The one that was given, else the project's default. */
  static String of(@Nullable String given, ProjectSchemes schemes) {
    if (given != null) {
      if (!SchemeDefinition.isName(given)) {
        throw CommandFailed.usage(
            Text.EMPTY.quote(given).and(" is not a scheme's name"),
            Text.of("use lower-case letters, digits and dashes, and begin with a letter"));
      }
      return given;
    }
    return schemes
        .defaultScheme()
        .orElseThrow(
            () ->
                CommandFailed.usage(
                    Text.of("the project has no default scheme; it configures ")
                        .names(schemes.names()),
                    Text.of("name the scheme with --scheme")));
  }
}
