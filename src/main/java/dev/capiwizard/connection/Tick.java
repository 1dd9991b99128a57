package dev.capiwizard.connection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.capiwizard.failures.FailureCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Something that the person has said of the set-up, which no service tells. */
public sealed interface Tick {
  /** As files name it. */
  @JsonValue
  String id();

  /** Something that is needed is at hand. */
  record Ready(Need need) implements Tick {
    @Override
    public String id() {
      return need.id();
    }
  }

  /** A scope stands on the app’s Auth tab. */
  record ScopeSeen(String scope) implements Tick {
    private static final String PREFIX = "scope.";

    @Override
    public String id() {
      return PREFIX + scope;
    }
  }

  /** The portal showed what the catalogue has an entry for. */
  record Met(FailureCode code) implements Tick {
    @Override
    public String id() {
      return code.id();
    }
  }

  /** What is or is not so, without more to say of it. */
  enum Fact implements Tick {
    /** The redirect URL stands in the portal. */
    REDIRECT_ADDED("redirect-added"),
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

  /** What a newer version of the program wrote: kept, and without a meaning here. */
  record Unknown(String id) implements Tick {}

  /** Reads what {@link #id()} gives. */
  @JsonCreator
  static Tick of(String id) {
    if (id.startsWith(ScopeSeen.PREFIX)) {
      return new ScopeSeen(id.substring(ScopeSeen.PREFIX.length()));
    }
    Optional<Tick> known =
        one(Need.values(), Need::id, id)
            .<Tick>map(Ready::new)
            .or(() -> one(Fact.values(), Fact::id, id))
            .or(() -> FailureCode.byId(id).map(Met::new));
    return known.orElseGet(() -> new Unknown(id));
  }

  private static <T> Optional<T> one(T[] among, Function<T, String> name, String id) {
    return Arrays.stream(among).filter(one -> name.apply(one).equals(id)).findFirst();
  }
}
