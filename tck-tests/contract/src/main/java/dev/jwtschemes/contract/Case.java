package dev.jwtschemes.contract;

import java.util.List;

/**
 * One sentence of the contract, seen from outside.
 *
 * @param id stable and unique; it appears in results and documentation
 * @param deployment where the requests go
 * @param steps done in order; the first that differs ends the case
 */
public record Case(String id, Deployment deployment, List<Step> steps) {

  public Case {
    steps = List.copyOf(steps);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("Not an id: " + id);
    }
  }

  /** Make a case of several steps. */
  public static Case of(String id, Deployment deployment, Step... steps) {
    return new Case(id, deployment, List.of(steps));
  }

  /** Make a case of one request. */
  public static Case of(String id, Deployment deployment, Request request, Expected expected) {
    return of(id, deployment, request.expect(expected));
  }

  /** The first request, as one reads it in a report. */
  public String summary() {
    return steps.stream()
        .filter(Exchange.class::isInstance)
        .map(step -> ((Exchange) step).request())
        .map(request -> request.method() + " " + request.target())
        .findFirst()
        .orElse("");
  }
}
