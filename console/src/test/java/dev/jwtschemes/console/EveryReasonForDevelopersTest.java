package dev.jwtschemes.console;

import dev.jwtschemes.testkit.Issuer;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.WithIssuers;

@WithIssuers(
    value = {"staff", "partner", "cookie", "dark", "busy"},
    properties = {
      "jwt-schemes.console=true",
      "jwt-schemes.problem-details=dev",
      "jwt-schemes.staff.verify.token.age=3600",
      "jwt-schemes.staff.required.claims=tenant=a",
      "jwt-schemes.cookie.token.header=Cookie"
    })
class EveryReasonForDevelopersTest extends EveryReason {
  EveryReasonForDevelopersTest(
      @Issuer("staff") TestIssuer staff,
      @Issuer("partner") TestIssuer partner,
      @Issuer("dark") TestIssuer dark,
      @Issuer("busy") TestIssuer busy) {
    super(staff, partner, dark, busy);
  }
}
