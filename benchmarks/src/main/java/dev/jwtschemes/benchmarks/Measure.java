package dev.jwtschemes.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** The bytes that this thread allocates by a call, as a mean of many. */
public final class Measure {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 1_000;

  private Measure() {}

  /** Measure one that is warm. */
  public static long bytes(Runnable one) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      one.run();
    }
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
  }
}
