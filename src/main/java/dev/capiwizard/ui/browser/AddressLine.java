package dev.capiwizard.ui.browser;

import dev.capiwizard.texts.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import okhttp3.HttpUrl;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the address of the embedded page: the whole host, with its site in bold. */
final class AddressLine extends HBox {
  private static final Texts TEXTS = Texts.of("browser");

  private final FontIcon mark = new FontIcon("fth-lock");
  private final Label before = part("address-soft");
  private final Label site = part("address-site");
  private final Label after = part("address-soft");
  private String shownHost = "";

  AddressLine() {
    getStyleClass().add("address-line");
    setId("address-line");
    setFocusTraversable(true);
    setMaxHeight(USE_PREF_SIZE);
    before.setMinWidth(Region.USE_PREF_SIZE);
    site.setMinWidth(Region.USE_PREF_SIZE);
    after.setMinWidth(0);
    // A long path is cut: what counts is the host.
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(after.textProperty());
    after.setTooltip(whole);
    mark.getStyleClass().add("address-mark");
    getChildren().addAll(mark, before, site, after);
    show("");
  }

  /**
   * Letters beyond ASCII, which may look like others, are shown in their network form ({@code
   * xn--}). A name before an @ is not a host and is not shown.
   */
  void show(String address) {
    HttpUrl url = HttpUrl.parse(address);
    String host = url == null ? "" : url.host();
    shownHost = host;
    String name = PrivateCookies.site(host);
    String domain = host.endsWith(name) ? name : host;
    boolean secure = url != null && url.isHttps();
    mark.setIconLiteral(secure ? "fth-lock" : "fth-monitor");
    before.setText(host.substring(0, host.length() - domain.length()));
    String port =
        url == null || url.port() == HttpUrl.defaultPort(url.scheme()) ? "" : ":" + url.port();
    site.setText(domain + port);
    after.setText(url == null ? "" : url.encodedPath());
    setAccessibleText(TEXTS.get(secure ? "address.secure" : "address.own", host));
  }

  /** The host is never cut, since it says whose page it is; the path may be. */
  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset()
        + mark.prefWidth(-1)
        + before.prefWidth(-1)
        + site.prefWidth(-1)
        + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return computeMinWidth(height);
  }

  /** The whole host of the shown address; may be empty. */
  String host() {
    return shownHost;
  }

  private static Label part(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}
