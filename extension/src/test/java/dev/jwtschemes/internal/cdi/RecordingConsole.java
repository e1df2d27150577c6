package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.AuthenticationDecision.Step;
import dev.jwtschemes.internal.console.ApplicationView;
import dev.jwtschemes.internal.console.Console;
import dev.jwtschemes.internal.request.Decided;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A console that notes what it gets; the newest one can be looked at. */
public class RecordingConsole implements Console {
  static @Nullable RecordingConsole newest;

  final List<String> seen = new ArrayList<>();
  @Nullable ApplicationView view;
  boolean throwing;

  /** For the service loader. */
  public RecordingConsole() {
    newest = this;
  }

  @Override
  public void start(ApplicationView application, int port) {
    view = application;
    seen.add("start " + port);
  }

  @Override
  public void decided(Decided decided) {
    seen.add(
        decided.status().map(String::valueOf).orElse("passed")
            + " "
            + decided.httpMethod()
            + " "
            + decided.path()
            + " "
            + decided.decision().outcome()
            + " "
            + decided.decision().steps().stream().map(Step::stage).toList());
    if (throwing) {
      throw new IllegalStateException("full");
    }
  }

  @Override
  public void stop() {
    seen.add("stop");
  }
}
