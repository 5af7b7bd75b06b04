package articlefacts.app;

/** Those for whom this process works, who may go before the work is done. */
public interface Callers {

  /** Work that nobody can leave: of a command, or of the service itself. */
  Callers NOBODY = stop -> () -> {};

  /**
   * Has something called, on any thread, when the one for whom this thread works has gone.
   *
   * @return to be run when the work is done, after which nothing is called any more
   */
  Runnable whenGone(Runnable stop);
}
