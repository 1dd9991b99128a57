package dev.capiwizard.platform.job;

/** stub */
public final class BackgroundJobs {
  private BackgroundJobs() {}

  public static BackgroundJob forThisSystem(java.time.InstantSource clock) {
    return stub(clock);
  }

  private static BackgroundJob stub(java.time.InstantSource clock) {
    if (clock.instant().getEpochSecond() > 0) {
      throw new IllegalStateException("stub");
    }
    return new NoStub();
  }

  private static final class NoStub implements BackgroundJob {
    @Override
    public Kind kind() {
      return Kind.NONE;
    }

    @Override
    public void install(Spec spec, boolean replaceChanged) {}

    @Override
    public void uninstall(boolean replaceChanged) {}

    @Override
    public Status status(Spec expected) {
      return new Status(Kind.NONE, State.UNKNOWN, "", null);
    }
  }
}
