/**
 * Rules on what runs: subclasses, interfaces, proxies, alternatives.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.objects;

import org.jspecify.annotations.NullMarked;
