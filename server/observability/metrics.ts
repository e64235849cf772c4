import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Metrics of this process in Prometheus' format, served at /api/metrics by the server. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const requests = new Histogram({
  name: 'desk_http_request_seconds',
  help: 'Time to answer a request, by route pattern',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
});

export const actsDone = new Counter({
  name: 'desk_case_acts_total',
  help: 'Acts written to cases, by act',
  labelNames: ['act'],
  registers: [metrics],
});

export const messagesByState = new Gauge({
  name: 'desk_messages',
  help: 'Messages waiting, failed, or sent and not delivered, by state',
  labelNames: ['state'],
  registers: [metrics],
});

export const oldestQueuedMessage = new Gauge({
  name: 'desk_message_oldest_queued_seconds',
  help: 'Age of the oldest message that is due and not sent; 0 when none waits',
  registers: [metrics],
});

export const messagesHandled = new Counter({
  name: 'desk_messages_handled_total',
  help: 'Attempts to send a message, by channel and by what became of it',
  labelNames: ['channel', 'outcome'],
  registers: [metrics],
});

export const messageSeconds = new Histogram({
  name: 'desk_message_send_seconds',
  help: 'Time a mail server or SMS provider takes for a message',
  labelNames: ['channel'],
  buckets: [0.005, 0.02, 0.1, 0.5, 1, 5, 15, 45],
  registers: [metrics],
});

export const pokesWaiting = new Gauge({
  name: 'desk_case_pokes_waiting',
  help: 'Changes of cases that their workflows have not been told yet',
  registers: [metrics],
});

export const oldestPoke = new Gauge({
  name: 'desk_case_oldest_poke_seconds',
  help: 'Age of the oldest change that its workflow has not been told; 0 when none waits',
  registers: [metrics],
});

export const casesUncommitted = new Gauge({
  name: 'desk_cases_uncommitted',
  help: 'Cases approved more than ten minutes ago and not in the registry yet',
  registers: [metrics],
});

export const oldestUncommittedCase = new Gauge({
  name: 'desk_case_oldest_uncommitted_seconds',
  help: 'Time since the oldest approval that is not in the registry yet; 0 when all are',
  registers: [metrics],
});

/** Records one answered request. @param seconds time from arrival to the last byte */
export function observeRequest(
  method: string,
  route: string,
  status: number,
  seconds: number,
): void {
  requests.labels(method, route, String(status)).observe(seconds);
}
