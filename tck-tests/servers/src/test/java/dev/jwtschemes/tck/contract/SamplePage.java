package dev.jwtschemes.tck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jwtschemes.sample.run.PrintedCall;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** The sample's WAR as it is built: its own issuers, and the lines that its page offers. */
record SamplePage(URI page) {
  /** How many lines the page of two development issuers has, at least. */
  private static final int LINES = 15;

  /** The WAR, which goes to the context root of the README. */
  static Path war() {
    return Directories.named("war.sample");
  }

  static DynamicTest test(RunningServer server) {
    var sample = new SamplePage(URI.create(server.address() + "/two-issuers/"));
    return DynamicTest.dynamicTest(
        "two-issuers.war keeps every promise of its page", sample::keepsEveryPromise);
  }

  private void keepsEveryPromise() throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(20)).build();
    String text = http.send(request, BodyHandlers.ofString()).body();
    List<PrintedCall> calls = PrintedCall.in(text.lines().toList());
    assertTrue(calls.size() >= LINES, text);
    var answers = new ArrayList<String>();
    for (PrintedCall call : calls) {
      answers.add(call.answer(http).replace(",Bearer ", ", Bearer ")); // one line is as good
    }
    assertEquals(calls.stream().map(PrintedCall::promise).toList(), answers);
  }
}
