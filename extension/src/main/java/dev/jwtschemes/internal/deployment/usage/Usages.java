package dev.jwtschemes.internal.deployment.usage;

import dev.jwtschemes.internal.rule.AccessRule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything found in the application that names a scheme or needs one. Not thread-safe. */
public final class Usages {
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final Set<Locator> locators = new LinkedHashSet<>();
  private final Set<Declared> declared = new LinkedHashSet<>();
  private final Set<Naming> observers = new LinkedHashSet<>();
  private final Set<Naming> injectionPoints = new LinkedHashSet<>();
  private final Set<Naming> strays = new LinkedHashSet<>();
  private final Applications applications = new Applications();
  private final Registrations registrations = new Registrations();
  private boolean ours;
  private boolean registryUsed;

  /**
   * A resource method.
   *
   * @param where class#method
   * @param type its class
   * @param rule its rule, before the Application's scheme is added
   * @param contradicts whether two permissions are declared on one element
   * @param requests HTTP methods with paths as declared, for readers: nothing is decided by them
   */
  public record Resource(
      String where, String type, AccessRule rule, boolean contradicts, Set<String> requests) {

    /** The same, with the requests of another method of this name. */
    private Resource and(Resource overloaded) {
      Set<String> both = new LinkedHashSet<>(requests);
      both.addAll(overloaded.requests());
      return new Resource(where, type, rule, contradicts, both);
    }

    /** Whether its rule names a scheme. */
    public boolean namesScheme() {
      return !rule.schemes().isEmpty();
    }
  }

  /**
   * A sub-resource locator.
   *
   * @param where class#method
   * @param path as declared, like those of requests
   * @param rule its own rule, without its class
   * @param whole its rule, with its class
   * @param leadsTo resource methods that are reached through it
   */
  public record Locator(
      String where, String path, AccessRule rule, AccessRule whole, List<Resource> leadsTo) {}

  /**
   * What a type declares whose rule isn't known from it, for readers of a document.
   *
   * @param requests of an interface or abstract class, as those of resource methods
   * @param locators paths, as those of locators
   */
  public record Declared(Set<String> requests, Set<String> locators) {}

  /**
   * Something that names schemes.
   *
   * @param where class, or class#member
   * @param schemes the names
   */
  public record Naming(String where, Set<String> schemes) {}

  /** Add a resource method; one that is known already stays. */
  public boolean add(Resource resource) {
    boolean news = !resources.containsKey(resource.where());
    resources.merge(resource.where(), resource, Resource::and);
    return news;
  }

  /** Add a locator. */
  public void add(Locator locator) {
    locators.add(locator);
  }

  /** Add what is served by a class that may not be known. */
  public void add(Declared byInterface) {
    declared.add(byInterface);
  }

  /** Add an observer. */
  public void addObserver(Naming observer) {
    observers.add(observer);
  }

  /** Add an injection point. */
  public void addInjectionPoint(Naming point) {
    injectionPoints.add(point);
  }

  /** Add a class that names schemes where that has no effect. */
  public void addStray(Naming stray) {
    strays.add(stray);
  }

  /** The application uses something of this library. */
  public void addUse() {
    ours = true;
  }

  /** The application may add schemes at any time. */
  public void addUseOfRegistry() {
    ours = true;
    registryUsed = true;
  }

  boolean isRegistryUsed() {
    return registryUsed;
  }

  /** Whether it names a scheme anywhere, or uses this library otherwise. */
  boolean isOurs() {
    return ours
        || !observers.isEmpty()
        || !injectionPoints.isEmpty()
        || !strays.isEmpty()
        || !applications.naming().isEmpty()
        || resources.values().stream().anyMatch(Resource::namesScheme)
        || locators.stream().anyMatch(each -> !each.rule().schemes().isEmpty());
  }

  /** Which resource classes there are, and which JAX-RS has registered. */
  public Registrations registrations() {
    return registrations;
  }

  /** Which Applications name schemes. */
  public Applications applications() {
    return applications;
  }

  /** The resource methods. */
  public Collection<Resource> resources() {
    return resources.values();
  }

  /** The resource method at this place. */
  public Optional<Resource> resource(String where) {
    return Optional.ofNullable(resources.get(where));
  }

  /** The locators. */
  public Collection<Locator> locators() {
    return locators;
  }

  /** What is served by classes that may not be known. */
  public Collection<Declared> declared() {
    return declared;
  }

  Collection<Naming> observers() {
    return observers;
  }

  Collection<Naming> injectionPoints() {
    return injectionPoints;
  }

  Collection<Naming> strays() {
    return strays;
  }

  /** The other methods of a resource's class. */
  List<Resource> siblings(Resource resource) {
    return resources.values().stream()
        .filter(each -> each.type().equals(resource.type()) && !each.equals(resource))
        .toList();
  }
}
