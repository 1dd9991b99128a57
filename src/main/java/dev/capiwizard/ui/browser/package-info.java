/** The embedded browser shared by the steps that show a web page. */
@NullMarked
package dev.capiwizard.ui.browser;

import org.jspecify.annotations.NullMarked;
