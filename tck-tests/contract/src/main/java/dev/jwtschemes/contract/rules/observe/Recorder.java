package dev.jwtschemes.contract.rules.observe;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_AFTER;
import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Partner;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.TokenValidated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;

/** Hear every event, before and after the observers that call verbs, and afterwards. */
@ApplicationScoped
public class Recorder {
  @Inject Traces traces;

  void any(@Observes @Priority(LIBRARY_BEFORE) JwtSchemeEvent event) {
    traces.note("brief", event, EventText.brief(event));
    traces.note("request", event, EventText.request(event));
    traces.note("order", event, EventText.kind(event));
  }

  void last(@Observes @Priority(LIBRARY_AFTER) JwtSchemeEvent event) {
    traces.note("detail", event, EventText.detail(event));
  }

  void partner(@Observes @JwtScheme("partner") JwtSchemeEvent event) {
    traces.note("partner", event, EventText.kind(event));
  }

  void partnerByQualifier(@Observes @Partner JwtSchemeEvent event) {
    traces.note("own", event, EventText.kind(event));
  }

  void staff(@Observes @JwtScheme("staff") JwtSchemeEvent event) {
    traces.note("staff", event, EventText.kind(event));
  }

  void kind(@Observes TokenValidated event) {
    traces.note("kind", event, EventText.kind(event));
  }

  void reason(@Observes AuthenticationFailed event) {
    traces.note("failure", event, event.failure().reason().id() + ": " + event.failure().detail());
  }

  void afterwards(@ObservesAsync JwtSchemeEvent event) {
    traces.note("async", event, EventText.detail(event));
  }
}
