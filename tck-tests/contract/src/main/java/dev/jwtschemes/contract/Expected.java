package dev.jwtschemes.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must come back: literals only.
 *
 * @param statuses one of these
 * @param challenges exactly these {@code WWW-Authenticate} lines in this order; null: any
 * @param retryAfter whether there must be a {@code Retry-After} of at least one second; otherwise
 *     there must be none
 * @param body exactly this body; null: any
 * @param present texts the body must hold
 * @param absent texts the body must not hold
 * @param headers header lines that must be there, among others
 */
public record Expected(
    Set<Integer> statuses,
    @Nullable List<String> challenges,
    boolean retryAfter,
    @Nullable String body,
    List<String> present,
    List<String> absent,
    List<Header> headers) {

  /** Expect this status, no challenge and no {@code Retry-After}. */
  public static Expected status(int status) {
    return new Expected(Set.of(status), List.of(), false, null, List.of(), List.of(), List.of());
  }

  /** Expect one of these statuses, with whatever challenges belong to it. */
  public static Expected oneOf(int... statuses) {
    var set = new TreeSet<Integer>();
    Arrays.stream(statuses).forEach(set::add);
    return new Expected(set, null, false, null, List.of(), List.of(), List.of());
  }

  /** Expect one more {@code WWW-Authenticate} line. */
  public Expected challenge(String value) {
    List<String> before = challenges == null ? List.of() : challenges;
    return new Expected(statuses, plus(before, value), retryAfter, body, present, absent, headers);
  }

  /** Expect a {@code Retry-After}. */
  public Expected withRetryAfter() {
    return new Expected(statuses, challenges, true, body, present, absent, headers);
  }

  /** Expect exactly this body. */
  public Expected withBody(String text) {
    return new Expected(statuses, challenges, retryAfter, text, present, absent, headers);
  }

  /** Expect these texts in the body. */
  public Expected holding(String... texts) {
    return new Expected(
        statuses, challenges, retryAfter, body, plus(present, texts), absent, headers);
  }

  /** Expect none of these texts in the body. */
  public Expected lacking(String... texts) {
    return new Expected(
        statuses, challenges, retryAfter, body, present, plus(absent, texts), headers);
  }

  /** Expect a header line, among others. */
  public Expected withHeader(String name, String value) {
    return new Expected(
        statuses,
        challenges,
        retryAfter,
        body,
        present,
        absent,
        Stream.concat(headers.stream(), Stream.of(new Header(name, value))).toList());
  }

  /** Say how the response differs, in one sentence each; empty when it is as expected. */
  public List<String> differences(Response response) {
    var found = new ArrayList<String>();
    if (!statuses.contains(response.status())) {
      found.add("status " + response.status() + ", expected " + statuses);
    }
    List<String> challenged = response.values("WWW-Authenticate");
    if (challenges != null && !challenges.equals(challenged)) {
      found.add("WWW-Authenticate " + challenged + ", expected " + challenges);
    }
    List<String> retry = response.values("Retry-After");
    if (retryAfter != retry.stream().anyMatch(value -> value.matches("[1-9][0-9]*"))) {
      found.add("Retry-After " + retry + (retryAfter ? ", expected seconds" : ", expected none"));
    }
    if (body != null && !body.equals(response.body())) {
      found.add("body '" + response.body() + "', expected '" + body + "'");
    }
    present.stream()
        .filter(text -> !response.body().contains(text))
        .forEach(text -> found.add("body '" + response.body() + "' lacks '" + text + "'"));
    absent.stream()
        .filter(text -> response.body().contains(text))
        .forEach(text -> found.add("body '" + response.body() + "' holds '" + text + "'"));
    for (Header header : headers) {
      List<String> values = response.values(header.name());
      if (!values.contains(header.value())) {
        found.add(header.name() + " " + values + ", expected '" + header.value() + "'");
      }
    }
    return found;
  }

  private static List<String> plus(List<String> list, String... more) {
    return Stream.concat(list.stream(), Arrays.stream(more)).toList();
  }
}
