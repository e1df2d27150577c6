package dev.jwtschemes.tck.inside.app;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.TokenValidated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What each observer heard. Thread-safe. */
@ApplicationScoped
public class Heard {
  /** All of it, oldest first. */
  public static final List<Entry> ALL = new CopyOnWriteArrayList<>();

  @Inject Scoped scoped;

  /**
   * An event that was heard.
   *
   * @param scope the id of the request-scoped bean, for observers in the request
   */
  public record Entry(String observer, JwtSchemeEvent event, String scope) {
    /** Its kind. */
    public String kind() {
      return event.getClass().getSimpleName();
    }
  }

  void setUp(@Observes SchemeSetup setup) {
    setup.expect("late");
  }

  void any(@Observes JwtSchemeEvent event) {
    ALL.add(new Entry("any", event, scoped.id()));
  }

  void staff(@Observes @JwtScheme("staff") JwtSchemeEvent event) {
    ALL.add(new Entry("staff", event, scoped.id()));
  }

  void partner(@Observes @Partner JwtSchemeEvent event) {
    ALL.add(new Entry("partner", event, scoped.id()));
  }

  void later(@ObservesAsync TokenValidated event) {
    ALL.add(new Entry("later", event, ""));
  }

  void promote(@Observes TokenValidated event) {
    if (event.path().endsWith("/promoted")) {
      event.addGroups("buyer");
    }
  }
}
