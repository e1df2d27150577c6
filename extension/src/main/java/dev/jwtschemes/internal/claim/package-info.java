/**
 * Injected claims: MP-JWT 2.1 section 7.
 *
 * <p>In: injection points; the current caller. Out: values of claims, converted; findings about
 * claims that are injected where they would outlive the request. Deployment time for {@code
 * ClaimPoints} and {@code Lifetimes}, else request time. Depends on {@code adapter.rest} for what a
 * resource is, {@code authenticate}, {@code problem}, {@code rule}, {@code text} and CDI. Internal.
 * Reading order: {@link dev.jwtschemes.internal.claim.ClaimPoints}, {@code Lifetimes}, {@link
 * dev.jwtschemes.internal.claim.InjectedClaim}, {@code LiveClaim}, {@code ClaimTarget}, {@code
 * ClaimConversion}.
 */
@NullMarked
package dev.jwtschemes.internal.claim;

import org.jspecify.annotations.NullMarked;
