package dev.capiwizard.platform.job;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The meaning of a task, however it is written.
 *
 * @param meaning all facts that decide what runs when, one a line; not whether it is enabled
 * @param marker its marker; empty if it has none
 */
record TaskFacts(String meaning, String marker, boolean enabled) {
  boolean intact() {
    return OwnershipHash.of(meaning).equals(marker);
  }

  /** Reads a task; null if the text is not one. */
  static @Nullable TaskFacts of(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      // The default handler prints to the console.
      builder.setErrorHandler(null);
      Element task = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
      return "Task".equals(task.getLocalName()) ? of(task) : null;
    } catch (SAXException | IOException | ParserConfigurationException e) {
      return null;
    }
  }

  private static TaskFacts of(Element task) {
    List<String> facts = new ArrayList<>();
    boolean enabled = on(task, "Settings");
    for (Element trigger : childrenOf(task, "Triggers")) {
      enabled &= !text(trigger, "true", "Enabled").equals("false");
      facts.add("trigger " + trigger.getLocalName());
      facts.add("at " + text(trigger, "", "StartBoundary").replaceFirst("^[-0-9]*T", ""));
      facts.add("every " + text(trigger, "1", "ScheduleByDay", "DaysInterval"));
      for (Element part : children(trigger)) {
        String name = part.getLocalName();
        if (!name.equals("Enabled") && !name.equals("StartBoundary")) {
          facts.add("with " + name);
        }
      }
    }
    for (Element action : childrenOf(task, "Actions")) {
      facts.add("action " + action.getLocalName());
      facts.add("command " + text(action, "", "Command"));
      facts.add("arguments " + text(action, "", "Arguments"));
    }
    // Missing values have the defaults of the schema.
    facts.add("level " + text(task, "LeastPrivilege", "Principals", "Principal", "RunLevel"));
    facts.add("again " + text(task, "IgnoreNew", "Settings", "MultipleInstancesPolicy"));
    facts.add("battery " + text(task, "true", "Settings", "DisallowStartIfOnBatteries"));
    facts.add("unplugged " + text(task, "true", "Settings", "StopIfGoingOnBatteries"));
    facts.add("late " + text(task, "false", "Settings", "StartWhenAvailable"));
    facts.add("idle " + text(task, "false", "Settings", "RunOnlyIfIdle"));
    facts.add("limit " + text(task, "PT72H", "Settings", "ExecutionTimeLimit"));
    return new TaskFacts(
        String.join("\n", facts.stream().map(TaskFacts::readable).toList()),
        text(task, "", "RegistrationInfo", "Documentation"),
        enabled);
  }

  /**
   * schtasks prints in the console’s code page, with "?" for letters outside it: of letters beyond
   * ASCII only the presence counts.
   */
  private static String readable(String fact) {
    return fact.replaceAll("(?:[^ -~]|\\?)+", "?");
  }

  private static boolean on(Element task, String part) {
    return !text(task, "true", part, "Enabled").equals("false");
  }

  private static String text(Element from, String otherwise, String... path) {
    Element at = from;
    for (String name : path) {
      @Nullable Element next = child(at, name);
      if (next == null) {
        return otherwise;
      }
      at = next;
    }
    return String.valueOf(at.getTextContent()).strip();
  }

  private static List<Element> childrenOf(Element from, String name) {
    @Nullable Element part = child(from, name);
    return part == null ? List.of() : children(part);
  }

  private static @Nullable Element child(Element from, String name) {
    for (Element one : children(from)) {
      if (name.equals(one.getLocalName())) {
        return one;
      }
    }
    return null;
  }

  private static List<Element> children(Element from) {
    List<Element> found = new ArrayList<>();
    for (@Nullable Node one = from.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
