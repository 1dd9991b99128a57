package dev.capiwizard.upstack;

import dev.capiwizard.testing.Toolkit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ChangeListener;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages to try, and one WebView that shows them one after the other. */
public final class UpstackPages implements AutoCloseable {
  /** What a page that was not loaded from anywhere calls its origin. */
  public static final String ORIGIN = "null";

  /**
   * @param right {@code fill}, {@code ask}, {@code refuse} or {@code unkept}, at times with the
   *     result that is to be told; {@code any} where no wrong field is all that counts
   */
  public record Page(String name, String right, String what, String html) {}

  private final WebView view;
  private final Stage stage;

  public UpstackPages() throws IOException {
    view = Toolkit.onFx(WebView::new);
    stage =
        Toolkit.onFx(
            () -> {
              Stage made = new Stage();
              made.setScene(new Scene(view, 800, 600));
              made.show();
              view.requestFocus();
              return made;
            });
  }

  /** Of a file in which each page begins with a line {@code === name | right | what it is}. */
  public static List<Page> plain(String file) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String part : text(file).split("(?m)^=== ", -1)) {
      if (!part.isBlank()) {
        String head = part.lines().findFirst().orElseThrow();
        List<String> cells = List.of(head.split(" \\| ", 3));
        pages.add(
            new Page(cells.get(0), cells.get(1), cells.get(2), part.substring(head.length() + 1)));
      }
    }
    return pages;
  }

  /** The pages that others found failing, as they are. */
  public static List<Page> fields() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (JsonNode one : JsonMapper.shared().readTree(text("fields.json"))) {
      String right =
          switch (one.path("right").asString("")) {
            case "right" -> "fill";
            case "refuse" -> "refuse";
            default -> "any";
          };
      pages.add(
          new Page(
              one.path("name").asString(""), right, "seen failing", one.path("html").asString("")));
    }
    return pages;
  }

  /** Pages with the whole of a framework in them. */
  public static List<Page> frameworks() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (Page page : plain("frameworks.txt")) {
      String code = text("frameworks/" + page.name() + ".js").replace("</script", "<\\/script");
      String html = page.html() + "<script>" + code + "</script>";
      pages.add(new Page(page.name(), page.right(), page.what(), html));
    }
    return pages;
  }

  private static String text(String file) throws IOException {
    try (InputStream in = UpstackPages.class.getResourceAsStream("pages/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Shows a page and waits until it is there. */
  public void show(String html) throws Exception {
    CompletableFuture<Boolean> loaded = new CompletableFuture<>();
    WebEngine engine = view.getEngine();
    ChangeListener<Worker.State> listener =
        (state, before, now) -> {
          if (now == Worker.State.SUCCEEDED || now == Worker.State.FAILED) {
            loaded.complete(now == Worker.State.SUCCEEDED);
          }
        };
    Toolkit.onFx(
        () -> {
          engine.getLoadWorker().stateProperty().addListener(listener);
          engine.loadContent("<!doctype html><body>" + html + "</body>");
          return true;
        });
    if (!loaded.get(20, TimeUnit.SECONDS)) {
      throw new IOException("the page did not load");
    }
    Toolkit.onFx(
        () -> {
          engine.getLoadWorker().stateProperty().removeListener(listener);
          return true;
        });
  }

  public @Nullable Object run(String script) throws IOException {
    return Toolkit.onFx(() -> view.getEngine().executeScript(script));
  }

  public UpstackPage read() throws IOException {
    return UpstackPage.parse(run(UpstackScripts.read(ORIGIN)));
  }

  public WebEngine engine() {
    return view.getEngine();
  }

  @Override
  public void close() throws IOException {
    Toolkit.onFx(
        () -> {
          stage.hide();
          return true;
        });
  }
}
