package dev.jwtschemes.internal.key.fetch;

import java.lang.reflect.Method;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads that work on fetches: one per task, which ends with it, so that none is left when the
 * application ends, and one that waits for the end of their time. Virtual where the JVM has such
 * threads (21 and later), else daemons. Thread-safe.
 *
 * @param factory makes them
 */
record FetchThreads(ThreadFactory factory) implements Executor {
  private static final String PREFIX = "jwt-schemes-keys-";

  /** The threads of this scheme. */
  static FetchThreads of(String scheme) {
    ThreadFactory virtual = virtual(PREFIX + scheme);
    return new FetchThreads(virtual == null ? task -> daemon(PREFIX + scheme, task) : virtual);
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(null, task, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }

  /** By reflection, since this library runs on Java 17 as well. */
  private static @Nullable ThreadFactory virtual(String name) {
    try {
      Class<?> builder = Class.forName("java.lang.Thread$Builder");
      Object made = Thread.class.getMethod("ofVirtual").invoke(null);
      made = builder.getMethod("name", String.class).invoke(made, name);
      Method inherit = builder.getMethod("inheritInheritableThreadLocals", boolean.class);
      made = inherit.invoke(made, false);
      return (ThreadFactory) builder.getMethod("factory").invoke(made);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  @Override
  public void execute(Runnable task) {
    factory.newThread(task).start();
  }

  /** A timer of one thread, which starts with the first task and ends a second after the last. */
  ScheduledThreadPoolExecutor limits() {
    ScheduledThreadPoolExecutor limits = new ScheduledThreadPoolExecutor(1, factory);
    limits.setRemoveOnCancelPolicy(true);
    limits.setKeepAliveTime(1, TimeUnit.SECONDS);
    limits.allowCoreThreadTimeOut(true);
    return limits;
  }

  /**
   * Do what may start a thread of the JVM's own, without the application's class loader: such a
   * thread keeps the context of the one that started it, and some live as long as the JVM.
   */
  static <T> T apart(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(null);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
