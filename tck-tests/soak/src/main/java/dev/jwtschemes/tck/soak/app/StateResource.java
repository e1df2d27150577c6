package dev.jwtschemes.tck.soak.app;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What the process tells of itself. */
@Path("state")
@PermitAll
@Produces(MediaType.TEXT_PLAIN)
public class StateResource {
  @Inject FailureCounts failures;

  /** Measure the heap in use after a collection, in bytes: the least of three times. */
  @GET
  @Path("heap")
  public long heap() {
    return LongStream.generate(StateResource::afterCollection).limit(3).min().orElseThrow();
  }

  /** Count the live threads. */
  @GET
  @Path("threads")
  public int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  /** List the refusals, one line for each scheme and reason. */
  @GET
  @Path("failures")
  public String failures() {
    return failures.all().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static long afterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
