package dev.capiwizard.connection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.capiwizard.failures.FailureCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Something that the person has said of the set-up and no service tells. */
public sealed interface Tick {
  /** The name in files. */
  @JsonValue
  String id();

  /** A need is at hand. */
  record Ready(Need need) implements Tick {
    @Override
    public String id() {
      return need.id();
    }
  }

  /** A need is not at hand yet, as the person says: it is not to be marked with the others. */
  record Lacks(Need need) implements Tick {
    private static final String PREFIX = "lacks.";

    @Override
    public String id() {
      return PREFIX + need.id();
    }
  }

  /** A scope stands on the app’s Auth tab. Read from files of earlier versions, not written. */
  record ScopeSeen(String scope) implements Tick {
    private static final String PREFIX = "scope.";

    @Override
    public String id() {
      return PREFIX + scope;
    }
  }

  /** The portal showed a problem that the catalogue knows. */
  record Met(FailureCode code) implements Tick {
    @Override
    public String id() {
      return code.id();
    }
  }

  /** A fact that is so or is not, with nothing more to say of it. */
  enum Fact implements Tick {
    /** The redirect URL stands in the portal. */
    REDIRECT_ADDED("redirect-added"),
    /** The company Page has confirmed the app. */
    PAGE_CONFIRMED("page-confirmed"),
    /** The app was there before, so that something else may use it. */
    APP_EXISTED("app.existed"),
    /** The person has gone on from the comparison of the scopes. */
    SCOPES_PASSED("scopes-passed"),
    /** Steps 2 to 4 were done for another connection, whose app this one uses. */
    APP_REUSED("app.reused");

    private final String id;

    Fact(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** A tick of a newer version of the program: it is kept, but has no meaning here. */
  record Unknown(String id) implements Tick {}

  /** The tick with this {@link #id()}. */
  @JsonCreator
  static Tick of(String id) {
    if (id.startsWith(ScopeSeen.PREFIX)) {
      return new ScopeSeen(id.substring(ScopeSeen.PREFIX.length()));
    }
    Optional<Tick> known =
        one(Need.values(), Need::id, id)
            .<Tick>map(Ready::new)
            .or(() -> one(Need.values(), need -> new Lacks(need).id(), id).map(Lacks::new))
            .or(() -> one(Fact.values(), Fact::id, id))
            .or(() -> FailureCode.byId(id).map(Met::new));
    return known.orElseGet(() -> new Unknown(id));
  }

  private static <T> Optional<T> one(T[] among, Function<T, String> name, String id) {
    return Arrays.stream(among).filter(one -> name.apply(one).equals(id)).findFirst();
  }
}
