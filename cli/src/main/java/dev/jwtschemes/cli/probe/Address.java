package dev.jwtschemes.cli.probe;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.key.KeyLocation;
import dev.jwtschemes.internal.text.Text;
import java.net.URI;

/** An address that may be called. Stateless. */
final class Address {
  private Address() {}

  /**
   * Read it.
   *
   * @param isSecret whether a token would be sent there
   */
  static URI of(String text, boolean isSecret) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw wrong(text);
    }
    boolean isHttp = "http".equalsIgnoreCase(uri.getScheme());
    if (!(isHttp || "https".equalsIgnoreCase(uri.getScheme()))
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawFragment() != null) {
      throw wrong(text);
    }
    if (isSecret && KeyLocation.isPlainHttpElsewhere(text)) {
      throw CommandFailed.usage(
          Text.of("a token would cross the network in plain text to ").location(text),
          Text.of("use https, or --allow-http if the token is worth nothing"));
    }
    return uri;
  }

  private static CommandFailed wrong(String text) {
    return CommandFailed.usage(
        Text.EMPTY.location(text).and(" is not an address that can be called"),
        Text.of("give an http or https URL without user and fragment"));
  }
}
