package dev.jwtschemes.contract;

/** The applications under test, each with its own configuration. */
public enum Deployment {
  /** The packaged sample {@code two-issuers}, on the suite's issuers. */
  SAMPLE,
  /**
   * {@code RulesApplication} with every scheme its resources name; {@code staff} is the default.
   */
  RULES,
  /** {@code RulesApplication}: two schemes, default {@code *}, unannotated means authenticated. */
  STAR,
  /** {@code RulesApplication}: two schemes, no default, unannotated means denied. */
  CLOSED,
  /** {@code RulesApplication} without any scheme. */
  BARE,
  /** {@code RulesApplication} on plain {@code mp.jwt.*} configuration alone. */
  MP_JWT,
  /** {@code PartnerApplication}, which carries {@code @JwtScheme("partner")}. */
  PARTNER_APPLICATION
}
