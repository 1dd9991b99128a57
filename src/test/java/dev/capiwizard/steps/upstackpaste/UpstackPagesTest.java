package dev.capiwizard.steps.upstackpaste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Invariant;
import dev.capiwizard.ui.Background;
import dev.capiwizard.upstack.FillResult;
import dev.capiwizard.upstack.UpstackPages;
import dev.capiwizard.upstack.UpstackPages.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The right field of a page gets the token, or none. {@code docs/upstack-pages.md} is made from
 * these pages; after a change: {@code mvn test -Dtest=UpstackPagesTest -Dupdate.docs=true}.
 */
@TestTiers.Heavy
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class UpstackPagesTest {
  private static final Path DOCUMENT = Path.of("docs/upstack-pages.md");
  private static final String TOKEN = "AQ" + "x".repeat(398);

  /** Longer than these pages take to draw themselves anew. */
  private static final Duration SETTLE = Duration.ofMillis(60);

  /** Where the token stands, looked for behind the setters that frameworks put before a field’s. */
  private static final String WHERE =
      """
      (function (token) {
        const fields = [];
        const gather = function (root) {
          root.querySelectorAll('*').forEach(function (e) {
            if (/^(INPUT|TEXTAREA)$/.test(e.tagName)) { fields.push(e); }
            if (e.shadowRoot) { gather(e.shadowRoot); }
          });
        };
        gather(document);
        const holding = fields.filter(function (e) {
          const proto = e.tagName === 'INPUT' ? HTMLInputElement : HTMLTextAreaElement;
          return Object.getOwnPropertyDescriptor(proto.prototype, 'value').get.call(e) === token;
        });
        const right = fields.filter(function (e) { return e.hasAttribute('data-right'); });
        const save = document.getElementById('save');
        if (holding.length === 0) { return 'NOWHERE'; }
        if (holding.length > 1 || holding[0].hasAttribute('data-wrong')
            || (right.length > 0 && !right.includes(holding[0]))) { return 'WRONG'; }
        if ('STATE' in window && window.STATE !== token) { return 'UNNOTICED'; }
        return save && save.disabled ? 'SAVE_CLOSED' : 'RIGHT';
      })('%s')
      """;

  /** What came of a page: the result that was told, and where the token stands then. */
  private record Tried(Page page, FillResult told, int asked, String where) {
    boolean isRight() {
      List<String> right = List.of(page.right().split(" "));
      boolean asNamed = right.size() == 1 || right.get(1).equals(told.name());
      return switch (right.get(0)) {
        case "fill" -> told == FillResult.FILLED && where.equals("RIGHT");
        case "ask" -> told == FillResult.ASK && asked > 0 && where.equals("NOWHERE");
        case "refuse" -> told != FillResult.FILLED && where.equals("NOWHERE") && asNamed;
        case "unkept" -> right.size() == 1 ? told == FillResult.NOT_KEPT : asNamed;
        default -> told == FillResult.FILLED ? where.equals("RIGHT") : where.equals("NOWHERE");
      };
    }
  }

  private static final List<Tried> TRIED = new ArrayList<>();
  private static final Page FORM =
      new Page("form", "fill", "", "<h1>LinkedIn</h1><label>API Access Token <input></label>");

  /** The same page where it is not Upstack’s. */
  private static @Nullable Tried elsewhere;

  @BeforeAll
  static void tryAll() throws Exception {
    List<Page> all = new ArrayList<>(UpstackPages.fields());
    all.addAll(UpstackPages.plain("plain.txt"));
    all.addAll(UpstackPages.frameworks());
    try (UpstackPages pages = new UpstackPages();
        ExecutorService workers = Executors.newSingleThreadExecutor();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      Background background = new Background(workers, timer, Platform::runLater);
      for (Page page : all) {
        TRIED.add(attempt(pages, background, page, UpstackPages.ORIGIN));
      }
      elsewhere = attempt(pages, background, FORM, "https://app.upstackdata.com");
    }
  }

  private static Tried attempt(UpstackPages pages, Background background, Page page, String origin)
      throws Exception {
    pages.show(page.html());
    if (page.what().contains("drawn by")) {
      Toolkit.await(() -> pages.engine().getDocument().getElementById("ready") != null);
    }
    CompletableFuture<FillResult> told = new CompletableFuture<>();
    Filling filling =
        Toolkit.onFx(
            () -> {
              Filling made =
                  new Filling(
                      script -> {
                        assertThat(script).doesNotContain(TOKEN);
                        return pages.engine().executeScript(script);
                      },
                      origin,
                      SETTLE,
                      background,
                      told::complete);
              made.fill(TOKEN);
              return made;
            });
    FillResult result = told.get(20, TimeUnit.SECONDS);
    int asked = Toolkit.onFx(() -> filling.asked().get().size());
    String where = String.valueOf(pages.run(Invariant.format(WHERE, TOKEN)));
    return new Tried(page, result, asked, where);
  }

  @Test
  void noWrongFieldGetsTheToken() {
    assertThat(TRIED).extracting(Tried::where).isNotEmpty();
    assertThat(TRIED.stream().filter(one -> one.where().equals("WRONG"))).isEmpty();
  }

  @Test
  void eachPageIsFilledOrLeftAsItShould() {
    assertThat(TRIED.stream().filter(one -> !one.isRight()).map(UpstackPagesTest::row)).isEmpty();
  }

  @Test
  void aPageThatIsNotUpstacksIsLeftAlone() {
    assertThat(elsewhere).isNotNull();
    assertThat(elsewhere.told()).isEqualTo(FillResult.ELSEWHERE);
    assertThat(elsewhere.where()).isEqualTo("NOWHERE");
  }

  @Test
  void enoughPagesAreToBeFilled() {
    List<Page> own =
        TRIED.stream().map(Tried::page).filter(p -> !p.what().equals("seen failing")).toList();
    assertThat(own.size()).isGreaterThanOrEqualTo(60);
    assertThat(own.stream().filter(page -> page.right().equals("fill")).count() * 2)
        .isGreaterThanOrEqualTo(own.size());
    assertThat(TRIED).extracting(one -> one.page().name()).doesNotHaveDuplicates();
  }

  @Test
  void theDocumentIsAsThePagesAre() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Pages that the filler was tried with");
    lines.add("");
    lines.add(
        "Made by a test, which shows each page in the program’s own browser. *Right* is written"
            + " beside the page; *Result* is what came of it. `FILLED`: the right field has the"
            + " token, the page’s own state has it too, and its Save is open. `ASK`: nothing is"
            + " filled, and the person is asked which of the numbered fields it is. All others:"
            + " nothing is filled, or not kept, and the person is told to copy the token.");
    lines.add("");
    lines.add("| Page | What it is | Right | Result |");
    lines.add("|---|---|---|---|");
    TRIED.forEach(one -> lines.add(row(one)));
    lines.add("");
    lines.add(
        Invariant.format(
            "%d pages; %d are to be filled; %d wrong fields got the token.",
            TRIED.size(),
            TRIED.stream().filter(one -> one.page().right().equals("fill")).count(),
            TRIED.stream().filter(one -> one.where().equals("WRONG")).count()));
    String made = String.join("\n", lines) + "\n";
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, made);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
  }

  private static String row(Tried one) {
    String asked = one.asked() > 0 ? " " + one.asked() : "";
    String told = one.told() + asked;
    return Invariant.format(
        "| %s | %s | %s | %s |",
        one.page().name(),
        one.page().what(),
        one.page().right(),
        one.isRight() ? "`" + told + "`" : "**`" + told + "`, " + one.where() + "**");
  }
}
