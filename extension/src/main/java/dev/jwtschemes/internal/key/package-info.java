/**
 * Keys of schemes: the algorithms, the readers of key texts, what makes a key unusable.
 *
 * <p>In: a definition, or the text of a key or key set. Out: keys, and the reason for each that is
 * skipped. Deployment and request time. Reads class path and files, never the network. Depends on
 * the API, {@code scheme}, {@code problem}, {@code text}, {@code token} and the JOSE library.
 * Internal. Reading order: {@code Algorithm}, {@code Keys}, {@code KeyReader}, {@code
 * ConfiguredKeys}, {@code KeyPurpose}.
 */
@NullMarked
package dev.jwtschemes.internal.key;

import org.jspecify.annotations.NullMarked;
