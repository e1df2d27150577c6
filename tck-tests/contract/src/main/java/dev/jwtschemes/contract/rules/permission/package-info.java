/**
 * Permissions and schemes on methods and classes, in all their combinations.
 *
 * <p>None of these classes has a CDI scope: most servers don't see such classes as beans.
 */
@NullMarked
package dev.jwtschemes.contract.rules.permission;

import org.jspecify.annotations.NullMarked;
