/**
 * The examples of the pages in docs/how-to: what a page prints is a part of a file here, and runs.
 *
 * <p>In: none. Out: the answers that the pages promise. Reading order: {@link
 * dev.jwtschemes.guide.GuidePagesTest}, {@code GuideApplication}, then a test per page.
 */
@NullMarked
package dev.jwtschemes.guide;

import org.jspecify.annotations.NullMarked;
