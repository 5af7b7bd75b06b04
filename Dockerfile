# Builds and runs article-facts.
#   docker build -t article-facts .                              for PostgreSQL
#   docker build -t article-facts --build-arg DATABASE=h2 .      for the embedded database, kept in the volume /data

FROM eclipse-temurin:17-jdk-jammy AS build
ARG DATABASE=postgresql
WORKDIR /build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
# unzip is what mvnw unpacks Maven with
RUN apt-get update \
    && apt-get install -y --no-install-recommends unzip=6.0-* \
    && rm -rf /var/lib/apt/lists/*
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
COPY seeds seeds
RUN --mount=type=cache,target=/cache/maven \
    MAVEN_USER_HOME=/cache/maven ./mvnw -B -q -Dmaven.repo.local=/cache/maven/repository package -DskipTests -Drehearsal.skip=true -Djar.type=fast-jar "-Ddatabase=${DATABASE}"

FROM eclipse-temurin:17-jre-jammy
RUN groupadd --system --gid 1001 articlefacts \
    && useradd --system --uid 1001 --gid articlefacts --no-create-home --shell /usr/sbin/nologin articlefacts \
    && install -d -o articlefacts -g articlefacts /data
WORKDIR /app
COPY LICENSE NOTICE ./
COPY --from=build /build/target/quarkus-app/lib lib
COPY --from=build /build/target/quarkus-app/*.jar ./
COPY --from=build /build/target/quarkus-app/app app
COPY --from=build /build/target/quarkus-app/quarkus quarkus

# Nothing but /data and /tmp is written to: docker run --read-only --tmpfs /tmp -v facts:/data …
# A container is reached from outside or not at all; the service then asks for an API key (see README).
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    DATABASE_URL_H2="jdbc:h2:file:/data/articlefacts;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=1000;AUTO_COMPACT_FILL_RATE=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=128;LOB_TIMEOUT=60000;COMPRESS=TRUE" \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -XX:G1HeapRegionSize=4m -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=70"
VOLUME /data
EXPOSE 8080
USER 1001
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]
