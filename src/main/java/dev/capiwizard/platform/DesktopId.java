package dev.capiwizard.platform;

/**
 * By what a desktop knows the program (Desktop Entry Specification, “File naming”): the packages
 * install the desktop entry, the icon and the metainfo under this one name.
 */
public final class DesktopId {
  /** Also the name of the icon in the icon theme and the class of the windows. */
  public static final String ID = "dev.capiwizard.CapiWizard";

  /** As people read it. */
  public static final String NAME = "CAPI Wizard";

  private DesktopId() {}
}
