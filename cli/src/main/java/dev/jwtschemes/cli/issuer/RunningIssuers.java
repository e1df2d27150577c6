package dev.jwtschemes.cli.issuer;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Development issuers that run in this process. Thread-safe. */
public final class RunningIssuers implements AutoCloseable {
  private static final int LAST_PORT = 65_535;

  private final List<DevelopmentIssuer> issuers = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private RunningIssuers() {}

  /**
   * Start one for each name, or none.
   *
   * @param names of the schemes
   * @param port of the first on 127.0.0.1, the others follow; 0: any free ones
   * @param algorithm of their signatures
   * @param audiences of their tokens; empty: the name
   * @throws CommandFailed if one of these is invalid, or a port is in use
   */
  public static RunningIssuers start(
      List<String> names, int port, String algorithm, List<String> audiences) {
    check(names, port, algorithm);
    RunningIssuers running = new RunningIssuers();
    try {
      for (String name : names) {
        int own = port == 0 ? 0 : port + running.issuers.size();
        running.issuers.add(DevelopmentIssuer.start(name, own, algorithm, audiences));
      }
      return running;
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  private static void check(List<String> names, int port, String algorithm) {
    for (String name : names) {
      if (!SchemeDefinition.isName(name)) {
        throw CommandFailed.usage(
            Text.EMPTY.quote(name).and(" is not a scheme's name"),
            Text.of("use lower-case letters, digits and dashes, and begin with a letter"));
      }
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw CommandFailed.usage(Text.of("a name is given twice"), Text.of("give each name once"));
    }
    if (!SigningAlgorithms.ALL.contains(algorithm)) {
      throw CommandFailed.usage(
          Text.EMPTY.quote(algorithm).and(" is not an algorithm that can be used here"),
          Text.of("use one of ").names(SigningAlgorithms.ALL));
    }
    if (port < 0 || port + names.size() - 1 > LAST_PORT) {
      throw CommandFailed.usage(
          Text.of("there are no ports ").number(port).and(" and up"),
          Text.of("use 1 to 65535, or 0 for any free one"));
    }
  }

  /** They, in the order of their names. */
  List<DevelopmentIssuer> all() {
    return issuers;
  }

  /** Their addresses, by the name of the scheme. */
  public Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    issuers.forEach(each -> addresses.put(each.name(), each.issuer().issuer()));
    return addresses;
  }

  /** The configuration of an application that trusts them, and no other issuer of these schemes. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    issuers.forEach(each -> settings.putAll(each.settings()));
    return settings;
  }

  /** Close them when this time has passed, unless they are closed before. */
  public void closeAfter(Duration time) {
    Thread timer =
        new Thread(
            () -> {
              try {
                if (!closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                  close();
                }
              } catch (InterruptedException e) {
                close();
              }
            },
            "jwt-schemes issuers");
    timer.setDaemon(true);
    timer.start();
  }

  /** Free their ports; twice does no harm. */
  @Override
  public void close() {
    closed.countDown();
    issuers.forEach(each -> each.issuer().close());
  }
}
