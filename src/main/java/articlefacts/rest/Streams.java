package articlefacts.rest;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Answers that go on for as long as the client reads. They are made by threads of their own, so that a client that reads slowly, or
 * not at all, keeps none of those that answer everybody else; and who reads nothing for a while is cut off.
 */
final class Streams {

  private static final Logger LOG = Logger.getLogger(Streams.class);

  /** A client that takes in nothing for so long has gone. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private Streams() {}

  /** Parts that are made one after the other, each when the client has read those before; no thread waits for it. */
  interface Parts {

    /** The next part; null at the end. */
    byte[] next() throws IOException;
  }

  /**
   * An answer in parts, each made by one of the threads.
   *
   * @param over is called when the answer has ended, or its client has gone
   */
  record InParts(Parts parts, ExecutorService threads, Runnable over) {}

  /**
   * An answer that a thread of its own writes, and waits for the client meanwhile.
   *
   * @param over is called when the thread has done
   */
  record Written(Writing writing, ExecutorService threads, Runnable over) {}

  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** What both have in common: the request goes on until the answer has ended or its client has gone. */
  private abstract static class Answer {

    final ResteasyReactiveRequestContext request;
    final HttpServerResponse response;
    final RoutingContext routing;
    final Context context;
    private final AtomicBoolean over = new AtomicBoolean();

    Answer(ServerRequestContext request) {
      this.request = (ResteasyReactiveRequestContext) request;
      routing = this.request.unwrap(RoutingContext.class);
      response = routing.response();
      context = routing.vertx().getOrCreateContext();
      this.request.suspend();
      response.setChunked(true);
      routing.addEndHandler(ended -> over());
    }

    boolean isOver() {
      return over.get() || response.closed() || response.ended();
    }

    void over() {
      if (over.compareAndSet(false, true)) {
        ended();
        request.resume();
      }
    }

    void ended() {}

    /** The client sees that the answer is not whole. */
    void cutOff(Throwable why) {
      LOG.debug("an answer is cut off", why);
      context.runOnContext(ignored -> {
        routing.request().connection().close();
        over();
      });
    }
  }

  private static final class PartAfterPart extends Answer {

    private final InParts answer;

    PartAfterPart(InParts answer, ServerRequestContext request) {
      super(request);
      this.answer = answer;
    }

    @Override
    void ended() {
      answer.over().run();
    }

    void makeNext() {
      answer.threads().execute(() -> {
        try {
          byte[] part = isOver() ? null : answer.parts().next();
          context.runOnContext(ignored -> write(part));
        } catch (IOException | RuntimeException e) {
          cutOff(e);
        }
      });
    }

    private void write(byte[] part) {
      if (isOver()) {
        over();
      } else if (part == null) {
        response.end();
      } else {
        long timer = routing.vertx().setTimer(PATIENCE.toMillis(), late -> cutOff(null));
        response.write(Buffer.buffer(part)).onComplete(written -> {
          routing.vertx().cancelTimer(timer);
          if (written.succeeded()) {
            makeNext();
          } else {
            over();
          }
        });
      }
    }
  }

  private static final class ByAThread extends Answer {

    private final Written answer;

    ByAThread(Written answer, ServerRequestContext request) {
      super(request);
      this.answer = answer;
    }

    void begin() {
      answer.threads().execute(() -> {
        try {
          answer.writing().to(out());
          context.runOnContext(ignored -> {
            if (!isOver()) {
              response.end();
            }
          });
        } catch (IOException | RuntimeException e) {
          cutOff(e);
        } finally {
          answer.over().run();
        }
      });
    }

    private OutputStream out() {
      return new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          if (isOver()) {
            throw new IOException("the client has gone");
          }
          CompletableFuture<Void> written = new CompletableFuture<>();
          Buffer part = Buffer.buffer(length).appendBytes(bytes, from, length);
          context.runOnContext(ignored -> response.write(part).onSuccess(written::complete).onFailure(written::completeExceptionally));
          await(written);
        }
      };
    }

    private static void await(CompletableFuture<Void> written) throws IOException {
      try {
        written.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      } catch (ExecutionException | TimeoutException e) {
        throw new IOException("the client does not read", e);
      }
    }
  }

  /** Writes answers in parts. */
  @Provider
  public static class InPartsWriter extends Writer<InParts> {

    public InPartsWriter() {
      super(InParts.class);
    }

    @Override
    public void writeResponse(InParts answer, Type type, ServerRequestContext context) {
      new PartAfterPart(answer, context).makeNext();
    }
  }

  /** Has answers written by a thread of their own. */
  @Provider
  public static class WrittenWriter extends Writer<Written> {

    public WrittenWriter() {
      super(Written.class);
    }

    @Override
    public void writeResponse(Written answer, Type type, ServerRequestContext context) {
      new ByAThread(answer, context).begin();
    }
  }

  private abstract static class Writer<T> implements ServerMessageBodyWriter<T> {

    private final Class<T> written;

    Writer(Class<T> written) {
      this.written = written;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType form) {
      return type == written;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType form) {
      return type == written;
    }

    @Override
    public void writeTo(
        T answer, Class<?> type, Type generic, Annotation[] annotations, MediaType form,
        MultivaluedMap<String, Object> headers, OutputStream out) {
      throw new UnsupportedOperationException("there is no interceptor that would need it");
    }
  }
}
