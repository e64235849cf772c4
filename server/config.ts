import { z } from 'zod';

const DEVELOPMENT_KEY = '00'.repeat(32);

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** Port the API and both browser apps are served on. */
  PORT: z.coerce.number().int().default(3000),
  /** Address citizens and operators type; links in mails start with it. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** Proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DATABASE_URL: z.string().default('postgresql://desk:desk@127.0.0.1:54329/desk'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(16),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7243'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_TASK_QUEUE: z.string().default('virtual-desk'),
  /** How long several changes of one case are gathered into one signal to its workflow. */
  POKE_GATHER_MS: z.coerce.number().int().min(0).max(2000).default(1000),
  /** Name of the authority in messages and on papers. */
  AUTHORITY_NAME: z.string().min(1).max(40).default('ASST Valle Fittizia'),
  /** Region that the authority belongs to, as the top of the portal names it. */
  AUTHORITY_REGION: z.string().min(1).max(60).default('Regione Lombardia'),
  /** Number to call for help with the desk; the case's own office answers for a case. */
  HELP_PHONE: z.string().min(3).max(20).default('02 0000 0000'),
  SMTP_URL: z.string().default('smtp://127.0.0.1:1025'),
  /** Connections kept open to the mail server; as many mails are under way at once. */
  SMTP_CONNECTIONS: z.coerce.number().int().min(1).max(50).default(10),
  MAIL_FROM: z.string().default('Sportello virtuale <sportello@asst-vallefittizia.example>'),
  TWILIO_ACCOUNT_SID: z.string().default('AC00000000000000000000000000000000'),
  TWILIO_AUTH_TOKEN: z.string().default('local'),
  TWILIO_FROM: z.string().default('+390000000000'),
  /** Base of a stand-in for the Twilio API; empty: Twilio itself. */
  TWILIO_API_URL: z.string().default(''),
  /** tcp://host:port of clamd; empty: uploads are marked as not scanned. */
  CLAMD_URL: z.string().default(''),
  UPLOADS_DIR: z.string().default('uploads'),
  /** Key-encryption key, 32 bytes in hex; wraps the key of each file, seals secrets at rest. */
  UPLOAD_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .default(DEVELOPMENT_KEY),
  /** Earlier values of UPLOAD_KEY, comma-separated: they still open what they wrapped. */
  UPLOAD_KEYS_FORMER: z
    .string()
    .regex(/^([0-9a-f]{64}(,[0-9a-f]{64})*)?$/)
    .default('')
    .transform((keys) => keys.split(',').filter((key) => key !== '')),
  /** Regional profile: rules that differ by region. */
  REGIONAL_POLICY: z.enum(['LOMBARDY', 'LIGURIA', 'MARCHE', 'TRENTINO']).default('LOMBARDY'),
  /** ISO instant the product's clock starts from; empty: the machine's time. */
  DESK_CLOCK: z.string().default(''),
  /** Factor on all limits of rate; above 1 only for load tests. */
  RATE_LIMIT_FACTOR: z.coerce.number().min(1).max(100_000).default(1),
  /** Bearer token for /api/metrics; empty: only from this machine and private networks. */
  METRICS_TOKEN: z.string().default(''),
  /** Port of the worker's own metrics, at /metrics; 0: not served. */
  WORKER_METRICS_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  /** How long a server that ends says so to a balancer before it refuses new requests. */
  STOP_NOTICE_MS: z.coerce.number().int().min(0).max(4000).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Where AgID publishes the accessibility statement; empty: the portal's own page. */
  ACCESSIBILITY_STATEMENT_URL: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })])
    .default(''),
});

export type Config = Readonly<z.infer<typeof Environment>>;

/**
 * Reads the whole configuration from the environment, once, at start.
 * @param environment variables as strings; absent ones take development defaults
 * @throws Error listing every variable that is wrong, or unsafe in production
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Configuration refused:\n  ${wrong.join('\n  ')}`);
  }
  const config = parsed.data;
  if (config.NODE_ENV === 'production') {
    const unsafe = unsafeInProduction(config);
    if (unsafe.length > 0) {
      throw new Error(`Configuration unsafe in production:\n  ${unsafe.join('\n  ')}`);
    }
  }
  return Object.freeze(config);
}

function unsafeInProduction(config: Config): string[] {
  const unsafe: string[] = [];
  if (config.UPLOAD_KEY === DEVELOPMENT_KEY) {
    unsafe.push('UPLOAD_KEY: set a key of your own');
  }
  if (!config.PUBLIC_URL.startsWith('https://')) {
    unsafe.push('PUBLIC_URL: must be https');
  }
  if (config.TWILIO_API_URL !== '') {
    unsafe.push('TWILIO_API_URL: a stand-in cannot send real messages');
  }
  if (['', 'local'].includes(config.TWILIO_AUTH_TOKEN)) {
    unsafe.push('TWILIO_AUTH_TOKEN: the reports of the provider are known by it');
  }
  if (config.DESK_CLOCK !== '') {
    unsafe.push('DESK_CLOCK: the clock must be the real one');
  }
  if (config.RATE_LIMIT_FACTOR !== 1) {
    unsafe.push('RATE_LIMIT_FACTOR: limits must stand as they are');
  }
  return unsafe;
}
