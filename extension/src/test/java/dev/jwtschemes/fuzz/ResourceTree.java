package dev.jwtschemes.fuzz;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.classfilewriter.AccessFlag;
import org.jboss.classfilewriter.ClassFactory;
import org.jboss.classfilewriter.ClassFile;
import org.jboss.classfilewriter.ClassMethod;
import org.jboss.classfilewriter.annotations.AnnotationBuilder;
import org.jboss.classfilewriter.annotations.AnnotationsAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A tree of resource classes made of bytes: chains of classes and interfaces with rules in any
 * place, and objects of them, plain or hidden by proxies, one after another locator.
 */
public final class ResourceTree {
  /** What the locators of generated classes return, in order. */
  private static final Deque<Object> NEXT = new ArrayDeque<>();

  /** The default one needs access to the JDK's class loaders. */
  private static final ClassFactory NEVER_USED =
      (loader, name, file, from, length, domain) -> {
        throw new AssertionError(name);
      };

  private final byte[] choices;
  private int at;
  private final Loader loader = new Loader();
  final List<Level> levels = new ArrayList<>();

  /** The annotations of one place, as an oracle sees them. */
  enum Mark {
    NONE,
    NOTHING,
    OPEN,
    DENIED,
    ADMIN,
    NO_ROLE,
    PARTNER,
    STAFF,
    OPTIONAL,
    PARTNER_ADMIN,
    TWO
  }

  /**
   * A class or interface.
   *
   * @param type its rule
   * @param get that of its method, null: it doesn't declare it
   * @param sub that of its locator, null: it doesn't declare it
   */
  record Place(Mark type, @Nullable Mark get, @Nullable Mark sub) {}

  /**
   * An object on the way.
   *
   * @param places its classes, from the most derived one, then interfaces
   * @param object itself or its proxy
   * @param hidden whether it can be anything
   */
  record Level(List<Place> places, Object object, boolean hidden) {}

  ResourceTree(byte[] choices) throws ReflectiveOperationException {
    this.choices = choices;
    int depth = 1 + next(3);
    for (int i = 0; i < depth; i++) {
      levels.add(level(i));
    }
  }

  /** What the locators return from now on. */
  void begin() {
    NEXT.clear();
    levels.stream().skip(1).map(Level::object).forEach(NEXT::add);
  }

  /** Called by generated locators. */
  public static @Nullable Object next() {
    return NEXT.poll();
  }

  int next(int bound) {
    return at < choices.length ? (choices[at++] & 0xff) % bound : 0;
  }

  private Level level(int index) throws ReflectiveOperationException {
    String name = "fuzzed.L" + index;
    List<Place> interfaces = new ArrayList<>();
    int interfaceCount = 1 + next(3);
    for (int i = 0; i < interfaceCount; i++) {
      // The first declares both, so that each class has them.
      Place place = place(i == 0);
      interfaces.add(0, place);
      String[] supers = i == 0 ? new String[0] : new String[] {name + "I" + (i - 1)};
      define(name + "I" + i, true, "java.lang.Object", supers, place, i == 0 && index == 0);
    }
    List<Place> classes = new ArrayList<>();
    int classCount = 1 + next(3);
    Set<Integer> implemented = new LinkedHashSet<>();
    for (int i = 0; i < classCount; i++) {
      Place place = place(false);
      classes.add(0, place);
      int which = i == 0 || next(2) == 0 ? next(interfaceCount) : 0;
      List<String> own = new ArrayList<>(List.of(name + "I" + which));
      if (which > 0 && next(2) == 0) {
        own.add(next(2), name + "I0"); // an interface beside one that extends it
      }
      if (i == classCount - 1 && !own.contains(name + "I0")) {
        own.add(name + "I0"); // RESTEasy looks for resource methods at direct interfaces
      }
      implemented.add(which);
      String superclass = i == 0 ? "java.lang.Object" : name + "C" + (i - 1);
      define(name + "C" + i, false, superclass, own.toArray(String[]::new), place, false);
    }
    int highest = implemented.stream().mapToInt(each -> each).max().orElse(0);
    List<Place> places = new ArrayList<>(classes);
    places.addAll(interfaces.subList(interfaces.size() - 1 - highest, interfaces.size()));
    return wrapped(name, classCount, places, index);
  }

