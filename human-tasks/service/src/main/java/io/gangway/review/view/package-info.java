/** Views of the inbox: the ones that everybody has, and the ones that people save and share. */
@NullMarked
package io.gangway.review.view;

import org.jspecify.annotations.NullMarked;
