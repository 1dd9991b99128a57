package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was seen and done in a rehearsal, but never what was typed. FX thread. */
public final class RehearsalDiary {
  private final InstantSource clock;
  private final Instant began;
  private final List<Visit> left = new ArrayList<>();
  private final Set<FailureCode> findings = new LinkedHashSet<>();
  private String screen = "";
  private Instant entered;
  private int actionsHere;

  /**
   * @param clock the real time: the practice’s own clock runs faster
   */
  public RehearsalDiary(InstantSource clock) {
    this.clock = clock;
    this.began = clock.instant();
    this.entered = began;
  }

  /** Another screen came to the front. */
  public void screen(String id) {
    if (!id.equals(screen)) {
      leave();
      screen = id;
    }
  }

  private void leave() {
    Instant now = clock.instant();
    if (!screen.isEmpty()) {
      left.add(new Visit(screen, Duration.between(entered, now), actionsHere));
    }
    entered = now;
    actionsHere = 0;
  }

  public String screen() {
    return screen;
  }

  /** A press, a paste or a typed field. */
  public void action() {
    actionsHere++;
  }

  public void finding(FailureCode code) {
    findings.add(code);
  }

  /** All visits so far, the present one last. */
  public List<Visit> visits() {
    List<Visit> all = new ArrayList<>(left);
    if (!screen.isEmpty()) {
      all.add(new Visit(screen, Duration.between(entered, clock.instant()), actionsHere));
    }
    return all;
  }

  /** The findings, in the order in which they were seen. */
  public List<FailureCode> findings() {
    return List.copyOf(findings);
  }

  public int actions() {
    return visits().stream().mapToInt(Visit::actions).sum();
  }

  public Duration lasted() {
    return Duration.between(began, clock.instant());
  }
}
