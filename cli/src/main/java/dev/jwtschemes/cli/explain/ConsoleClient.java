package dev.jwtschemes.cli.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.Json;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console of a running application, asked by the address in its log. For one thread. */
final class ConsoleClient {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int MAX_BYTES = 1 << 20;

  /** The console listens on this machine alone, and a token is sent nowhere else. */
  private static final Pattern ADDRESS =
      Pattern.compile("(http://(?:127\\.0\\.0\\.1|localhost):\\d{1,5})/\\?key=[\\w-]{1,100}");

  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY) // whatever this machine is set to: it has a token
          .version(Version.HTTP_1_1)
          .connectTimeout(LIMIT)
          .build();

  Map<String, Object> explain(String address, String token, Optional<String> resource) {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      throw CommandFailed.usage(
          Text.EMPTY.location(address).and(" is not the address of a console on this machine"),
          Text.of("copy it from the application's log, with its key"));
    }
    String cookie = cookie(URI.create(address));
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("token", token);
    resource.ifPresent(name -> question.put("resource", name));
    HttpResponse<InputStream> response =
        send(
            HttpRequest.newBuilder(URI.create(matcher.group(1) + "/api/explain"))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.line(question))));
    Map<String, Object> answer = read(response);
    if (response.statusCode() != 200) {
      throw CommandFailed.refused(
          Text.of("the console answers ")
              .number(response.statusCode())
              .and(": ")
              .said(String.valueOf(answer.getOrDefault("error", "no reason given"))),
          Text.of("its resources are listed on its page"));
    }
    return answer;
  }

  private String cookie(URI address) {
    HttpResponse<InputStream> response = send(HttpRequest.newBuilder(address).GET());
    try (InputStream body = response.body()) {
      Optional<String> cookie = response.headers().firstValue("Set-Cookie");
      if (cookie.isPresent() && response.statusCode() / 100 == 3) {
        return cookie.get().split(";", 2)[0];
      }
    } catch (IOException e) {
      // without a cookie it didn't open
    }
    throw CommandFailed.refused(
        Text.of("the console doesn't open: the address was used, or is wrong"),
        Text.of("each opens it once; the application's log has the next one"));
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(LIMIT).build(), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw CommandFailed.notRun(
          Text.of("the console doesn't answer (").name(e.getClass().getSimpleName()).and(")"),
          Text.of("check whether the application runs"));
    } catch (InterruptedException e) {
      throw CommandFailed.notRun(Text.of("it was interrupted"), Text.of("run it again"));
    }
  }

  private static Map<String, Object> read(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      return JSONObjectUtils.parse(new String(body.readNBytes(MAX_BYTES), UTF_8));
    } catch (IOException | ParseException e) {
      throw CommandFailed.notRun(
          Text.of("what answers at this address is not a console"),
          Text.of("copy the address from the application's log"));
    }
  }
}
