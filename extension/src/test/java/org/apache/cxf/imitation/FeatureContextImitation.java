package org.apache.cxf.imitation;

import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a runtime hands to a feature: keeps what is registered, by its priority. */
public final class FeatureContextImitation implements FeatureContext, Configuration {
  private final Map<Integer, Object> registered = new LinkedHashMap<>();

  /** What was registered, by its priority. */
  public Map<Integer, Object> registered() {
    return registered;
  }

  @Override
  public FeatureContext register(Object component, int priority) {
    registered.put(priority, component);
    return this;
  }

  @Override
  public Configuration getConfiguration() {
    return this;
  }

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of();
  }

  @Override
  public Set<Object> getInstances() {
    return Set.of();
  }

  @Override
  public FeatureContext property(String name, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FeatureContext register(Class<?> component) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FeatureContext register(Class<?> component, int priority) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FeatureContext register(Class<?> component, Class<?>... contracts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FeatureContext register(Class<?> component, Map<Class<?>, Integer> contracts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FeatureContext register(Object component) {
    return register(component, 5000);
  }

  @Override
  public FeatureContext register(Object component, Class<?>... contracts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FeatureContext register(Object component, Map<Class<?>, Integer> contracts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RuntimeType getRuntimeType() {
    return RuntimeType.SERVER;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of();
  }

  @Override
  public Object getProperty(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Collection<String> getPropertyNames() {
    return List.of();
  }

  @Override
  public boolean isEnabled(Feature feature) {
    return false;
  }

  @Override
  public boolean isEnabled(Class<? extends Feature> feature) {
    return false;
  }

  @Override
  public boolean isRegistered(Object component) {
    return false;
  }

  @Override
  public boolean isRegistered(Class<?> component) {
    return false;
  }

  @Override
  public Map<Class<?>, Integer> getContracts(Class<?> component) {
    return Map.of();
  }
}
