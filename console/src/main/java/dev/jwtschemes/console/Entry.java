package dev.jwtschemes.console;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One decision as the console keeps it. Immutable; holds no token text.
 *
 * @param id of the decision, 12 characters
 * @param time of its end
 * @param method HTTP method
 * @param path below the context path, cut to a bounded length
 * @param place class and method of the resource, or the servlet
 * @param outcome as {@code AuthenticationDecision.Outcome}, in lower case
 * @param status of the answer; absent if the request went on
 * @param scheme that was chosen
 * @param candidates that came into question
 * @param failure why the request was rejected
 * @param steps what was done, oldest first
 */
record Entry(
    String id,
    Instant time,
    String method,
    String path,
    Optional<String> place,
    String outcome,
    Optional<Integer> status,
    Optional<String> scheme,
    List<String> candidates,
    Optional<Cause> failure,
    List<Step> steps) {

  /**
   * Why a request was rejected.
   *
   * @param reason id in the catalogue
   * @param text the public text
   * @param expected what was expected, if anything definite
   * @param actual what came
   * @param detail one sentence
   * @param advice of the catalogue
   */
  record Cause(
      String reason,
      String text,
      Optional<String> expected,
      Optional<String> actual,
      String detail,
      String advice) {}

  /**
   * One step of the decision.
   *
   * @param stage in lower case
   * @param text one sentence
   */
  record Step(String stage, String text) {}

  /** In the short form of a list, or the full one. */
  JsonObject json(boolean isFull) {
    return isFull ? full() : start().build();
  }

  /** Everything. */
  JsonObject full() {
    JsonArrayBuilder names = Json.createArrayBuilder();
    candidates.forEach(names::add);
    JsonArrayBuilder done = Json.createArrayBuilder();
    for (Step step : steps) {
      done.add(
          Json.createObjectBuilder().add("stage", step.stage()).add("text", step.text()).build());
    }
    JsonObjectBuilder all = start().add("candidates", names).add("steps", done);
    failure.ifPresent(cause -> all.add("failure", failure(cause)));
    return all.build();
  }

  private JsonObjectBuilder start() {
    JsonObjectBuilder row =
        Json.createObjectBuilder()
            .add("id", id)
            .add("time", time.toString())
            .add("method", method)
            .add("path", path)
            .add("outcome", outcome);
    place.ifPresent(where -> row.add("place", where));
    status.ifPresent(code -> row.add("status", code));
    scheme.ifPresent(name -> row.add("scheme", name));
    failure.ifPresent(cause -> row.add("reason", cause.reason()));
    return row;
  }

  private static JsonObjectBuilder failure(Cause cause) {
    JsonObjectBuilder shown =
        Json.createObjectBuilder()
            .add("reason", cause.reason())
            .add("text", cause.text())
            .add("detail", cause.detail())
            .add("advice", cause.advice());
    cause.expected().ifPresent(value -> shown.add("expected", value));
    cause.actual().ifPresent(value -> shown.add("actual", value));
    return shown;
  }
}
