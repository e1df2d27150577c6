/**
 * Locators in an application with a scheme of its own.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.partnerlocators;

import org.jspecify.annotations.NullMarked;
