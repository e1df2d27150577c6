package dev.jwtschemes.contract.cases;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Issuers;
import java.util.List;

/** The cases of one part of the contract. */
@FunctionalInterface
interface Topic {
  List<Case> cases(Issuers issuers);
}
