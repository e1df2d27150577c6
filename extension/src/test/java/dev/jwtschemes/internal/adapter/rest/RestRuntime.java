package dev.jwtschemes.internal.adapter.rest;

import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A JAX-RS runtime that serves one Application. */
interface RestRuntime extends AutoCloseable {

  /** Send a request with these headers, names and values in turn. */
  Answer send(String method, String path, String... headers);

  @Override
  void close();

  /**
   * What came back.
   *
   * @param headers by name in lower case, the values of one in one
   * @param body as written by the runtime
   */
  record Answer(int status, Map<String, String> headers, String body) {

    /** Take them from what runtimes have. */
    static Answer of(int status, Map<String, ? extends List<?>> lines, String body) {
      Map<String, String> headers = new TreeMap<>();
      lines.forEach(
          (name, values) ->
              headers.put(
                  name.toLowerCase(Locale.ROOT),
                  values.stream().map(String::valueOf).collect(Collectors.joining(", "))));
      return new Answer(status, headers, body);
    }
  }

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
