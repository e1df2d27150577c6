package dev.jwtschemes.tck.attack.app.objects;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists everything but the orphan. */
@ApplicationPath("api")
public class ObjectsApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        Inherited.DenyClass.class,
        Inherited.RolesClass.class,
        Inherited.Override1.class,
        Inherited.Grandchild.class,
        Inherited.OpenedClass.class,
        Inherited.GenericText.class,
        Inherited.EmptyRoles.class,
        Interfaces.ApiClass.class,
        Interfaces.DeniedByInterface.class,
        Interfaces.TextStore.class,
        Interfaces.SwitchClass.class,
        Leaves.class,
        Beans.Specialized.class,
        Beans.Replaced.class,
        Beans.Decorated.class,
        Beans.Intercepted.class,
        Purge.class,
        JwtSchemesFeature.class);
  }

  @Override
  @SuppressWarnings("deprecation") // an application may have them all the same
  public Set<Object> getSingletons() {
    return Singletons.all();
  }
}
