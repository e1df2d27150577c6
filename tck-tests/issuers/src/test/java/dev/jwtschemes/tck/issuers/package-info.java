/**
 * The tokens of well-known issuers, accepted by configuration alone: metadata, key set and token in
 * the shape that each issuer has, with invented values.
 */
@NullMarked
package dev.jwtschemes.tck.issuers;

import org.jspecify.annotations.NullMarked;
