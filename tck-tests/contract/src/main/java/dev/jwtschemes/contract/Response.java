package dev.jwtschemes.contract;

import java.util.List;
import java.util.stream.Stream;

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

  /** The same with a line for each challenge, where one holds several (RFC 9110 section 5.3). */
  public Response withChallengesApart() {
    return new Response(
        status,
        headers.stream()
            .flatMap(
                line ->
                    line.name().equalsIgnoreCase("WWW-Authenticate")
                        ? Stream.of(line.value().split(",(?=Bearer )"))
                            .map(value -> new Header(line.name(), value))
                        : Stream.of(line))
            .toList(),
        body);
  }

  /** The values of every line with this name, in order. */
  public List<String> values(String header) {
    return headers.stream()
        .filter(line -> line.name().equalsIgnoreCase(header))
        .map(Header::value)
        .toList();
  }
}
