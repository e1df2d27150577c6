package dev.jwtschemes.tck.inside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.tck.inside.app.Heard;
import dev.jwtschemes.tck.inside.app.Inside;
import dev.jwtschemes.tck.inside.app.Questions;
import dev.jwtschemes.tck.inside.run.InsideWar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the tests share: they run in the server, send requests to the application that they are a
 * part of, and ask from inside of these requests.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InsideTests {
  private static final Duration BOUND = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();

  /** The application; Arquillian adds the test class. */
  @Deployment
  public static WebArchive application() {
    return InsideWar.make();
  }

  @BeforeEach
  void forgetEvents() {
    Heard.ALL.clear();
  }

  /** A token that was made beforehand, or another text of the same file. */
  static String text(String name) {
    Properties all = new Properties();
    try (InputStream in = resource("/tokens.properties")) {
      all.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(all.getProperty(name), name);
  }

  /** The status of a request with this token. */
  int status(String path, @Nullable String token) {
    return send(path, token, "none");
  }

  /** What code sees inside of a request with this token, as text; it must be accepted. */
  String seen(
      String path, @Nullable String token, Function<Inside, ? extends @Nullable Object> question) {
    String id = UUID.randomUUID().toString();
    Questions.ask(id, question);
    assertThat(send(path, token, id)).isEqualTo(200);
    Questions.Answer answer = Objects.requireNonNull(Questions.answer(id), "no answer");
    if (answer.thrown() != null) {
      throw new AssertionError("thrown inside", answer.thrown());
    }
    return String.valueOf(answer.value());
  }

  private int send(String path, @Nullable String token, String question) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address()).resolve(path))
            .timeout(BOUND)
            .header(Questions.HEADER, question);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Wait until this is so. */
  static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(BOUND);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited in vain").isBefore(end);
      Thread.onSpinWait();
    }
  }

  /** What this answers in a thread that the server knows nothing of. */
  static <T> T inPlainThread(Supplier<T> question) {
    List<Object> answers = new CopyOnWriteArrayList<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                answers.add(question.get());
              } catch (RuntimeException e) {
                answers.add(e);
              }
            });
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (answers.get(0) instanceof RuntimeException e) {
      throw e;
    }
    @SuppressWarnings("unchecked") // the question's type
    T answer = (T) answers.get(0);
    return answer;
  }

  private static String address() {
    try (InputStream in = resource("/address.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(InsideTests.class.getResourceAsStream(name), name);
  }
}
