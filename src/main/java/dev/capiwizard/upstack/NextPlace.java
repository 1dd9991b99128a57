package dev.capiwizard.upstack;

/** Where on Upstack’s page a person acts next. */
public enum NextPlace {
  /** Nowhere that is known. */
  NONE,
  /** The card’s button that opens LinkedIn’s form. */
  OPEN,
  /** The button for a new destination. */
  NEW,
  /** The token’s field. */
  FIELD,
  /** The box that lets Upstack send events. */
  BOX,
  /** The form’s own button. */
  SAVE
}
