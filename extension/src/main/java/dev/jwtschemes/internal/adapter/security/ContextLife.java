package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.adapter.Contexts;
import dev.jwtschemes.internal.adapter.Library;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.function.Consumer;

/**
 * The beginning and the end of a web application: before a request could choose which one is the
 * first on its class path. Thread-safe.
 */
final class ContextLife implements ServletContextListener {
  private final ContextToken context;
  private final Library.Kept library = new Library.Kept();

  ContextLife(ContextToken context) {
    this.context = context;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ifFound(contexts -> contexts.has(context));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    ifFound(contexts -> contexts.end(context));
  }

  private void ifFound(Consumer<Contexts> use) {
    Contexts contexts;
    try {
      contexts = library.get().contexts();
    } catch (RuntimeException | LinkageError e) {
      return; // CDI isn't up yet, or has ended and the library with it
    }
    use.accept(contexts);
  }
}
