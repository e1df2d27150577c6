package dev.jwtschemes.tck.attack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs on Apache TomEE, by the attack. Each of it is refused as well. */
final class TomeeDifferences {
  private static final String NO_CONTAINER_IDENTITY =
      "the embedded TomEE has no Jakarta Security: it knows no caller of a token, and refuses all where a constraint or an EJB wants a role";
  private static final String NO_MECHANISMS =
      "the embedded TomEE has no Jakarta Security: no mechanism of the application is asked, and its page is closed to all";
  private static final String NOT_MATCHED =
      "CXF matches a preflight to no method of a sub-resource, and answers 404";

  private static final Map<String, String> KNOWN =
      Stream.of(
              reasons(
                  NO_CONTAINER_IDENTITY,
                  "k1-ejb-local-view-role-of-the-method",
                  "k1-ejb-no-interface-view",
                  "k2-constraint-before-unannotated",
                  "k2-constraint-before-permit",
                  "k2-constraint-before-a-file",
                  "k2-constraint-before-a-welcome-file",
                  "k2-constraint-before-a-jsp",
                  "k2-constraint-before-nothing",
                  "k2-constraint-and-attributes-remove",
                  "k2-constraint-and-attributes-overwrite",
                  "k2-constraint-and-attributes-rest-remove",
                  "k2-constraint-and-attributes-rest-overwrite",
                  "k2-constraint-and-attributes-async-remove",
                  "k2-constraint-and-attributes-async-overwrite"),
              reasons(
                  NO_MECHANISMS,
                  "k6-own-mechanism-page",
                  "k6-own-mechanism-user",
                  "k6-basic-definition-page",
                  "k6-basic-definition-user",
                  "k6-form-definition-page"),
              reasons(
                  NOT_MATCHED,
                  "k3-preflight-before-a-denied-locator",
                  "k3-preflight-before-a-locator-with-roles",
                  "k3-preflight-before-an-inner-locator-with-roles",
                  "k3-preflight-to-a-sub-resource-under-unannotated-deny"))
          .flatMap(each -> each.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private TomeeDifferences() {}

  /** Why this attack ends in another way there. */
  static Optional<String> of(String attack) {
    return Optional.ofNullable(KNOWN.get(attack));
  }

  private static Map<String, String> reasons(String reason, String... attacks) {
    return List.of(attacks).stream()
        .collect(Collectors.toUnmodifiableMap(each -> each, each -> reason));
  }
}
