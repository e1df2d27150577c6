package dev.jwtschemes.tck.identity;

import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Does what a case says. No response may set a cookie of the server's single sign-on.
 *
 * @param base address and context root
 */
record CaseRunner(URI base) {
  /** As servers call it that have one. */
  private static final Pattern SINGLE_SIGN_ON = Pattern.compile("(?i)Ltpa|JWT|JSESSIONIDSSO");

  /** Say how the responses differ, in one sentence each; empty when they are as expected. */
  List<String> differences(IdentityCase each) throws IOException {
    var cookies = new ArrayList<String>();
    for (Exchange exchange : each.exchanges()) {
      Request request = exchange.request();
      if (!cookies.isEmpty()) {
        request = request.header("Cookie", String.join("; ", cookies));
      }
      Response response = RawHttp.send(base, request);
      List<String> found = exchange.expected().differences(response);
      if (!found.isEmpty()) {
        return found.stream()
            .map(text -> exchange.request().target() + ": " + text + "\n" + response.body())
            .toList();
      }
      List<String> signOn =
          response.values("Set-Cookie").stream()
              .filter(cookie -> SINGLE_SIGN_ON.matcher(cookie).lookingAt())
              .map(cookie -> exchange.request().target() + ": sets the cookie " + cookie)
              .toList();
      if (!signOn.isEmpty()) {
        return signOn;
      }
      if (each.keepsCookies()) {
        response.values("Set-Cookie").forEach(cookie -> cookies.add(cookie.split(";", 2)[0]));
        if (cookies.isEmpty()) {
          return List.of(exchange.request().target() + ": no cookie to come back with");
        }
      }
    }
    return List.of();
  }
}
