/** What the made-up services can do wrong, and the scenarios that are made of it. */
@NullMarked
package dev.capiwizard.practice.faults;

import org.jspecify.annotations.NullMarked;
