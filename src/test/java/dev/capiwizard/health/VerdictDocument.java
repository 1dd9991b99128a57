package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.health.PossibleAnswers.Called;
import dev.capiwizard.health.PossibleReadings.Case;
import dev.capiwizard.health.PossibleReadings.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/verdicts.md}: what becomes of which answers, alike ones together. */
final class VerdictDocument {
  private static final String NOT_ASKED = "not asked";

  private static final String EVERY_401 =
      Stream.of(Called.values())
          .filter(one -> one.refusal() != null)
          .map(one -> one.words)
          .collect(Collectors.joining(" · "));

  private static final String HEAD =
      """
      # What LinkedIn answers, and what we say

      Made by a test from every answer that LinkedIn can give; the program read each of them. For support: a caller has a code, or you see an answer in the report, and want to know how they belong together.

      The program asks LinkedIn three things:

      1. **Introspection**: what is this token? Only the app that made it may ask.
      2. **Ad accounts**: which role has the person who signed in? (`adAccountUsers`)
      3. **Conversion rules**: which rules has the account? (`conversions`) Only where the person may send.

      What we say is one of these, and the number is that of the command `check`:

      | Word | Number | Means |
      |---|---|---|
      | **works** | 0 | LinkedIn accepts the token. Codes beside it are worth knowing. |
      | **problem** | 1 | Something is wrong for certain, and the first code names it. |
      | **cannot tell** | 2 | LinkedIn did not answer, its answers contradict each other, or they leave open whether the token may send. The token may be good. |
      | **checking** | 2 | The token is brand new. We ask again by ourselves. |

      Five rules lead through the tables:

      - An answer about rights (a list, 403 or 404) was given to a token that LinkedIn accepts. 401 refuses the token itself. Everything else says nothing about the token.
      - Where one answer accepts the token and another refuses it, we ask all of them once more, two seconds later. Where they still differ, we cannot tell (CW-TOKEN-12). The tables show answers that stay as they are.
      - *Problem* is said only where it is certain that sending fails. A 403 may have several causes, so it is *cannot tell*, and the code names them.
      - Where the token is refused, or nothing is known of it, we do not judge roles and rules.
      - Where a permission is known to be missing, a 403 may follow from it and is not told a second time.

      Not shown are lists that were too long to read (CW-ACCESS-10, CW-ACCESS-11), an account or a rule that was chosen before and is gone (CW-ACCESS-14, CW-ACCESS-08), a rule in no ad set (CW-ACCESS-09), and a new version of LinkedIn’s service (CW-NET-10, CW-NET-20). `failures.md` has the words of every code.

      Upstack’s card is not looked at here: with *Healthy* or *Unhealthy* beside it, the first screen of the program may show another colour.
      """;

  private VerdictDocument() {}

  static String of(List<Case> cases) {
    StringBuilder text = new StringBuilder(HEAD);
    Map<String, String> first = new LinkedHashMap<>();
    Set<FailureCode> used = new TreeSet<>();
    for (Token token : Token.values()) {
      List<Case> ofToken = cases.stream().filter(one -> one.token() == token).toList();
      text.append("\n## ").append(token.title).append("\n\n").append(token.words);
      if (token == Token.SIGNED_IN) {
        ofToken.forEach(one -> first.put(key(one), said(one)));
      } else {
        text.append(" What is not in this table is as for the first token.");
        ofToken = ofToken.stream().filter(one -> !said(one).equals(first.get(key(one)))).toList();
      }
      text.append("\n");
      tables(ofToken, text);
      ofToken.forEach(one -> used.addAll(one.reading().codes()));
    }
    text.append("\n## The codes\n\n| Code | What it says | Who can act |\n|---|---|---|\n");
    for (FailureCode code : used) {
      text.append(
          row(List.of("`" + code.id() + "`", FailureTexts.title(code), FailureTexts.who(code))));
    }
    return text.toString();
  }

  /** One table for each group of introspection’s answers that lead to the same. */
  private static void tables(List<Case> cases, StringBuilder text) {
    Map<String, List<Case>> byIntrospection = new LinkedHashMap<>();
    cases.forEach(
        one ->
            byIntrospection.computeIfAbsent(introspection(one), key -> new ArrayList<>()).add(one));
    Map<String, List<String>> groups = new LinkedHashMap<>();
    byIntrospection.forEach(
        (introspection, rows) ->
            groups.computeIfAbsent(table(rows), key -> new ArrayList<>()).add(introspection));
    groups.forEach(
        (table, introspections) ->
            text.append("\n**Introspection: ")
                .append(String.join(" · ", introspections))
                .append("**\n\n")
                .append(table));
  }

  private static String table(List<Case> cases) {
    // Roles with the same outcome for each rule stand in one row.
    Map<String, Map<String, List<String>>> byRoles = new LinkedHashMap<>();
    for (Case one : cases) {
      byRoles
          .computeIfAbsent(one.roles().words(), key -> new LinkedHashMap<>())
          .computeIfAbsent(said(one), key -> new ArrayList<>())
          .add(one.rules() == null ? NOT_ASKED : one.rules().words());
    }
    Map<List<String>, List<String>> rows = new LinkedHashMap<>();
    byRoles.forEach(
        (roles, saids) ->
            saids.forEach(
                (said, rules) ->
                    rows.computeIfAbsent(List.of(joined(rules), said), key -> new ArrayList<>())
                        .add(roles)));
    StringBuilder table =
        new StringBuilder("| Ad accounts | Conversion rules | We say |\n|---|---|---|\n");
    rows.forEach(
        (rest, roles) ->
            table.append(row(List.of(joined(roles), rest.getFirst(), rest.getLast()))));
    return table.toString();
  }

  /** All five of them are one thing to read. */
  private static String joined(List<String> answers) {
    return String.join(" · ", answers).replace(EVERY_401, "every 401");
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String said(Case one) {
    String codes =
        one.reading().codes().stream()
            .map(code -> "`" + code.id() + "`")
            .collect(Collectors.joining(" "));
    String word =
        switch (one.verdict()) {
          case HEALTHY, TOKEN_WORKS -> "works";
          case UNHEALTHY -> "problem";
          case CHECKING -> "checking";
          case UNKNOWN -> "cannot tell";
        };
    return "**" + word + "**" + (codes.isEmpty() ? "" : " " + codes);
  }

  private static String introspection(Case one) {
    return one.introspection() == null ? NOT_ASKED : one.introspection().words;
  }

  private static String key(Case one) {
    return introspection(one)
        + "|"
        + one.roles().words()
        + "|"
        + (one.rules() == null ? NOT_ASKED : one.rules().words());
  }
}
