package articlefacts.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The settings of the service; each can be given as an environment variable ({@code ARTICLEFACTS_LIMITS_BODY}). */
@ConfigMapping(prefix = "articlefacts")
public interface Settings {

  /**
   * The folder of the embedded database and its index, {@code ARTICLEFACTS_DATA}; by default "data" in the directory that the service is
   * started in. PostgreSQL keeps its data itself.
   */
  Optional<String> data();

  Seeds seeds();

  Limits limits();

  /**
   * The API keys: the SHA-256 of each in hexadecimal, by the name that the log shows for it
   * ({@code ARTICLEFACTS_KEYS_ALICE=$(printf %s "$key" | sha256sum | cut -d' ' -f1)}). With no key, writing is allowed to
   * whoever reaches the service, which then listens on loopback only or does not start.
   */
  Map<String, String> keys();

  /**
   * What is closed to those without a key, once there is one: {@code read,extract,metrics,document}. Writing and operators' calls always
   * are.
   */
  Optional<Set<Area>> closed();

  /** What a key may do, by its name ({@code ARTICLEFACTS_ROLES_ALICE=read,write}); everything when nothing is said of it. */
  Map<String, Set<Role>> roles();

  /** A part of the service that can be closed. */
  enum Area {
    READ,
    EXTRACT,
    METRICS,
    DOCUMENT
  }

  Reindex reindex();

  Browsers browsers();

  Kafka kafka();

  /**
   * In how many parts PostgreSQL keeps facts and entities, by their article ({@code PARTITION BY HASH}); 0 is in one. A greater number is
   * taken up at the next start, which then writes them anew (docs/scaling.md); it cannot be changed after that.
   */
  @WithDefault("0")
  int partitions();

  /** The seed articles. */
  interface Seeds {

    /** Whether the seed articles are taken in when the service starts, each once; one that was deleted stays away. */
    @WithDefault("true")
    boolean load();
  }

  /** What a request may cost. */
  interface Limits {

    /** The greatest body of a request in bytes: 1 MiB, a hundred times a long article. */
    @WithDefault("1048576")
    int body();

    /**
     * The greatest HTML page in bytes: 8 MiB, more than half of which is scripts and style. A compressed body may have no more once it
     * is decompressed.
     */
    @WithDefault("8388608")
    int page();

    /** How many articles are read at once; by default twice the number of processors. */
    OptionalInt extractions();

    /**
     * How many steps the reading of one article may take, whatever its length; a step is a look at a token, a name or a candidate. News of
     * a mebibyte takes 25 to 58 million. The same text is always read or always refused.
     */
    @WithDefault("60000000")
    long steps();

    /** How many facts one article may state at most; a short one may state 1000, a long one as many as one in 16 characters. */
    @WithDefault("12000")
    int facts();

    /**
     * How long the reading of one article may take before it is given up; the steps end it earlier on any machine that is not overloaded.
     */
    @WithDefault("30s")
    Duration extractionTime();

    /** How many pages of facts are made at once, the others wait their turn; by default twice the number of processors. */
    OptionalInt pages();

    /** How long a request waits for its turn before it is told that the service is busy. */
    @WithDefault("2s")
    Duration waitForTurn();

    /** How long a request that changes an article waits for its series at most; they follow soon after. */
    @WithDefault("150ms")
    Duration waitForSeries();

    /** How long a client may take to send a body; the lines of a batch may take as long as they like. */
    @WithDefault("20s")
    Duration sending();

    /** Bytes that are left free on the disk of the embedded database: with less, nothing more is kept (507), and reads go on. */
    @WithDefault("67108864")
    long freeDisk();

    /** How many batches are worked on at once; each holds up to three groups of articles in memory. Others wait in between. */
    @WithDefault("2")
    int batches();

    /** How many batches may be open at once, most of them waiting for their clients; each has a thread or two of its own. */
    @WithDefault("64")
    int openBatches();

    /** How many lists may be written as lines at once; each holds a part of its list in memory until the client has read it. */
    @WithDefault("256")
    int openExports();

    /**
     * How many requests a minute a key, or an address without one, may make; 0 is no limit. By default none on loopback and
     * 6000 elsewhere.
     */
    OptionalInt requestsPerMinute();
  }

  /** Reading stored articles again when the extractor has changed. */
  interface Reindex {

    /** Whether it begins by itself when the service starts. */
    @WithDefault("true")
    boolean atStart();
  }

  /** What web pages may do where no API key is set; reading is open to all of them. */
  interface Browsers {

    /** Origins whose pages may write, beside the service's own ({@code https://desk.example.org}). */
    Optional<List<String>> origins();

    /**
     * Names by which the service may be called to write, beside those of this machine ({@code facts.example.org}), with a port or without.
     */
    Optional<List<String>> hosts();
  }

  /** Articles from Kafka, and what became of them to Kafka; nothing of it unless the servers are set (docs/kafka.md). */
  interface Kafka {

    /** Where Kafka is ({@code kafka-1:9092,kafka-2:9092}). */
    Optional<String> bootstrapServers();

    /** The topics that articles are read from, {@code ARTICLEFACTS_KAFKA_ARTICLES=articles,pages}; none are read when it is not set. */
    Optional<List<String>> articles();

    /** The consumer group: all processes with the same one divide the partitions of these topics among themselves. */
    @WithDefault("article-facts")
    String group();

    /** The topic that messages go to which are no articles. */
    @WithDefault("article-facts.dead-letters")
    String deadLetters();

    /** The topic that facts, corrections and changes of series go to; nobody is told of them when it is not set. */
    Optional<String> events();

    /** Any other settings of Kafka's clients: {@code articlefacts.kafka.client."security.protocol"=SSL}. */
    Map<String, String> client();
  }
}
