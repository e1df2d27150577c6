package dev.jwtschemes.logged;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the test class during which token text or a secret was logged, by the library, by those it
 * uses or by the server around it.
 *
 * <p>JUnit finds it as a service, for every test class. Nothing of this library writes past the
 * log: see {@code ArchitectureTest}.
 */
public final class TokenWatch implements AfterAllCallback {
  private static final Queue<String> LEAKS = new ConcurrentLinkedQueue<>();

  /**
   * All that are heard at every level; kept here, for the JDK forgets loggers and their handlers.
   */
  private static final List<Logger> OURS =
      Stream.of("dev.jwtschemes", "org.jose4j", "io.smallrye.jwt").map(Logger::getLogger).toList();

  private static final Handler EAR = new Ear();

  static {
    Logger.getLogger("").addHandler(EAR);
    // Tests cut these off from the root.
    for (Logger logger : OURS) {
      logger.setLevel(Level.ALL);
      logger.addHandler(EAR);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    List<String> leaks = leaks();
    if (!leaks.isEmpty()) {
      throw new AssertionError("token text or a secret in the log: " + leaks);
    }
  }

  /** Take what leaked since the last time. */
  static List<String> leaks() {
    List<String> taken = List.copyOf(LEAKS);
    LEAKS.removeAll(taken);
    return taken.stream().distinct().toList();
  }

  private static final class Ear extends Handler {
    Ear() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      String entry = new SimpleFormatter().format(record);
      TokenText.in(entry).forEach(piece -> LEAKS.add(record.getLoggerName() + " " + piece));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
