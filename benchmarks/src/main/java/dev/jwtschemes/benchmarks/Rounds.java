package dev.jwtschemes.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the CPU time of this thread. The cases of a group take turns in every round, so that a
 * busy machine slows all of them alike; the median of the rounds counts. One thread only.
 */
public final class Rounds {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int rounds;
  private final long nanosPerTurn;

  /** Measure so many rounds, each with a turn of so long for every case. */
  public Rounds(int rounds, long nanosPerTurn) {
    this.rounds = rounds;
    this.nanosPerTurn = nanosPerTurn;
  }

  /** Return nanoseconds per call of each. */
  public double[] measure(List<Runnable> cases) {
    int[] calls = new int[cases.size()];
    for (int i = 0; i < calls.length; i++) {
      calls[i] = calls(cases.get(i));
    }
    List<double[]> times = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      double[] time = new double[calls.length];
      for (int i = 0; i < calls.length; i++) {
        time[i] = time(cases.get(i), calls[i]) / (double) calls[i];
      }
      times.add(time);
    }
    double[] medians = new double[calls.length];
    for (int i = 0; i < calls.length; i++) {
      int at = i;
      double[] sorted = times.stream().mapToDouble(time -> time[at]).sorted().toArray();
      medians[i] = sorted[sorted.length / 2];
    }
    return medians;
  }

  /** How many calls fill a turn, once the code is warm. */
  private int calls(Runnable one) {
    int calls = 1;
    long warm = 0;
    while (warm < 4 * nanosPerTurn) {
      long time = time(one, calls);
      warm += time;
      if (time < nanosPerTurn) {
        calls = (int) Math.min(calls * 2L, 1 + calls * nanosPerTurn / Math.max(1, time));
      }
    }
    return calls;
  }

  private static long time(Runnable one, int calls) {
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < calls; i++) {
      one.run();
    }
    return Math.max(1, THREADS.getCurrentThreadCpuTime() - before);
  }
}
