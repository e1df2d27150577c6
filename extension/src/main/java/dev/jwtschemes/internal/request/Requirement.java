package dev.jwtschemes.internal.request;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a request needs: the rules of its method and of the locators before it, resolved against the
 * schemes of this moment. Immutable.
 *
 * @param need who may pass
 * @param candidates the schemes that may authenticate, in order
 * @param roleSets of each of these sets the caller needs one role
 * @param trouble why no caller can pass, if it isn't {@code @DenyAll}: the configuration is wrong,
 *     or no scheme is common to the rules
 */
public record Requirement(
    Need need, Set<String> candidates, List<Set<String>> roleSets, Optional<Failure> trouble) {

  /** What holds while nothing is served. */
  public static final Requirement NOT_SERVED =
      new Requirement(Need.NEVER, Set.of(), List.of(), Optional.empty());

  /** Who may pass. */
  public enum Need {
    NOTHING,
    VALID_IF_SENT,
    CALLER,
    NEVER,
    /** This library leaves the request alone: {@code jwt-schemes.unannotated=ignore}. */
    UNTOUCHED
  }

  /** Resolve the rules: the method's first, then those of locators, which are added to it. */
  public static Requirement of(List<AccessRule> rules, Schemes schemes, Settings settings) {
    AccessRule method = settle(rules.get(0), settings);
    List<AccessRule> all = new ArrayList<>();
    all.add(method);
    all.addAll(rules.subList(1, rules.size()));
    if (all.stream().anyMatch(rule -> rule.access() == Access.DENIED)) {
      return new Requirement(Need.NEVER, Set.of(), List.of(), Optional.empty());
    }
    List<AccessRule> asking = all.stream().filter(Requirement::asksForSchemes).toList();
    if (!asking.isEmpty()) {
      return common(asking, schemes);
    }
    if (method.access() == Access.UNANNOTATED && settings.unannotated() == Unannotated.IGNORE) {
      return new Requirement(Need.UNTOUCHED, Set.of(), List.of(), Optional.empty());
    }
    Need need = method.access() == Access.OPTIONAL ? Need.VALID_IF_SENT : Need.NOTHING;
    return new Requirement(need, schemes.names(), List.of(), Optional.empty());
  }

  /** Whether a token has to be of certain schemes: also an optional one, if it is sent. */
  private static boolean asksForSchemes(AccessRule rule) {
    return rule.isProtected() || rule.access() == Access.OPTIONAL && !rule.schemes().isEmpty();
  }

  /** What meets all of these rules, each of which asks for schemes. */
  private static Requirement common(List<AccessRule> rules, Schemes schemes) {
    Set<String> candidates = null;
    List<Set<String>> named = new ArrayList<>();
    Optional<Failure> trouble = Optional.empty();
    List<Set<String>> roleSets = new ArrayList<>();
    for (AccessRule rule : rules) {
      Set<String> names = schemes.namesOf(rule);
      if (trouble.isEmpty()) {
        trouble = names.isEmpty() ? Optional.of(noDefault(schemes)) : unregistered(names, schemes);
      }
      named.add(names);
      candidates = candidates == null ? names : common(candidates, names, schemes);
      if (rule.access() == Access.ROLES) {
        roleSets.add(rule.roles());
      }
    }
    Set<String> common = candidates == null ? Set.of() : candidates;
    if (common.isEmpty() && trouble.isEmpty()) {
      // Also if all of them make the token optional: then it isn't known who is meant.
      return new Requirement(Need.NEVER, common, List.of(), Optional.of(noCommon(named)));
    }
    boolean needed = rules.stream().anyMatch(AccessRule::isProtected);
    return new Requirement(
        needed ? Need.CALLER : Need.VALID_IF_SENT, common, List.copyOf(roleSets), trouble);
  }

  /** Where one side is every scheme, the other is what both have. */
  private static Set<String> common(Set<String> one, Set<String> other, Schemes schemes) {
    if (one == schemes.names() || other == schemes.names()) {
      return one == schemes.names() ? other : one;
    }
    Set<String> common = new LinkedHashSet<>(one);
    common.retainAll(other);
    return common;
  }

  private static AccessRule settle(AccessRule rule, Settings settings) {
    if (rule.access() != Access.UNANNOTATED) {
      return rule;
    }
    Access access =
        switch (settings.unannotated()) {
          case PERMIT -> Access.OPEN;
          case AUTHENTICATED -> Access.AUTHENTICATED;
          case DENY -> Access.DENIED;
          case IGNORE -> Access.UNANNOTATED;
        };
    return new AccessRule(access, Set.of(), rule.schemes());
  }

  private static Failure noCommon(List<Set<String>> named) {
    Text all =
        named.stream()
            .distinct()
            .limit(Text.MAX_LIST)
            .map(Text.EMPTY::names)
            .reduce((one, other) -> one.and(" and ").and(other))
            .orElse(Text.EMPTY);
    return Failures.of(
        FailureReason.DENIED, Detail.of(Text.of("no scheme is common to ").and(all)));
  }

  private static Failure noDefault(Schemes schemes) {
    return Failures.of(
        FailureReason.NO_DEFAULT_SCHEME, Detail.of(Text.of("registered: ").names(schemes.names())));
  }

  private static Optional<Failure> unregistered(Set<String> names, Schemes schemes) {
    if (names == schemes.names()) {
      return Optional.empty();
    }
    return names.stream()
        .filter(name -> !schemes.names().contains(name))
        .findFirst()
        .map(name -> Failures.of(FailureReason.SCHEME_NOT_REGISTERED, schemes.unregistered(name)));
  }

  /** The first set of roles of which these groups have none. */
  public Optional<Set<String>> missingRoles(Set<String> groups) {
    return roleSets.stream()
        .filter(roles -> roles.stream().noneMatch(groups::contains))
        .findFirst();
  }
}
