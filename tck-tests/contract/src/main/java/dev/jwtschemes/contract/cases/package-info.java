/**
 * The cases, by topic. Expectations are literals: they repeat the contract, and use nothing of the
 * extension.
 *
 * <p>In: the suite's issuers, for tokens. Out: cases. Test time only.
 *
 * <p>Reading order: {@link dev.jwtschemes.contract.cases.AllCases}, {@link
 * dev.jwtschemes.contract.cases.OutcomeCases}, then as the list there goes.
 */
@NullMarked
package dev.jwtschemes.contract.cases;

import org.jspecify.annotations.NullMarked;
