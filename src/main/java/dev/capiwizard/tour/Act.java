package dev.capiwizard.tour;

/**
 * One thing that a person did.
 *
 * @param step the open step’s id; empty outside of the steps
 * @param name the name of the control or of the page’s element, as a person knows it
 * @param page the path of the embedded page that it was on; empty for the wizard’s own controls
 * @param counts how it is counted
 */
public record Act(String step, String name, String page, ActCount counts) {}
