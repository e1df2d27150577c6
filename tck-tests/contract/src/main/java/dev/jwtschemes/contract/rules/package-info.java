/**
 * The rules application: one small resource per sentence of the contract.
 *
 * <p>In: requests of the suite. Out: who the caller is, as text. It uses the extension as any
 * application does, and can be deployed embedded or as a WAR made of this package and those below
 * it. Test time only.
 *
 * <p>Reading order: {@link dev.jwtschemes.contract.rules.RulesApplication}, then the packages
 * {@code permission}, {@code inherit}, {@code sub}, {@code choose}, {@code observe}, {@code
 * inject}.
 */
@NullMarked
package dev.jwtschemes.contract.rules;

import org.jspecify.annotations.NullMarked;
