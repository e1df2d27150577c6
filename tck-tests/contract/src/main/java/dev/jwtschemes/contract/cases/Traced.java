package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.RULES;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Step;
import java.util.ArrayList;
import java.util.List;

/** A request, then questions about what its observers heard. Not thread-safe. */
final class Traced {
  private final String id;
  private final List<Step> steps = new ArrayList<>();
  private Request request;

  private Traced(String id, String resource) {
    this.id = id;
    this.request = Request.get("/api/traced/" + id + "/" + resource);
  }

  static Traced get(String id, String resource) {
    return new Traced(id, resource);
  }

  Traced bearer(String token) {
    request = request.bearer(token);
    return this;
  }

  Traced header(String name, String value) {
    request = request.header(name, value);
    return this;
  }

  Traced expect(Expected expected) {
    steps.add(request.expect(expected));
    return this;
  }

  /** Expect exactly these lines in order, joined by {@code "; "}. */
  Traced view(String view, String lines) {
    return ask(view, Expected.status(200).withBody(lines));
  }

  /** Expect events of these kinds in this order. */
  Traced viewKinds(String kinds) {
    return view("order", kinds);
  }

  Traced viewHolding(String view, String... texts) {
    return ask(view, Expected.status(200).holding(texts));
  }

  /** Expect these lines of asynchronous observers, sorted, once there are as many. */
  Traced asynchronously(int lines, String text) {
    return waitFor("async", lines, text);
  }

  Traced waitFor(String view, int lines, String text) {
    return ask(view + "?atLeast=" + lines, Expected.status(200).withBody(text));
  }

  Case asCase() {
    return new Case(id, RULES, steps);
  }

  private Traced ask(String view, Expected expected) {
    steps.add(Request.get("/api/traces/" + id + "/" + view).expect(expected));
    return this;
  }
}
