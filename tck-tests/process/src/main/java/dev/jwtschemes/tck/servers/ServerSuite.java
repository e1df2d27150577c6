package dev.jwtschemes.tck.servers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** All cases of a suite on one server, which is started once. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ServerSuite {
  private @Nullable Run run;

  /** A server that was started, and what is asked of it. */
  public interface Run extends AutoCloseable {
    /** The cases. */
    Stream<DynamicTest> tests();

    /** Stop whatever was started. */
    @Override
    void close() throws IOException;
  }

  /** Start the server with what the suite deploys. */
  protected abstract Run start() throws IOException, InterruptedException;

  @BeforeAll
  public final void startServer() throws IOException, InterruptedException {
    run = start();
  }

  @TestFactory
  public final Stream<DynamicTest> cases() {
    return requireNonNull(run).tests();
  }

  @AfterAll
  public final void stopServer() throws IOException {
    if (run != null) {
      run.close();
    }
  }
}
