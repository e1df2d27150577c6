package dev.jwtschemes.contract.rules.observe;

import dev.jwtschemes.event.JwtSchemeEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was heard, by trace: the part of the path behind {@code traced/}. Thread-safe. */
@ApplicationScoped
public class Traces {
  private static final Pattern TRACED = Pattern.compile("/api/traced/([^/]+)/.*");

  private final Map<String, List<String>> lines = new ConcurrentHashMap<>();
  private final Map<String, String> verbs = new ConcurrentHashMap<>();

  /** Note a line in one view of the event's trace; events of other requests are left out. */
  void note(String view, JwtSchemeEvent event, String line) {
    idOf(event).ifPresent(id -> linesOf(id, view).add(line));
  }

  /** Keep the verb that this request asked for, so that observers of later events see it. */
  void ask(JwtSchemeEvent event, String verb) {
    idOf(event).ifPresent(id -> verbs.put(id, verb));
  }

  /** The verb that the event's request asked for, or an empty text. */
  String asked(JwtSchemeEvent event) {
    return idOf(event).map(id -> verbs.getOrDefault(id, "")).orElse("");
  }

  /** The lines of one view until now. */
  List<String> read(String id, String view) {
    return List.copyOf(linesOf(id, view));
  }

  private List<String> linesOf(String id, String view) {
    return lines.computeIfAbsent(id + "/" + view, key -> new CopyOnWriteArrayList<>());
  }

  private static Optional<String> idOf(JwtSchemeEvent event) {
    Matcher matcher = TRACED.matcher(event.path());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
