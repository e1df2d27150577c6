package dev.jwtschemes.internal.adapter;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bean classes that EJB views can hide: CDI is asked once for each class of a view. Belongs to
 * one application, and holds a bounded number of its classes. Thread-safe.
 */
public final class ViewBeans {
  private static final int MOST = 1_000;

  private final BeanManager manager;
  private final Map<Class<?>, List<Class<?>>> known = new ConcurrentHashMap<>();

  /** Ask this application's CDI. */
  public ViewBeans(BeanManager manager) {
    this.manager = manager;
  }

  /** Beans with an interface of the view. */
  public List<Class<?>> of(Class<?> view) {
    List<Class<?>> found = known.get(view);
    if (found == null) {
      found = search(view);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(view, found);
    }
    return found;
  }

  private List<Class<?>> search(Class<?> view) {
    Set<Class<?>> found = new LinkedHashSet<>();
    for (Class<?> each : view.getInterfaces()) {
      manager.getBeans(each, Any.Literal.INSTANCE).stream()
          .<Class<?>>map(Bean::getBeanClass)
          .filter(each::isAssignableFrom)
          .forEach(found::add);
    }
    return List.copyOf(found);
  }
}
