package dev.jwtschemes.internal.adapter;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The bean classes that EJB views, and classes that are listed, can hide: CDI is asked once for
 * each. Belongs to one application, and holds a bounded number of its classes. Thread-safe.
 */
public final class ViewBeans {
  private static final int MOST = 1_000;

  /** Beans of OpenWebBeans that are classes; its others are what producers and extensions make. */
  private static final Set<String> CLASS_BEANS =
      Set.of("org.apache.webbeans.component.ManagedBean", "org.apache.openejb.cdi.CdiEjbBean");

  private final BeanManager manager;
  private final Map<Class<?>, List<Class<?>>> known = new ConcurrentHashMap<>();
  private final Map<Class<?>, List<Class<?>>> made = new ConcurrentHashMap<>();
  private final Map<Class<?>, List<Class<?>>> produced = new ConcurrentHashMap<>();

  /** Ask this application's CDI. */
  public ViewBeans(BeanManager manager) {
    this.manager = manager;
  }

  /** Beans with an interface of the view. */
  public List<Class<?>> of(Class<?> view) {
    return find(view, known, this::search);
  }

  /**
   * What TomEE can make for a root resource class: an object of the class, or of the bean that CDI
   * resolves. Empty where that can't be known.
   */
  public List<Class<?>> madeFor(Class<?> root) {
    return find(root, made, this::resolve);
  }

  private static List<Class<?>> find(
      Class<?> type,
      Map<Class<?>, List<Class<?>>> known,
      Function<Class<?>, List<Class<?>>> search) {
    List<Class<?>> found = known.get(type);
    if (found == null) {
      found = search.apply(type);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(type, found);
    }
    return found;
  }

  /**
   * Whether an object of the class can be a proxy that hides what a producer or an extension made:
   * TomEE takes the proxy's superclass for its class.
   */
  public boolean isProduced(Class<?> type) {
    return !find(type, produced, this::searchProduced).isEmpty();
  }

  private List<Class<?>> searchProduced(Class<?> type) {
    return manager.getBeans(type, Any.Literal.INSTANCE).stream()
        .filter(bean -> !isClassBean(bean) && manager.isNormalScope(bean.getScope()))
        .<Class<?>>map(Bean::getBeanClass)
        .toList();
  }

  private static boolean isClassBean(Bean<?> bean) {
    return CLASS_BEANS.contains(bean.getClass().getName());
  }

  private List<Class<?>> resolve(Class<?> root) {
    if (isProduced(root)) {
      return List.of();
    }
    Bean<?> bean;
    try {
      bean = manager.resolve(manager.getBeans(root));
    } catch (AmbiguousResolutionException e) {
      return List.of();
    }
    if (bean == null) {
      return List.of(root);
    }
    return isClassBean(bean)
        ? Stream.<Class<?>>of(root, bean.getBeanClass()).distinct().toList()
        : List.of();
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
