package articlefacts.rest;

import articlefacts.app.BatchIntake;
import articlefacts.app.BlankArticle;
import articlefacts.app.Settings;
import articlefacts.app.Submission;
import articlefacts.extraction.text.Budget;
import articlefacts.rest.dto.BatchLine;
import articlefacts.rest.dto.ProblemDto;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Reads the lines of a batch as they come and writes what became of them as it is known. */
@ApplicationScoped
class Batches {

  private final BatchIntake intake;
  private final BodyReader bodies;
  private final ObjectMapper json;
  private final Semaphore open;
  private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
    Thread thread = new Thread(task, "batch");
    thread.setDaemon(true);
    return thread;
  });

  Batches(BatchIntake intake, BodyReader bodies, ObjectMapper json, Settings settings) {
    this.intake = intake;
    this.bodies = bodies;
    this.json = json;
    this.open = new Semaphore(settings.limits().openBatches());
  }

  Streams.Written takeIn(InputStream body) {
    if (!open.tryAcquire()) {
      throw ProblemException.of(ProblemType.UNAVAILABLE, "As many batches are open as there may be; try again.");
    }
    Lines lines = new Lines(new BufferedInputStream(body, 1 << 16), bodies.limit());
    return new Streams.Written(out -> intake.takeIn(lines, outcomes -> write(outcomes, out)), threads, open::release);
  }

  @PreDestroy
  void stop() {
    threads.shutdown();
  }

  private void write(List<BatchIntake.Outcome> outcomes, OutputStream out) {
    try {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      for (BatchIntake.Outcome outcome : outcomes) {
        lines.write(json.writeValueAsBytes(line(outcome)));
        lines.write('\n');
      }
      lines.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the client went away", e);
    }
  }

  private static BatchLine line(BatchIntake.Outcome outcome) {
    if (outcome.failure() == null) {
      return new BatchLine(outcome.number(), outcome.created() ? 201 : 200, outcome.id(), outcome.facts(), outcome.warnings(), null);
    }
    ProblemDto problem = problem(outcome.failure());
    return new BatchLine(outcome.number(), problem.status(), null, null, List.of(), problem);
  }

  static ProblemDto problem(RuntimeException failure) {
    if (failure instanceof ProblemException problem) {
      return problem.problem();
    }
    if (failure instanceof Budget.Exceeded exceeded) {
      return Problems.tooMuch(exceeded);
    }
    if (failure instanceof BlankArticle) {
      return new ProblemDto(ProblemType.EMPTY_TEXT.uri(), ProblemType.EMPTY_TEXT.title(), ProblemType.EMPTY_TEXT.status(), null, null,
          null);
    }
    return Problems.unexpected(failure);
  }

  /** The lines of a body; blank ones are passed over, too long ones are not held. */
  private static final class Lines implements Supplier<BatchIntake.Line> {

    private final InputStream body;
    private final int limit;
    private long number;

    Lines(InputStream body, int limit) {
      this.body = body;
      this.limit = limit;
    }

    @Override
    public BatchIntake.Line get() {
      try {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        int read = readLine(line);
        while (read >= 0 && read <= limit && line.toString(StandardCharsets.ISO_8859_1).isBlank()) {
          line.reset();
          read = readLine(line);
        }
        if (read < 0) {
          return null;
        }
        return read > limit ? tooLong() : parsed(line.toByteArray());
      } catch (IOException e) {
        // what was read before is taken in; the rest never came
        return null;
      }
    }

    /** The number of bytes of the line, of which only the first are kept when it is too long; -1 at the end of the body. */
    private int readLine(ByteArrayOutputStream line) throws IOException {
      int length = 0;
      int next = body.read();
      if (next < 0) {
        return -1;
      }
      number++;
      for (; next >= 0 && next != '\n'; next = body.read()) {
        if (length <= limit) {
          length++;
          line.write(next);
        }
      }
      return length;
    }

    private BatchIntake.Line tooLong() {
      return new BatchIntake.Line(
          number, null, ProblemException.of(ProblemType.BODY_TOO_LARGE, "A line may have " + limit + " bytes."));
    }

    private BatchIntake.Line parsed(byte[] line) {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        Submission article = BodyReader.submission(BodyReader.json(text));
        return new BatchIntake.Line(number, article, null);
      } catch (CharacterCodingException e) {
        return new BatchIntake.Line(
            number, null, ProblemException.of(ProblemType.UNREADABLE_TEXT, "the line is not valid UTF-8"));
      } catch (ProblemException e) {
        return new BatchIntake.Line(number, null, e);
      }
    }
  }
}
