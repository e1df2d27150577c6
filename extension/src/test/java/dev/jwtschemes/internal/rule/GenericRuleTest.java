package dev.jwtschemes.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.rule.AccessRule.Access;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Methods of generic types, which the compiler joins to their implementations by bridges. */
class GenericRuleTest {

  interface Store<T, K> {
    @RolesAllowed("of-interface")
    void save(T entity);

    @PermitAll
    void find(K key);

    @DenyAll
    void all(List<T> some);
  }

  static class Order {}

  static class RushOrder extends Order {}

  static class Orders implements Store<Order, Long> {
    @Override
    public void save(Order entity) {}

    @Override
    @RolesAllowed("of-class")
    public void find(Long key) {}

    @Override
    public void all(List<Order> some) {}
  }

  @Test
  void implementation_takes_the_annotation_of_the_generic_method() throws Exception {
    assertThat(rule(Orders.class, Orders.class.getMethod("save", Order.class)))
        .isEqualTo(roles("of-interface"));
  }

  @Test
  void generic_method_is_looked_up_at_its_implementation() throws Exception {
    assertThat(rule(Orders.class, Store.class.getMethod("find", Object.class)))
        .isEqualTo(roles("of-class"));
  }

  @Test
  void bridge_is_looked_up_at_the_method_behind_it() {
    assertThat(rule(Orders.class, bridge(Orders.class, "find"))).isEqualTo(roles("of-class"));
    assertThat(rule(Orders.class, bridge(Orders.class, "save"))).isEqualTo(roles("of-interface"));
  }

  @Test
  void parameterized_parameter_is_no_obstacle() throws Exception {
    assertThat(rule(Orders.class, Orders.class.getMethod("all", List.class)))
        .isEqualTo(RuleReaderTest.rule(Access.DENIED));
  }

  abstract static class Middle<E extends Order> implements Store<E, String> {
    @Override
    @RolesAllowed("of-middle")
    public void save(E entity) {}
  }

  static class RushOrders extends Middle<RushOrder> {
    @Override
    public void save(RushOrder entity) {}

    @Override
    public void find(String key) {}

    @Override
    public void all(List<RushOrder> some) {}
  }

  @Test
  void generic_superclass_between_them_comes_before_the_interface() throws Exception {
    assertThat(rule(RushOrders.class, RushOrders.class.getMethod("save", RushOrder.class)))
        .isEqualTo(roles("of-middle"));
    assertThat(rule(RushOrders.class, Store.class.getMethod("save", Object.class)))
        .isEqualTo(roles("of-middle"));
    assertThat(rule(RushOrders.class, Middle.class.getMethod("save", Order.class)))
        .isEqualTo(roles("of-middle"));
  }

  @RolesAllowed("boss")
  static class Overloaded implements Store<Order, Number> {
    @Override
    @DenyAll
    public void save(Order entity) {}

    public void save(RushOrder entity) {}

    @Override
    public void find(Number key) {}

    public void find(Integer key) {}

    @Override
    public void all(List<Order> some) {}
  }

  @Test
  void overload_with_a_narrower_parameter_is_another_method() throws Exception {
    assertThat(rule(Overloaded.class, Overloaded.class.getMethod("find", Number.class)))
        .isEqualTo(RuleReaderTest.rule(Access.OPEN));
    assertThat(rule(Overloaded.class, Overloaded.class.getMethod("find", Integer.class)))
        .isEqualTo(roles("boss"));
    assertThat(rule(Overloaded.class, Overloaded.class.getMethod("save", RushOrder.class)))
        .isEqualTo(roles("boss"));
    assertThat(rule(Overloaded.class, Store.class.getMethod("save", Object.class)))
        .isEqualTo(RuleReaderTest.rule(Access.DENIED));
  }

  static class Raw<T> implements Store<T[], T> {
    @Override
    public void save(T[] entity) {}

    @Override
    public void find(T key) {}

    @Override
    public void all(List<T[]> some) {}
  }

  static class Arrayed extends Raw<Order> {
    @Override
    public void save(Order[] entity) {}
  }

  @Test
  void arrays_of_a_type_variable_are_followed_too() throws Exception {
    assertThat(rule(Arrayed.class, Arrayed.class.getMethod("save", Order[].class)))
        .isEqualTo(roles("of-interface"));
    assertThat(rule(Raw.class, Raw.class.getMethod("save", Object[].class)))
        .isEqualTo(roles("of-interface"));
  }

  private static AccessRule rule(Class<?> type, Method method) {
    return RuleReader.ofMethod(type, method);
  }

  private static AccessRule roles(String role) {
    return new AccessRule(Access.ROLES, Set.of(role), Set.of());
  }

  private static Method bridge(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(each -> each.isBridge() && each.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
