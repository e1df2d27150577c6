package dev.jwtschemes.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Requests of some clients at once, and what they cost the server's process. */
final class Load {
  /** Of an ordinary turn. */
  static final int CLIENTS = 4;

  /** Of the clock of {@code /proc/<pid>/stat}, per second: the same on all of Linux. */
  private static final double TICKS = 100;

  private Load() {}

  /**
   * What a turn gave.
   *
   * @param cpuMicros CPU time of the server's process per request
   * @param p50Micros by the clock
   * @param p99Micros by the clock
   */
  record Turn(double cpuMicros, double p50Micros, double p99Micros) {}

  /**
   * Send a request for each of these tokens; each must be answered 200.
   *
   * @param atOnce how many clients, each of one connection: the first sends the first token, and so
   *     on
   */
  static Turn run(URI server, long pid, String path, List<String> tokens, int atOnce)
      throws IOException, InterruptedException {
    ExecutorService clients = Executors.newFixedThreadPool(atOnce);
    try {
      long before = ticks(pid);
      List<Callable<long[]>> parts =
          IntStream.range(0, atOnce)
              .mapToObj(
                  client -> (Callable<long[]>) () -> client(server, path, tokens, client, atOnce))
              .toList();
      long[] times =
          clients.invokeAll(parts).stream()
              .flatMapToLong(each -> Arrays.stream(result(each)))
              .sorted()
              .toArray();
      double cpu = (ticks(pid) - before) / TICKS * 1e6 / times.length;
      return new Turn(cpu, times[times.length / 2] / 1e3, times[times.length * 99 / 100] / 1e3);
    } finally {
      clients.shutdown();
    }
  }

  private static long[] client(URI server, String path, List<String> tokens, int client, int atOnce)
      throws IOException {
    long[] times = new long[(tokens.size() - client + atOnce - 1) / atOnce];
    try (Wire wire = new Wire(server)) {
      for (int i = 0; i < times.length; i++) {
        long begin = System.nanoTime();
        int status = wire.get(path, tokens.get(client + i * atOnce));
        times[i] = System.nanoTime() - begin;
        if (status != 200) {
          throw new IllegalStateException(path + " answers " + status);
        }
      }
    }
    return times;
  }

  private static long[] result(Future<long[]> part) {
    try {
      return part.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The CPU time of a process until now, of the user and of the system. */
  static long ticks(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }
}
