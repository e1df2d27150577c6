package dev.jwtschemes.benchmarks.libraries;

import dev.jwtschemes.testkit.TestIssuer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Accepting one token, by JMH. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Accepting {
  @Param("RS256")
  public String algorithm = "";

  @Param("SIGNATURE")
  public String library = "";

  private String token = "";
  private @Nullable TestIssuer issuer;
  private Acceptance acceptance = ignored -> ignored;

  /** Begin. */
  @Setup
  public void begin() throws Exception {
    TestIssuer started = TestIssuer.start("https://login.example.com/realms/own");
    issuer = started;
    var setup = dev.jwtschemes.benchmarks.libraries.Setup.of(started, algorithm);
    acceptance = Library.valueOf(library).acceptance(setup);
    token = setup.token();
  }

  /** End. */
  @TearDown
  public void end() {
    if (issuer != null) {
      issuer.close();
    }
  }

  /** Accept the token. */
  @Benchmark
  public Object accept() throws Exception {
    return acceptance.accept(token);
  }
}
