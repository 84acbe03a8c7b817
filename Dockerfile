# Images for docker-compose.yml: the application, and a Keycloak that brings the demo's realm.

FROM node:24-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /build
COPY pom.xml ./
COPY processes processes
COPY realm-config realm-config
COPY src src
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -DskipTests package dependency:build-classpath \
      -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test \
 && java -cp "target/launcher-classes:$(cat target/test-classpath)" \
      org.regularis.dev.DemoRealm realm-config target/regularis-realm.json

FROM quay.io/keycloak/keycloak:26.7 AS keycloak
COPY --from=build /build/target/regularis-realm.json /opt/keycloak/data/import/regularis-realm.json

FROM eclipse-temurin:25-jre AS application
RUN useradd --system --no-create-home regularis \
 && mkdir -p /data/documents \
 && chown regularis /data/documents
COPY --from=build /build/target/regularis.jar /regularis.jar
USER regularis
VOLUME /data/documents
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/regularis.jar"]
