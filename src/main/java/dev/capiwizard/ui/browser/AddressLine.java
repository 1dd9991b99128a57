package dev.capiwizard.ui.browser;

import dev.capiwizard.texts.Texts;
import java.net.URI;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows where the embedded page is: the whole host, with the part that counts in bold. */
final class AddressLine extends HBox {
  private static final Texts TEXTS = Texts.of("browser");

  private final FontIcon mark = new FontIcon("fth-lock");
  private final Label before = part("address-soft");
  private final Label site = part("address-site");
  private final Label after = part("address-soft");

  AddressLine() {
    getStyleClass().add("address-line");
    setId("address-line");
    setFocusTraversable(true);
    setMinWidth(0);
    before.setMinWidth(Region.USE_PREF_SIZE);
    site.setMinWidth(Region.USE_PREF_SIZE);
    after.setMinWidth(0);
    mark.getStyleClass().add("address-mark");
    getChildren().addAll(mark, before, site, after);
    show("");
  }

  void show(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      uri = URI.create("");
    }
    String host = uri.getHost() == null ? "" : uri.getHost();
    String name = PrivateCookies.site(uri);
    String domain = host.endsWith(name) ? name : host;
    boolean secure = "https".equals(uri.getScheme());
    mark.setIconLiteral(secure ? "fth-lock" : "fth-monitor");
    before.setText(host.substring(0, host.length() - domain.length()));
    site.setText(uri.getPort() < 0 ? domain : domain + ":" + uri.getPort());
    after.setText(uri.getPath() == null ? "" : uri.getPath());
    setAccessibleText(TEXTS.get(secure ? "address.secure" : "address.own", host));
  }

  private static Label part(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}
