package dev.jwtschemes.internal.adapter.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;

/** What tests of locators share: the resource at their end. */
abstract class LocatorSuite extends RestSuite {
  static final String ADMIN = "admin";

  public static class Leaf {
    @GET
    public String get() {
      return "leaf";
    }

    @GET
    @Path("{rest: .*}")
    public String deep() {
      return "deep";
    }

    @OPTIONS
    public String options() {
      return "own";
    }
  }
}
