package dev.jwtschemes.console;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.console.ApplicationView;
import dev.jwtschemes.internal.console.Console;
import dev.jwtschemes.internal.request.Decided;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The console of one application, as the core starts it. Thread-safe. */
public final class JwtSchemesConsole implements Console {
  private static final Set<FailureReason> WITHOUT_TOKEN =
      EnumSet.of(FailureReason.NO_TOKEN, FailureReason.OTHER_AUTH_SCHEME);

  private final DecisionHistory history = new DecisionHistory();
  private final Counts counts = new Counts();
  private final Clock clock = Clock.systemUTC();
  private @Nullable ConsoleServer server;
  private boolean stopped;

  /** For the service loader. */
  public JwtSchemesConsole() {}

  @Override
  public synchronized void start(ApplicationView view, int port) {
    if (stopped || server != null) {
      return;
    }
    try {
      server =
          ConsoleServer.start(
              port,
              new ApplicationSource(view, counts),
              history,
              address ->
                  Log.MAIN.write(
                      Level.INFO, Text.of("JWT Schemes console: ").and(Text.trusted(address))));
    } catch (IOException e) {
      Log.MAIN.write(
          Level.WARNING,
          Text.of("The console has not started: no port is free on 127.0.0.1, starting with ")
              .number(port)
              .and("; set jwt-schemes.console.port"),
          e);
    }
  }

  @Override
  public void decided(Decided decided) {
    AuthenticationDecision decision = decided.decision();
    if (hasToken(decision)) {
      decision.scheme().ifPresent(scheme -> counts.add(scheme, isAccepted(decision.outcome())));
    }
    history.add(
        new Entry(
            decision.id(),
            clock.instant(),
            decided.httpMethod().toString(),
            decided.path().toString(),
            decided.where(),
            name(decision.outcome()),
            decided.status(),
            decision.scheme(),
            List.copyOf(decision.candidates()),
            decision.failure().map(JwtSchemesConsole::cause),
            decision.steps().stream()
                .map(step -> new Entry.Step(name(step.stage()), step.text()))
                .toList()));
  }

  private static boolean hasToken(AuthenticationDecision decision) {
    Optional<FailureReason> reason = decision.failure().map(Failure::reason);
    return decision.outcome() != Outcome.OPEN
        && decision.outcome() != Outcome.ANONYMOUS
        && reason.filter(WITHOUT_TOKEN::contains).isEmpty();
  }

  /** A caller that lacks a role had a token that was accepted. */
  private static boolean isAccepted(Outcome outcome) {
    return outcome == Outcome.AUTHENTICATED || outcome == Outcome.FORBIDDEN;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Entry.Cause cause(Failure failure) {
    return new Entry.Cause(
        failure.reason().id(),
        failure.reason().publicText(),
        failure.expected(),
        failure.actual(),
        failure.detail(),
        failure.reason().advice());
  }

  @Override
  public synchronized void stop() {
    stopped = true;
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
