package dev.jwtschemes.tck.identity;

import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Does what a case says.
 *
 * @param base address and context root
 */
record CaseRunner(URI base) {

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
