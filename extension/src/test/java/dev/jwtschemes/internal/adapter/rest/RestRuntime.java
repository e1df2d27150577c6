package dev.jwtschemes.internal.adapter.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** A JAX-RS runtime that serves one Application. */
interface RestRuntime extends AutoCloseable {

  /** Send a request with these headers, names and values in turn. */
  Answer send(String method, String path, String... headers);

  @Override
  void close();

  /**
   * What came back.
   *
   * @param headers their names
   */
  record Answer(int status, Set<String> headers) {}

  /** The runtimes there are. */
  enum Kind {
    RESTEASY {
      @Override
      RestRuntime start(Application application) {
        return OnResteasy.start(application);
      }
    },
    /** As its {@code SeBootstrap} starts it: resources are beans of CDI. */
    RESTEASY_CDI {
      @Override
      RestRuntime start(Application application) {
        return OnResteasy.startWithCdi(application);
      }
    },
    JERSEY {
      @Override
      RestRuntime start(Application application) {
        return new OnJersey(application);
      }
    };

    abstract RestRuntime start(Application application);
  }
}
