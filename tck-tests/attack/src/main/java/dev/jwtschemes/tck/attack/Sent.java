package dev.jwtschemes.tck.attack;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A request, what must come back, and how long that may last.
 *
 * @param request what is sent
 * @param expected what must come back
 * @param limit far above what any answer needs; it only tells work that doesn't end
 */
public record Sent(Request request, Expected expected, Duration limit) implements Check {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public Sent(Request request, Expected expected) {
    this(request, expected, PATIENCE);
  }

  @Override
  public List<String> differences(Visit visit) throws IOException {
    if (!visit.host().isDeployed()) {
      return List.of(); // refused, as such an application may be
    }
    long start = System.nanoTime();
    Response response = visit.host().send(request);
    Duration lasted = Duration.ofNanos(System.nanoTime() - start);
    var found = new ArrayList<String>(expected.differences(response));
    if (lasted.compareTo(limit) > 0) {
      found.add("it lasted " + lasted);
    }
    return found.stream().map(text -> shortened(summary()) + ": " + text).toList();
  }

  @Override
  public String summary() {
    return shortened(request.method()) + " " + shortened(request.target());
  }

  private static String shortened(String text) {
    String clean = text.replaceAll("[^ -~]", "?");
    return clean.length() <= 80 ? clean : clean.substring(0, 77) + "...";
  }
}
