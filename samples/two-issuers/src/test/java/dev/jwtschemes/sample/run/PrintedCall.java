package dev.jwtschemes.sample.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that the sample printed for pasting, and the promise below it. */
public record PrintedCall(String url, String authorization, String promise) {
  private static final Pattern CURL =
      Pattern.compile("curl -i (?:-H \"Authorization: (Bearer [\\w.-]+)\" )?(http://\\S+)");
  private static final String PROMISE = "# -> ";
  private static final String CHALLENGE = "WWW-Authenticate: ";

  /** The lines in this text; all must be understood. */
  public static List<PrintedCall> in(List<String> output) {
    List<PrintedCall> calls = new ArrayList<>();
    for (int i = 0; i < output.size(); i++) {
      Matcher curl = CURL.matcher(output.get(i));
      if (curl.matches()) {
        String authorization = curl.group(1) == null ? "" : curl.group(1);
        String below = output.get(i + 1);
        if (!below.startsWith(PROMISE)) {
          throw new AssertionError("No promise below " + output.get(i));
        }
        calls.add(new PrintedCall(curl.group(2), authorization, below.substring(PROMISE.length())));
      } else if (output.get(i).startsWith("curl")) {
        throw new AssertionError("Not understood: " + output.get(i));
      }
    }
    return calls;
  }

  /** Do what the line says, and write the answer in the form of a promise. */
  public String answer(HttpClient http) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    List<String> challenges = response.headers().allValues("WWW-Authenticate");
    String rest =
        challenges.isEmpty() ? response.body() : CHALLENGE + String.join(", ", challenges);
    return (response.statusCode() + " " + rest).strip();
  }
}
