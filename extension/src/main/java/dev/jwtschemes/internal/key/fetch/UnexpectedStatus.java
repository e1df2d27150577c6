package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.util.Optional;

/** The server answered, and not with what was asked for. */
final class UnexpectedStatus extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Text text;

  UnexpectedStatus(int status, Optional<String> redirect) {
    this(status, text(status, redirect));
  }

  private UnexpectedStatus(int status, Text text) {
    super(text.toString());
    this.status = status;
    this.text = text;
  }

  private static Text text(int status, Optional<String> redirect) {
    Text text = Text.of("HTTP status ").number(status);
    if (status == 401 || status == 403) {
      return text.and(", see fetch.authorization.token");
    }
    return redirect.isPresent()
        ? text.and(", a redirect that is not followed, to ").location(redirect.get())
        : text;
  }

  int status() {
    return status;
  }

  Text text() {
    return text;
  }
}
