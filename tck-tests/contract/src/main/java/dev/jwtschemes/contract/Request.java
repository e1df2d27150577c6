package dev.jwtschemes.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * One HTTP request as it goes over the wire; nothing in it is normalized or checked.
 *
 * @param method the method
 * @param target path and query below the deployment's base, starting with a slash
 * @param headers header lines in order; a name may stand twice
 * @param body the body, empty for none
 */
public record Request(String method, String target, List<Header> headers, String body) {

  public Request {
    headers = List.copyOf(headers);
  }

  public static Request of(String method, String target) {
    return new Request(method, target, List.of(), "");
  }

  public static Request get(String target) {
    return of("GET", target);
  }

  public static Request post(String target, String body) {
    return new Request("POST", target, List.of(), body);
  }

  /** Add a header line. */
  public Request header(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Request(method, target, more, body);
  }

  /** Add {@code Authorization: Bearer} and this token, well-formed or not. */
  public Request bearer(String token) {
    return authorization("Bearer " + token);
  }

  /** Add an {@code Authorization} line with this value. */
  public Request authorization(String value) {
    return header("Authorization", value);
  }

  /** Pair it with what must come back. */
  public Exchange expect(Expected expected) {
    return new Exchange(this, expected);
  }
}
