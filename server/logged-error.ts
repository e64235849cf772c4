/** What a log line says of an error; nothing of it is taken over that is not named here. */
export interface LoggedError {
  type: string;
  message: string;
  stack: string;
  /** SQLSTATE of PostgreSQL, or the system's or a library's own code. */
  code?: string;
  /** What PostgreSQL names of the schema; never its detail, which quotes rows. */
  schema?: string;
  table?: string;
  column?: string;
  constraint?: string;
  routine?: string;
  cause?: LoggedError;
}

const DEEPEST_CAUSE = 4;

// Five signs with a digit among them; the system's codes (EPIPE) have none.
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/**
 * Classes of SQLSTATE whose messages speak of the connection, the server or the schema: 08, 40, 42,
 * 53, 57, 58. Others quote what was written ("invalid input syntax for type date: …").
 */
const SPEAKS_OF_NO_VALUE = /^(08|40|42|53|57|58)/;

/** A code as programs give it; a code that a person was sent (digits alone) is none. */
const PROGRAM_CODE = /^[A-Z][A-Z0-9_]{2,40}$/;

/** Gives an error as it may stand in a log: without rows, values and whatever else hangs on it. */
export function loggedError(error: unknown, depth = 0): LoggedError | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  const code = codeOf(error);
  const cause = depth < DEEPEST_CAUSE ? loggedError(error.cause, depth + 1) : undefined;
  const said =
    code !== undefined && SQLSTATE.test(code) ? databaseError(error, code) : plain(error);
  return {
    type: error.name,
    ...said,
    ...(code !== undefined && { code }),
    ...(cause !== undefined && { cause }),
  };
}

/** Whether a value under `code` is one that programs give each other. */
export function isProgramCode(code: unknown): code is string {
  return typeof code === 'string' && (SQLSTATE.test(code) || PROGRAM_CODE.test(code));
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && isProgramCode(error.code) ? error.code : undefined;
}

function plain({ message, stack }: Error): Pick<LoggedError, 'message' | 'stack'> {
  return { message, stack: stack ?? '' };
}

function databaseError(error: Error, code: string): Omit<LoggedError, 'type' | 'code' | 'cause'> {
  const named = ['schema', 'table', 'column', 'constraint', 'routine'].flatMap((field) => {
    const value: unknown = Reflect.get(error, field);
    return typeof value === 'string' ? [[field, value] as const] : [];
  });
  return {
    message: SPEAKS_OF_NO_VALUE.test(code) ? error.message : 'refused by PostgreSQL',
    // The first lines of a stack repeat the message.
    stack: (error.stack ?? '').split('\n').filter(isFrame).join('\n'),
    ...Object.fromEntries(named),
  };
}

function isFrame(line: string): boolean {
  return /^\s+at /.test(line);
}
