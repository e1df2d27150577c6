package dev.jwtschemes.internal.gate;

import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who called an intercepted method: the application's own code, or something that dispatches
 * requests. Stateless. Costs a walk over the stack: ask only where no decision is known.
 */
public final class CallOrigin {
  /** Runtimes call resource methods by one of these. */
  private static final List<String> REFLECTION =
      List.of("java.lang.reflect.", "jdk.internal.reflect.", "java.lang.invoke.");

  private static final StackWalker WALKER =
      StackWalker.getInstance(
          Set.of(
              StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_REFLECT_FRAMES));

  private CallOrigin() {}

  /**
   * Whether the current call of this method came from a dispatcher. What called the outermost proxy
   * decides; a call whose proxies can't be recognized counts as dispatched.
   *
   * @param type the class of the bean, without proxies
   * @param method as it was intercepted
   */
  public static boolean isDispatch(Class<?> type, Method method) {
    return WALKER.walk(frames -> isDispatch(type, method, frames));
  }

  private static boolean isDispatch(Class<?> type, Method method, Stream<StackFrame> frames) {
    String descriptor =
        MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .toMethodDescriptorString();
    Class<?> declaring = method.getDeclaringClass();
    boolean inside = false;
    for (Iterator<StackFrame> all = frames.iterator(); all.hasNext(); ) {
      StackFrame frame = all.next();
      boolean calls =
          frame.getMethodName().equals(method.getName())
              && declaring.isAssignableFrom(frame.getDeclaringClass())
              && (frame.getDescriptor().equals(descriptor)
                  || isGenerated(type, frame.getDeclaringClass())
                  || isBridge(frame));
      if (inside && !calls) {
        String caller = frame.getDeclaringClass().getName();
        return JaxRsCode.dispatches(caller) || REFLECTION.stream().anyMatch(caller::startsWith);
      }
      inside |= calls;
    }
    return true;
  }

  /** A proxy of the bean: below its class, above no class of the application. */
  private static boolean isGenerated(Class<?> type, Class<?> frame) {
    return frame != type && (frame.getName().contains("$$") || frame.getName().contains("$Proxy"));
  }

  private static boolean isBridge(StackFrame frame) {
    return Arrays.stream(frame.getDeclaringClass().getDeclaredMethods())
        .anyMatch(
            each ->
                each.isBridge()
                    && each.getName().equals(frame.getMethodName())
                    && MethodType.methodType(each.getReturnType(), each.getParameterTypes())
                        .equals(frame.getMethodType()));
  }
}
