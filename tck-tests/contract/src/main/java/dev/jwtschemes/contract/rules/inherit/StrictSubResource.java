package dev.jwtschemes.contract.rules.inherit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

/** A rule on a subclass covers the methods it inherits. */
@Path("sub-strict")
@RolesAllowed("clerk")
public class StrictSubResource extends BaseResource {}
