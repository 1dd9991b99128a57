package dev.capiwizard.tour;

import dev.capiwizard.texts.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The record of a walk: steps, pictures, and codes on the screen. */
final class TourDiary {
  private final Pictures pictures;
  private final Screen screen;
  private final Supplier<ActCount> acts;
  private final Consumer<TourStep> told;
  private final List<TourStep> steps = new ArrayList<>();
  private final TreeSet<String> codes = new TreeSet<>();
  private @Nullable Entry open;

  /**
   * @param acts what the person did so far
   * @param told gets each step that ends
   */
  TourDiary(Pictures pictures, Screen screen, Supplier<ActCount> acts, Consumer<TourStep> told) {
    this.pictures = pictures;
    this.acts = acts;
    this.screen = screen;
    this.told = told;
  }

  /** What a person does at the end of a step. */
  interface Press {
    void act() throws TourException;
  }

  /** A step that is being walked. */
  final class Entry {
    private final String id;
    private final long began = System.nanoTime();
    private final ActCount before = acts.get();

    private Entry(String id) {
      this.id = id;
    }

    void end(String state) throws TourException {
      end(state, () -> {});
    }

    /** Takes the picture, then makes the press that leads to the next step. */
    void end(String state, Press leaving) throws TourException {
      String name = Invariant.format("%02d-%s", steps.size() + 1, id);
      picture(name);
      leaving.act();
      TourStep step =
          new TourStep(
              id,
              state,
              (System.nanoTime() - began) / 1_000_000,
              name + ".png",
              acts.get().minus(before));
      steps.add(step);
      open = null;
      told.accept(step);
    }
  }

  Entry begin(String id) {
    Entry entry = new Entry(id);
    open = entry;
    return entry;
  }

  /** Takes a picture on the way and notes the codes on it. */
  void picture(String name) throws TourException {
    pictures.take(name);
    for (String text : screen.texts()) {
      Matcher matcher = Screen.CODE.matcher(text);
      while (matcher.find()) {
        codes.add(matcher.group());
      }
    }
  }

  /** The walk cannot go on: takes one more picture to show where. */
  void stuck() {
    Entry entry = open;
    if (entry != null) {
      try {
        entry.end("stuck");
      } catch (TourException e) {
        steps.add(new TourStep(entry.id, "stuck", 0, "", ActCount.NONE));
      }
    }
  }

  List<TourStep> steps() {
    return steps;
  }

  List<String> codes() {
    return List.copyOf(codes);
  }
}
