package dev.capiwizard.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What runs on a pull request has been read by nobody yet: it gets no secret and may write nothing.
 */
@Execution(ExecutionMode.CONCURRENT)
class WorkflowsTest {
  private static final Set<String> UNREAD =
      Set.of("pull_request", "pull_request_target", "issue_comment", "workflow_run");
  private static final Pattern USES = Pattern.compile("uses: *([^\\s#]+)(?: *# *(\\S+))?");

  @Test
  void nothingThatRunsOnPullRequestsSeesASecretOrMayWrite() throws IOException {
    Map<String, Workflow> all = Workflow.all();
    Set<String> unread = onPullRequests(all);
    assertThat(unread).contains("verify.yml", "package.yml").doesNotContain("release.yml");
    List<String> found = new ArrayList<>();
    unread.forEach(name -> found.addAll(faults(all.get(name))));
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "permissions: { contents: read }, env: { KEY: '${{ secrets.KEY }}' }",
        "permissions: { contents: read }, steps: [{ run: 'echo ${{ secrets[''KEY''] }}' }]",
        "permissions: { contents: read }, uses: ./.github/workflows/x.yml, secrets: inherit",
        "permissions: { contents: read, id-token: write }",
        "permissions: write-all",
        "permissions: { contents: read }, environment: release",
        "runs-on: ubuntu-24.04"
      })
  void aFaultIsSeen(String job) {
    Workflow one = Workflow.read("x.yml", "{ on: pull_request, jobs: { x: { " + job + " } } }");
    assertThat(onPullRequests(Map.of("x.yml", one))).containsExactly("x.yml");
    assertThat(faults(one)).isNotEmpty();
  }

  @Test
  void aReleaseStartsByATagAlone() throws IOException {
    Workflow release = Workflow.all().get("release.yml");
    assertThat(String.valueOf(release.content().get("on"))).isEqualTo("{push={tags=[v*]}}");
    release
        .jobs()
        .forEach(
            (name, job) -> {
              if (job.toString().contains("secrets.") || mayWrite(release.permissions(job))) {
                boolean onlyAttests = name.equals("attest");
                assertThat(job.get("environment"))
                    .as(name)
                    .isEqualTo(onlyAttests ? null : "release");
              }
            });
  }

  /** No step that sees a secret starts Maven, whose plugins come from a registry. */
  @Test
  void nothingWithASecretRunsMaven() throws IOException {
    for (Workflow one : Workflow.all().values()) {
      one.jobs().values().stream()
          .filter(job -> job.toString().contains("secrets."))
          .forEach(job -> assertThat(job.toString()).doesNotContain("mvn"));
    }
  }

  @Test
  void actionsArePinnedByCommitWithTheirVersionBeside() throws IOException {
    for (String name : Workflow.all().keySet()) {
      Matcher uses = USES.matcher(Files.readString(Workflow.FOLDER.resolve(name)));
      while (uses.find()) {
        String action = uses.group(1);
        if (action.startsWith("./")) {
          assertThat(Path.of(action)).exists();
        } else {
          assertThat(action).as(name).matches("[\\w./-]+@[0-9a-f]{40}");
          assertThat(uses.group(2)).as(action).matches("v\\d+\\.\\d+\\.\\d+");
        }
      }
    }
  }

  /** Those that a pull request starts, and all that they call. */
  private static Set<String> onPullRequests(Map<String, Workflow> all) {
    Deque<String> todo = new ArrayDeque<>();
    all.forEach(
        (name, one) -> {
          if (one.triggers().stream().anyMatch(UNREAD::contains)) {
            todo.add(name);
          }
        });
    Set<String> found = new TreeSet<>();
    while (!todo.isEmpty()) {
      String name = todo.remove();
      if (found.add(name) && all.get(name) != null) {
        todo.addAll(all.get(name).called());
      }
    }
    return found;
  }

  private static List<String> faults(Workflow workflow) {
    List<String> faults = new ArrayList<>();
    if (workflow.content().toString().matches("(?s).*\\bsecrets\\b.*")) {
      faults.add(workflow.name() + " names a secret or hands secrets on");
    }
    workflow
        .jobs()
        .forEach(
            (name, job) -> {
              String where = workflow.name() + ", " + name;
              if (workflow.permissions(job) == null) {
                faults.add(where + " has what the forge gives by itself");
              } else if (mayWrite(workflow.permissions(job))) {
                faults.add(where + " may write");
              }
              if (job.containsKey("environment")) {
                faults.add(where + " asks for an environment, which may hold secrets");
              }
            });
    return faults;
  }

  private static boolean mayWrite(Object permissions) {
    return String.valueOf(permissions).contains("write");
  }
}
