package dev.jwtschemes.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A token as it is given: itself, {@code -} for standard input, or {@code @FILE}. Stateless. */
public final class TokenArgument {
  private static final int MAX_BYTES = 65_536;

  /** RFC 6750 section 2.1, b64token. */
  private static final Pattern FORM = Pattern.compile("[\\w.~+/-]+=*");

  private TokenArgument() {}

  /**
   * Read it, without the word Bearer before it.
   *
   * @throws CommandFailed if it is unreadable, or has another form than a token
   */
  public static String read(String argument) {
    String text = argument;
    try {
      if (argument.equals("-")) {
        text = first(System.in);
      } else if (argument.startsWith("@")) {
        try (InputStream file = Files.newInputStream(Path.of(argument.substring(1)))) {
          text = first(file);
        }
      }
    } catch (IOException | InvalidPathException e) {
      throw CommandFailed.usage(
          Text.of("the token can't be read from ").quote(argument.substring(1)),
          Text.of("give a file that is there, - for standard input, or the token"));
    }
    String token = text.strip();
    if (token.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())) {
      token = token.substring("Bearer ".length()).strip();
    }
    if (!FORM.matcher(token).matches()) {
      throw CommandFailed.usage(
          Text.of("what was given as a token isn't one (RFC 6750 section 2.1)"),
          Text.of("give it without quotes, as @FILE, or - for standard input"));
    }
    return token;
  }

  private static String first(InputStream stream) throws IOException {
    return new String(stream.readNBytes(MAX_BYTES), UTF_8);
  }
}
