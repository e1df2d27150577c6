package dev.jwtschemes.contract;

import java.util.List;

/**
 * What came back.
 *
 * @param status the status, or {@link #CLOSED}
 * @param headers header lines in order
 * @param body the body, decoded as UTF-8
 */
public record Response(int status, List<Header> headers, String body) {

  /** The connection ended without an answer: a server's way to refuse what is too large for it. */
  public static final int CLOSED = 0;

  public Response {
    headers = List.copyOf(headers);
  }

  /** The values of every line with this name, in order. */
  public List<String> values(String header) {
    return headers.stream()
        .filter(line -> line.name().equalsIgnoreCase(header))
        .map(Header::value)
        .toList();
  }
}
