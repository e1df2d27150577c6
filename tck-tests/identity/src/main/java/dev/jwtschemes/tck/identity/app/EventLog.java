package dev.jwtschemes.tck.identity.app;

import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.TokenValidated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears every event, and files it under the last segment of its path. Thread-safe. */
@ApplicationScoped
public class EventLog {
  private final Map<String, List<String>> kinds = new ConcurrentHashMap<>();

  void any(@Observes JwtSchemeEvent event) {
    if (!event.path().contains("/events/")) {
      String name = event.path().substring(event.path().lastIndexOf('/') + 1);
      kinds
          .computeIfAbsent(name, key -> new CopyOnWriteArrayList<>())
          .add(event.getClass().getSimpleName());
    }
  }

  void promote(@Observes TokenValidated event) {
    if (event.path().contains("/promoted/")) {
      event.addGroups("buyer");
    }
  }

  List<String> of(String name) {
    return kinds.getOrDefault(name, List.of());
  }
}
