package dev.jwtschemes.internal.adapter;

import dev.jwtschemes.internal.deployment.LateArrivals;
import dev.jwtschemes.internal.deployment.report.ServiceState;
import dev.jwtschemes.internal.deployment.usage.Registrations;
import dev.jwtschemes.internal.gate.Enforcement;
import dev.jwtschemes.internal.request.RequestPipeline;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the library that adapters use, in one application. Immutable.
 *
 * @param pipeline decides on requests
 * @param arrivals judges what the server shows
 * @param registrations the resource classes of the application
 * @param service whether requests are served
 * @param enforcement which JAX-RS applications have the filter
 * @param container the caller as the server knows it
 * @param viewBeans what EJB views of the application hide
 * @param contexts the web applications that they are for
 */
public record Library(
    RequestPipeline pipeline,
    LateArrivals arrivals,
    Registrations registrations,
    ServiceState service,
    Enforcement enforcement,
    ContainerIdentity container,
    ViewBeans viewBeans,
    Contexts contexts) {
  private static final Sole<Library> RUNNING = new Sole<>();

  /** The application runs. */
  public void begin() {
    RUNNING.begin(this);
  }

  /** It has ended. */
  public void end() {
    RUNNING.end(this);
  }

  /** The priority of beans beside the server's of the same type, whose highest seen is 100. */
  public static final int PRIORITY = 10_000;

  /**
   * Find those of the running application. Expensive where one copy of this library serves several,
   * so that what runs at each request keeps them: {@link Kept}.
   *
   * @throws RuntimeException or a {@link LinkageError} if CDI isn't up, or has none of them
   */
  public static Library find() {
    return RUNNING.get().orElseGet(() -> CDI.current().select(Library.class).get());
  }

  /**
   * The library, found at the first use, since adapters are made before CDI is up on some servers,
   * and then kept as long as CDI keeps it: servers may keep adapters longer than the application.
   * Belongs to one application. Thread-safe: to find it twice does no harm.
   */
  public static final class Kept {
    private @Nullable WeakReference<Library> known;

    /** Found at the first call. */
    public Kept() {}

    /**
     * The parts.
     *
     * @throws RuntimeException or a {@link LinkageError}, see {@link Library#find}
     */
    public Library get() {
      WeakReference<Library> kept = known;
      Library library = kept == null ? null : kept.get();
      if (library == null) {
        library = find();
        known = new WeakReference<>(library);
      }
      return library;
    }
  }
}