  private Level wrapped(String name, int classCount, List<Place> places, int index)
      throws ReflectiveOperationException {
    String type = name + "C" + (classCount - 1);
    Object plain = loader.loadClass(type).getConstructor().newInstance();
    int kind = index == 0 ? 0 : next(4);
    if (kind == 1) {
      Class<?>[] shown = {loader.loadClass(name + "I0")};
      Object proxy =
          Proxy.newProxyInstance(
              loader,
              shown,
              (self, method, arguments) -> {
                try {
                  return method.invoke(plain, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
      return new Level(places, proxy, true);
    }
    if (kind == 2) {
      loader.hidden.add(type + "$$Proxy");
      define(type + "$$Proxy", false, type, new String[0], new Place(Mark.NONE, null, null), false);
      return new Level(
          places, loader.loadClass(type + "$$Proxy").getConstructor().newInstance(), false);
    }
    return new Level(places, plain, false);
  }

  private Place place(boolean complete) {
    return new Place(
        mark(), complete || next(2) == 0 ? mark() : null, complete || next(2) == 0 ? mark() : null);
  }

  private Mark mark() {
    return next(2) == 0 ? Mark.NONE : Mark.values()[next(Mark.values().length)];
  }

  private void define(
      String name,
      boolean isInterface,
      String superclass,
      String[] interfaces,
      Place place,
      boolean root)
      throws ReflectiveOperationException {
    int flags =
        isInterface
            ? AccessFlag.PUBLIC | AccessFlag.INTERFACE | AccessFlag.ABSTRACT
            : AccessFlag.PUBLIC | AccessFlag.SUPER;
    ClassFile file = new ClassFile(name, flags, superclass, 52, loader, NEVER_USED, interfaces);
    annotate(file.getRuntimeVisibleAnnotationsAttribute(), file, place.type());
    if (root) {
      add(
          file.getRuntimeVisibleAnnotationsAttribute(),
          file,
          Marked.class.getAnnotation(Path.class));
    }
    if (!isInterface) {
      ClassMethod constructor = file.addMethod(AccessFlag.PUBLIC, "<init>", "V");
      constructor.getCodeAttribute().aload(0);
      constructor.getCodeAttribute().invokespecial(superclass, "<init>", "()V");
      constructor.getCodeAttribute().returnInstruction();
    }
    if (place.get() != null) {
      ClassMethod get = file.addMethod(AccessFlag.PUBLIC, "get", "Ljava/lang/String;");
      get.getCodeAttribute().ldc("reached");
      get.getCodeAttribute().returnInstruction();
      annotate(get.getRuntimeVisibleAnnotationsAttribute(), file, place.get());
      add(get.getRuntimeVisibleAnnotationsAttribute(), file, Marked.of("GET", GET.class));
    }
    if (place.sub() != null) {
      ClassMethod sub = file.addMethod(AccessFlag.PUBLIC, "sub", "Ljava/lang/Object;");
      sub.getCodeAttribute()
          .invokestatic(ResourceTree.class.getName(), "next", "()Ljava/lang/Object;");
      sub.getCodeAttribute().returnInstruction();
      annotate(sub.getRuntimeVisibleAnnotationsAttribute(), file, place.sub());
      add(sub.getRuntimeVisibleAnnotationsAttribute(), file, Marked.of("GET", Path.class));
    }
    loader.files.put(name, file.toBytecode());
  }

  private static void annotate(AnnotationsAttribute attribute, ClassFile file, Mark mark)
      throws ReflectiveOperationException {
    for (Annotation each : Marked.class.getMethod(mark.name()).getAnnotations()) {
      add(attribute, file, each);
    }
  }

  private static void add(AnnotationsAttribute attribute, ClassFile file, Annotation annotation) {
    attribute.addAnnotation(AnnotationBuilder.createAnnotation(file.getConstPool(), annotation));
  }

  /** Carries the annotations that are copied. */
  @Path("r")
  @SuppressWarnings("unused")
  public interface Marked {
    void NONE();

    void NOTHING();

    @PermitAll
    void OPEN();

    @DenyAll
    void DENIED();

    @RolesAllowed("admin")
    void ADMIN();

    @RolesAllowed({})
    void NO_ROLE();

    @JwtScheme("partner")
    void PARTNER();

    @JwtScheme("staff")
    void STAFF();

    @PermitAll
    @JwtScheme("partner")
    void OPTIONAL();

    @RolesAllowed("admin")
    @JwtScheme("partner")
    void PARTNER_ADMIN();

    @PermitAll
    @RolesAllowed("admin")
    void TWO();

    @GET
    @Path("sub")
    void GET();

    /** One annotation of the method with this name. */
    static Annotation of(String method, Class<? extends Annotation> type) {
      return Arrays.stream(Marked.class.getMethods())
          .filter(each -> each.getName().equals(method))
          .map(each -> each.getAnnotation(type))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Shows class files as a deployment does, but for those of proxies. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> files = new HashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();

    Loader() {
      super(ResourceTree.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] file = files.get(name);
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, file, 0, file.length);
    }

    @Override
    public @Nullable URL getResource(String path) {
      String name = path.replaceAll("\\.class$", "").replace('/', '.');
      if (!files.containsKey(name)) {
        return super.getResource(path);
      }
      try {
        return hidden.contains(name) ? null : URI.create("file:/fuzzed/" + path).toURL();
      } catch (MalformedURLException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String path) {
      byte[] file = files.get(path.replaceAll("\\.class$", "").replace('/', '.'));
      return file == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(file);
    }
  }
}
