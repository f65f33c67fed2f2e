# syntax=docker/dockerfile:1
# One image for all services: what runs is chosen by the command, e.g. `docker run … dist/apps/command-api/main.js`.
# Pin by digest in production: --build-arg NODE_IMAGE=node:24.19.0-bookworm-slim@sha256:<digest of your mirror's copy>
ARG NODE_IMAGE=node:24.19.0-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY nest-cli.json tsconfig.json .swcrc ./
COPY apps ./apps
COPY libs ./libs
RUN npm run build

FROM ${NODE_IMAGE} AS production
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM ${NODE_IMAGE}
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="avvikelsenav" \
      org.opencontainers.image.description="Navet för avvikelser och tvister mellan region och kommun" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
ENV NODE_ENV=production \
    PORT=3000 \
    AVVIKELSENAV_BIND=0.0.0.0 \
    AVVIKELSENAV_DATA=/data
WORKDIR /app
COPY --from=production /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./package.json
COPY libs/huvudman/lan ./libs/huvudman/lan
COPY libs/sidor/stil.css ./libs/sidor/stil.css
COPY exempel ./exempel
COPY docs/openapi.json ./docs/openapi.json
RUN install -d -o 10001 -g 10001 -m 0700 /data /nycklar
USER 10001:10001
VOLUME ["/data"]
EXPOSE 3000
STOPSIGNAL SIGTERM
# Alive, not ready: a service that waits for a store is not restarted for it. Ready is asked by the orchestrator.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`, { signal: AbortSignal.timeout(2500) }).then((svar) => process.exit(svar.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node"]
CMD ["dist/apps/standalone/main.js"]
