package dev.jwtschemes.internal.cdi;

import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the beans of {@link Kept}, and writes them out and reads them in as servers do. */
public class KeptContext implements AlterableContext, Extension {
  private final Map<Contextual<?>, Object> instances = new HashMap<>();

  void scope(@Observes BeforeBeanDiscovery event) {
    event.addScope(Kept.class, true, true);
  }

  void context(@Observes AfterBeanDiscovery event) {
    event.addContext(this);
  }

  /** Put what is read in place of what was written, for all beans. */
  void passivate() {
    instances.replaceAll((bean, instance) -> read(write(instance)));
  }

  /** Write as Java serialization does. */
  static byte[] write(Object instance) {
    var bytes = new ByteArrayOutputStream();
    try (var stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(instance);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Read what was written. */
  static Object read(byte[] bytes) {
    try (var stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return stream.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Class<? extends Annotation> getScope() {
    return Kept.class;
  }

  @Override
  @SuppressWarnings("unchecked") // kept under the bean that made it
  public <T> T get(Contextual<T> bean, CreationalContext<T> context) {
    T known = get(bean);
    if (known == null) {
      known = bean.create(context);
      instances.put(bean, known);
    }
    return known;
  }

  @Override
  @SuppressWarnings("unchecked") // as above
  public <T> @Nullable T get(Contextual<T> bean) {
    return (T) instances.get(bean);
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void destroy(Contextual<?> bean) {
    instances.remove(bean);
  }
}
