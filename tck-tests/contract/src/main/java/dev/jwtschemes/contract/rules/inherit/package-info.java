/** Rules that come from a superclass or an interface. */
@NullMarked
package dev.jwtschemes.contract.rules.inherit;

import org.jspecify.annotations.NullMarked;
