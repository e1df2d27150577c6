package dev.jwtschemes.tck.contract;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Deployment;
import java.util.Optional;
import java.util.stream.Stream;

/** How else the rules application may be packed: what holds must not depend on it. */
enum Packing {
  /** Without a beans.xml. */
  NO_BEANS_XML("no-beans-xml", Optional.empty(), true),
  /** With one that makes every class a bean. */
  ALL("all", Optional.of("all"), true),
  /** With an Application that lists nothing. */
  SCANNED("scanned", Optional.of("annotated"), false);

  private final String id;
  private final Optional<String> discovery;
  private final boolean listed;

  Packing(String id, Optional<String> discovery, boolean listed) {
    this.id = id;
    this.discovery = discovery;
    this.listed = listed;
  }

  /** Its name, and the beginning of its cases' names. */
  String id() {
    return id;
  }

  String contextRoot() {
    return "rules-" + id;
  }

  /** The mode in its beans.xml, if it has one. */
  Optional<String> discovery() {
    return discovery;
  }

  /** Whether the Application lists its classes. */
  boolean isListed() {
    return listed;
  }

  /** The cases of the rules application, under names that begin with the packing's. */
  Stream<Case> cases(Stream<Case> all) {
    return all.filter(each -> each.deployment() == Deployment.RULES)
        .map(each -> new Case(id + "-" + each.id(), each.deployment(), each.steps()));
  }

  /** The id of the case in the suite. */
  String original(String caseId) {
    return caseId.substring(id.length() + 1);
  }
}
