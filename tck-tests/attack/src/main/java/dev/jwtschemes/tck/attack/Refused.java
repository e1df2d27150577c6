package dev.jwtschemes.tck.attack;

import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An application that must not be served: not deployed, or every request to it is answered 503.
 *
 * @param requests what is sent to it
 */
public record Refused(List<Request> requests) implements Check {
  /** Of a server that has no such application, or none that works. */
  private static final Set<Integer> NOT_SERVED = Set.of(404, 503);

  public static Refused to(Request... requests) {
    return new Refused(List.of(requests));
  }

  @Override
  public List<String> differences(Visit visit) throws IOException {
    var found = new ArrayList<String>();
    for (Request request : requests) {
      int status = status(visit.host(), request);
      boolean refused = visit.host().isDeployed() ? status == 503 : NOT_SERVED.contains(status);
      if (!refused) {
        found.add(
            request.target()
                + " answers "
                + status
                + (visit.host().isDeployed() ? ", deployed" : ", though not deployed"));
      }
    }
    return found;
  }

  private static int status(Host host, Request request) {
    try {
      Response response = host.send(request);
      return response.status();
    } catch (IOException nothingListens) {
      return 404;
    }
  }

  @Override
  public String summary() {
    return "deployment";
  }
}
