package articlefacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the schema of each migration, with an article and a fact in it, all later ones lead to the schema that a new database has. */
class MigrationTest {

  private static final Map<String, Set<String>> FRESH = new HashMap<>();

  private static EmbeddedPostgres server;

  @BeforeAll
  static void starts() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stops() throws IOException {
    server.close();
  }

  private static FluentConfiguration migrations(String database, String url) {
    return Flyway.configure().dataSource(url, "postgres", "postgres").locations("classpath:db/migration/" + database)
        .placeholders(Map.of("partitions", "0"));
  }

  private static String url(String database, String name) throws SQLException {
    if (database.equals("h2")) {
      return "jdbc:h2:mem:" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }
    try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }

  static Stream<List<String>> versions() throws SQLException {
    List<List<String>> versions = new ArrayList<>();
    for (String database : List.of("h2", "postgresql")) {
      MigrationInfo[] all = migrations(database, url("h2", "none")).load().info().all();
      Arrays.stream(all).filter(MigrationInfo::isVersioned).forEach(migration -> versions.add(List.of(database, migration.getVersion().getVersion())));
    }
    return versions.stream();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyEarlierSchemaBecomesTodays(List<String> from) throws SQLException {
    String database = from.get(0);
    String old = url(database, "from_" + from.get(1));
    migrations(database, old).target(from.get(1)).load().migrate();
    try (Connection connection = DriverManager.getConnection(old, "postgres", "postgres")) {
      insert(connection, "article");
      insert(connection, "fact");
    }
    migrations(database, old).load().migrate();
    assertEquals(fresh(database), schema(old));
    try (Connection connection = DriverManager.getConnection(old, "postgres", "postgres")) {
      assertEquals(List.of("x"), all(connection, "select text from article where id = 'x' and seq = 1"));
      assertEquals(List.of("{}"), all(connection, "select cast(detail as varchar(100)) from fact where pos = 1"));
      assertTrue(all(connection, "select article_id from series_change").contains("x") || Integer.parseInt(from.get(1)) >= 20, "its series are made");
    }
  }

  private static Set<String> fresh(String database) throws SQLException {
    if (!FRESH.containsKey(database)) {
      String url = url(database, "fresh");
      migrations(database, url).load().migrate();
      FRESH.put(database, schema(url));
    }
    return FRESH.get(database);
  }

  /** A row with something in each column that must have something. */
  private static void insert(Connection connection, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    String columns = "select column_name, data_type from information_schema.columns where table_name = '" + table
        + "' and is_nullable = 'NO' and column_default is null and is_generated <> 'ALWAYS' order by ordinal_position";
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(columns)) {
      while (row.next()) {
        names.add(row.getString(1));
        values.add(row.getString(1).equals("detail") ? "'{}'" : value(row.getString(2).toLowerCase(java.util.Locale.ROOT)));
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values) + ")");
    }
  }

  private static String value(String type) {
    if (type.startsWith("timestamp")) {
      return "current_timestamp";
    }
    if (type.equals("boolean")) {
      return "false";
    }
    if (type.startsWith("array")) {
      return "'{}'";
    }
    return type.contains("int") || type.contains("numeric") || type.contains("double") ? "1" : type.equals("tsvector") ? "''" : "'x'";
  }

  /** Every column with its type, and every index. */
  private static Set<String> schema(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
      String of = "table_schema = 'public' and table_name <> 'flyway_schema_history'";
      Set<String> schema = new TreeSet<>(all(connection,
          "select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(character_maximum_length, 0)"
              + " || ' ' || coalesce(column_default, '') from information_schema.columns where " + of));
      boolean isPostgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      schema.addAll(all(connection, isPostgres
          ? "select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'flyway_schema_history'"
          : "select table_name || '.' || column_name || ' ' || index_name || ' ' || ordinal_position from information_schema.index_columns where "
              + of + " and index_name not like 'primary_key%' and index_name not like '%_index_%'"));
      return schema;
    }
  }

  private static List<String> all(Connection connection, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        all.add(row.getString(1));
      }
    }
    return all;
  }
}
