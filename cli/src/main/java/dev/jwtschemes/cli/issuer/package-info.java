/**
 * The command {@code issuer}: development issuers as a process.
 *
 * <p>Comes in: names and troubles. Goes out: issuers on 127.0.0.1, and properties that make an
 * application trust them. Depends on the test kit's issuers, which publish the keys. Whatever they
 * sign is for development: any client on this machine gets any token.
 *
 * <p>Reading order: {@link dev.jwtschemes.cli.issuer.IssuerCommand}, {@link
 * dev.jwtschemes.cli.issuer.DevelopmentIssuer}.
 */
@NullMarked
package dev.jwtschemes.cli.issuer;

import org.jspecify.annotations.NullMarked;
