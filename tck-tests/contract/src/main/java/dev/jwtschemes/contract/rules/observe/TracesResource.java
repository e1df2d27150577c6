package dev.jwtschemes.contract.rules.observe;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Tell what was heard. */
@Path("traces/{id}/{view}")
@RequestScoped
public class TracesResource {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  @Inject Traces traces;

  /**
   * The lines joined by {@code "; "}: in order, except where {@code atLeast} asks to wait for
   * asynchronous observers, whose lines are sorted.
   */
  @GET
  public String read(
      @PathParam("id") String id,
      @PathParam("view") String view,
      @QueryParam("atLeast") @DefaultValue("0") int atLeast) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    List<String> lines = traces.read(id, view);
    while (lines.size() < atLeast && System.nanoTime() < end) {
      Thread.onSpinWait();
      lines = traces.read(id, view);
    }
    Stream<String> ordered = atLeast > 0 ? lines.stream().sorted() : lines.stream();
    return String.join("; ", ordered.toList());
  }
}
