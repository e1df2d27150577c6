/**
 * Access to constructors of the API that are not public.
 *
 * <p>In: constructors, put in by the API's classes when they are initialized. Out: objects.
 * Deployment and request time. Depends on {@code text}. Internal. Reading order: {@code
 * Constructors}, {@code FailureParts}.
 */
@NullMarked
package dev.jwtschemes.internal.access;

import org.jspecify.annotations.NullMarked;
