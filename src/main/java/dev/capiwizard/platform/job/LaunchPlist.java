package dev.capiwizard.platform.job;

import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.texts.Invariant;
import java.util.stream.Collectors;

/**
 * The text of a launch agent (launchd.plist(5)). It runs at sign-in too: launchd makes up for a
 * time that the Mac slept through, but not for a time when it was off.
 */
final class LaunchPlist {
  private LaunchPlist() {}

  static String text(String label, Spec spec) {
    String arguments =
        spec.command().stream()
            .map(one -> "    <string>" + XmlText.escaped(one) + "</string>\n")
            .collect(Collectors.joining());
    return OwnershipHash.sign(
        Invariant.format(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <!-- %s -->
            <plist version="1.0">
            <dict>
              <key>Label</key>
              <string>%s</string>
              <key>ProgramArguments</key>
              <array>
            %s  </array>
              <key>StartCalendarInterval</key>
              <dict>
                <key>Hour</key>
                <integer>%d</integer>
                <key>Minute</key>
                <integer>%d</integer>
              </dict>
              <key>RunAtLoad</key>
              <true/>
              <key>ProcessType</key>
              <string>Background</string>
            </dict>
            </plist>
            """,
            OwnershipHash.OPEN, label, arguments, Daily.HOUR, spec.minute()));
  }
}
