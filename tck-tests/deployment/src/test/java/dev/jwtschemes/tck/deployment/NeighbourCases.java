package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.Header;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.contract.run.ServerRun;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cases by id, which ask the applications of one server. Not thread-safe. */
final class NeighbourCases {
  private final ServerRun run;
  private final Map<String, Case> cases = new LinkedHashMap<>();

  /** What is different from what must be. */
  interface Case {
    List<String> differences() throws IOException, InterruptedException;
  }

  NeighbourCases(ServerRun run) {
    this.run = run;
  }

  Map<String, Case> all() {
    return cases;
  }

  void add(String id, Case test) {
    if (cases.put(id, test) != null) {
      throw new IllegalArgumentException("Two cases are called " + id);
    }
  }

  /** Add an exchange with an application. */
  void add(String application, String id, Exchange exchange) {
    add(
        application + "-" + id,
        () ->
            exchange
                .expected()
                .differences(RawHttp.send(address(application), exchange.request())));
  }

  /** Add that an application answers as another one does, letter by letter. */
  void addSame(String application, String other, String id, Request request) {
    add(application + "-" + id + "-as-without", () -> sameness(application, other, request));
  }

  /** How an application answers other than another one. */
  List<String> sameness(String application, String other, Request request) throws IOException {
    return differences(
        parts(RawHttp.send(address(other), request), other),
        parts(RawHttp.send(address(application), request), application));
  }

  /** Where an application answers. */
  URI address(String application) {
    return run.address(application);
  }

  /** What the server has logged. */
  String log() throws IOException {
    return run.log();
  }

  /** How answers differ from what is expected, in turn. */
  static List<String> differences(List<String> expected, List<String> answers) {
    var found = new ArrayList<String>();
    for (int i = 0; i < answers.size(); i++) {
      if (!answers.get(i).equals(expected.get(i))) {
        found.add(
            "%d: '%s', expected '%s'"
                .formatted(i + 1, shortened(answers.get(i)), shortened(expected.get(i))));
      }
    }
    return found;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(160, text.length()));
  }

  private static List<String> parts(Response response, String application) {
    Set<String> names =
        response.headers().stream()
            .map(Header::name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    return List.of(
        String.valueOf(response.status()),
        response.values("WWW-Authenticate").toString(),
        names.toString(),
        response.body().replace(application, ""));
  }
}
