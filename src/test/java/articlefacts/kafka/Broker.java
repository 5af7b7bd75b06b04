package articlefacts.kafka;

import articlefacts.packaged.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka, one node with KRaft, in this JVM; it can be stopped and started again with what it has on disk. */
public final class Broker implements AutoCloseable {

  private final Path folder;
  private final int port = Ports.free();
  private final int controllerPort = Ports.free();
  private KafkaRaftServer server;

  public Broker() {
    try {
      folder = Files.createTempDirectory("kafka");
      Formatter formatter = new Formatter();
      formatter.setNodeId(1);
      formatter.setClusterId(Uuid.randomUuid().toString());
      formatter.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION);
      formatter.setControllerListenerName("CONTROLLER");
      formatter.setMetadataLogDirectory(folder.toString());
      formatter.setUnstableFeatureVersionsEnabled(false);
      formatter.setDirectories(List.of(folder.toString()));
      formatter.run();
    } catch (Exception e) {
      throw new IllegalStateException("formatting Kafka's folder", e);
    }
    start();
  }

  /** Starts it, with what it had. */
  public void start() {
    Properties config = new Properties();
    config.putAll(Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", "1"),
        Map.entry("controller.quorum.voters", "1@localhost:" + controllerPort),
        Map.entry("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort),
        Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + port),
        Map.entry("controller.listener.names", "CONTROLLER"),
        Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
        Map.entry("log.dirs", folder.toString()),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "4"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "4"),
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        Map.entry("auto.create.topics.enable", "false"),
        Map.entry("log.cleaner.enable", "false")));
    server = new KafkaRaftServer(KafkaConfig.fromProps(config), Time.SYSTEM);
    server.startup();
  }

  /** Stops it; what it has stays on disk. */
  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  public String servers() {
    return "localhost:" + port;
  }

  /** Makes a topic. */
  public void topic(String name, int partitions) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
      admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stop();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
