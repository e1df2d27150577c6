package dev.jwtschemes.tck.identity;

/** What responses say, written out. */
final class Texts {
  static final String ALICE = "name=alice clerk=true buyer=false";
  static final String BOB = "name=bob clerk=false buyer=true";

  static final String STAFF = "Bearer realm=\"staff\"";
  static final String PARTNER = "Bearer realm=\"partner\"";
  static final String PARTNER_REFUSES_STAFF =
      "Bearer realm=\"partner\", error=\"invalid_token\","
          + " error_description=\"The issuer of the token is not accepted here\"";
  static final String STAFF_REFUSES_PARTNER =
      "Bearer realm=\"staff\", error=\"invalid_token\","
          + " error_description=\"The issuer of the token is not accepted here\"";
  static final String PARTNER_ROLE_MISSING =
      "Bearer realm=\"partner\", error=\"insufficient_scope\","
          + " error_description=\"The caller lacks a required role\"";

  private Texts() {}
}
