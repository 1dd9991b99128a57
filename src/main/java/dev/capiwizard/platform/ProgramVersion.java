package dev.capiwizard.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version that the build wrote into {@code version.properties}. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** The version, such as {@code 0.1.0}; empty if the file is missing. */
  public static String text() {
    Properties properties = new Properties();
    try (InputStream in =
        ProgramVersion.class.getResourceAsStream("/dev/capiwizard/version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return "";
    }
    return properties.getProperty("version", "");
  }
}
