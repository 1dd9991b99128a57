package dev.capiwizard.platform;

/**
 * The name by which a desktop knows the program (Desktop Entry Specification, “File naming”): the
 * packages install the desktop entry, the icon and the metainfo under it.
 */
public final class DesktopId {
  /** Also the name of the icon in the icon theme and the class of the windows. */
  public static final String ID = "dev.capiwizard.CapiWizard";

  /** The name for people. */
  public static final String NAME = "CAPI Wizard";

  private DesktopId() {}
}
