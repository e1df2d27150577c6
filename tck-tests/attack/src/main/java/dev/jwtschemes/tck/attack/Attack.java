package dev.jwtschemes.tck.attack;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One attack, and what must come of it.
 *
 * @param id stable and unique; begins with the kind
 * @param app what is attacked
 * @param checks done in order; the first that differs ends the attack
 * @param impossible where it can't exist, and why
 * @param known where it is known to differ, and why; it must differ there
 */
public record Attack(
    String id,
    App app,
    List<Check> checks,
    Map<Stack, String> impossible,
    Map<Stack, String> known) {

  public Attack {
    if (!id.matches("(k[1-6]|also)(-[a-z0-9]+)+")) {
      throw new IllegalArgumentException("Not an id: " + id);
    }
    checks = List.copyOf(checks);
    impossible = Map.copyOf(impossible);
    known = Map.copyOf(known);
  }

  public static Attack on(App app, String id, Check... checks) {
    return new Attack(id, app, List.of(checks), Map.of(), Map.of());
  }

  /** The same, but for stacks where it can't exist. */
  public Attack without(String reason, Stack... stacks) {
    return new Attack(id, app, checks, with(impossible, reason, stacks), known);
  }

  /** The same, but for stacks where it differs whatever this library does. */
  public Attack differing(String reason, Stack... stacks) {
    return new Attack(id, app, checks, impossible, with(known, reason, stacks));
  }

  Optional<String> impossible(Stack stack) {
    return Optional.ofNullable(impossible.get(stack)).or(() -> app.impossible(stack));
  }

  Optional<String> known(Stack stack) {
    return Optional.ofNullable(known.get(stack))
        .or(() -> stack == Stack.TOMEE ? TomeeDifferences.of(id) : Optional.empty());
  }

  String summary() {
    return checks.stream()
        .map(Check::summary)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Map<Stack, String> with(
      Map<Stack, String> before, String reason, Stack... stacks) {
    Map<Stack, String> all = new EnumMap<>(Stack.class);
    all.putAll(before);
    for (Stack each : stacks) {
      all.put(each, reason);
    }
    return all;
  }
}
