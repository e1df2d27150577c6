package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A claim that a token must have: {@code name}, or {@code name=value|value}; a value that ends with
 * {@code *} is the beginning of one. Immutable.
 *
 * @param name of the claim
 * @param exact values of which it may have one
 * @param beginnings of values that it may have
 */
public record RequiredClaim(String name, Set<String> exact, List<String> beginnings) {
  /** The claims in which RFC 9068 and OpenID Connect name the client that a token is for. */
  private static final Set<String> CLIENT = Set.of("client_id", "azp");

  /** The form of them all, each name once. */
  static TextRule rule() {
    return TextRule.each(RequiredClaim::flaw).and(TextRule.distinct(RequiredClaim::nameOf));
  }

  /** Read one that was found to have the form. */
  public static RequiredClaim of(String text) {
    Set<String> exact = new LinkedHashSet<>();
    List<String> beginnings = new ArrayList<>();
    for (String value : values(text)) {
      if (value.endsWith("*")) {
        beginnings.add(value.substring(0, value.length() - 1));
      } else {
        exact.add(value);
      }
    }
    return new RequiredClaim(nameOf(text), exact, List.copyOf(beginnings));
  }

  /** The name of the claim in such a text. */
  static String nameOf(String text) {
    int equals = text.indexOf('=');
    return (equals < 0 ? text : text.substring(0, equals)).strip();
  }

  /** Whether any value will do. */
  public boolean isAnyValue() {
    return exact.isEmpty() && beginnings.isEmpty();
  }

  /** Whether it says which clients' tokens are accepted, so that the scheme needs no audience. */
  public boolean limitsClients() {
    return CLIENT.contains(name) && !isAnyValue();
  }

  /** Whether this is one of the values. */
  public boolean accepts(String value) {
    return exact.contains(value) || beginnings.stream().anyMatch(value::startsWith);
  }

  /** The values as configured. */
  public List<String> values() {
    return Stream.concat(exact.stream(), beginnings.stream().map(beginning -> beginning + "*"))
        .toList();
  }

  private static List<String> values(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      return List.of();
    }
    return Arrays.stream(text.substring(equals + 1).split("\\|", -1)).map(String::strip).toList();
  }

  private static Optional<Text> flaw(String text) {
    boolean isGood =
        !nameOf(text).isEmpty()
            && nameOf(text).indexOf('*') < 0
            && values(text).stream()
                .noneMatch(
                    value ->
                        value.isEmpty()
                            || value.equals("*")
                            || value.substring(0, value.length() - 1).indexOf('*') >= 0);
    return isGood
        ? Optional.empty()
        : Optional.of(
            Text.of(
                    " must be names of claims, or name=value|value with a * only at the end of a value, and ")
                .value(text)
                .and(" is not"));
  }
}
