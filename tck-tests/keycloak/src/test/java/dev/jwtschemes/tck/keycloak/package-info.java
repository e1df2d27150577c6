/**
 * Drives the packaged sample with tokens of a real Keycloak, both in processes of their own.
 *
 * <p>Comes in: the unpacked Keycloak distribution, two realm files, the sample's jar. Runs only in
 * the Maven profile {@code keycloak}.
 */
@NullMarked
package dev.jwtschemes.tck.keycloak;

import org.jspecify.annotations.NullMarked;
