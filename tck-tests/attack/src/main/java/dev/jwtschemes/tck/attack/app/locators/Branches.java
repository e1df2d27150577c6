package dev.jwtschemes.tck.attack.app.locators;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Locators that lead to a node with the same locators. */
public abstract class Branches {
  @Path("{id: [0-9]+}")
  public Tree.Node byId(@PathParam("id") String id) {
    return new Tree.Node();
  }

  @Path("{name: [a-z]+}")
  public Tree.Node byName(@PathParam("name") String name) {
    return new Tree.Node();
  }

  @Path("children/{id}")
  public Tree.Node child(@PathParam("id") String id) {
    return new Tree.Node();
  }

  @Path("links/{id}")
  public Tree.Node link(@PathParam("id") String id) {
    return new Tree.Node();
  }
}
