import { EventEmitter } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { CaughtMessage } from './caught-message.ts';

/** How many messages are kept, the newest ones. */
const KEPT = 2000;

/** What a reader looks for; every part given must hold. */
export interface MessageFilter {
  /** Part of a recipient's address or number; case and spaces do not matter. */
  readonly to?: string;
  readonly channel?: CaughtMessage['channel'];
}

/**
 * The messages caught, newest last, in memory and in a file of one JSON a line, so that a restart
 * finds them. A message changed later (an SMS delivered) is a second line with the same id.
 */
export class MessageStore {
  readonly #file: string;
  #messages = new Map<string, CaughtMessage>();
  #linesWritten = 0;
  readonly #changes = new EventEmitter();

  constructor(file: string) {
    this.#file = file;
    this.#changes.setMaxListeners(0);
    mkdirSync(dirname(file), { recursive: true });
    this.#load();
  }

  /** Keeps a message, or what became of one that is kept, and tells whoever watches. */
  put(message: CaughtMessage): void {
    this.#messages.set(message.id, message);
    for (const oldest of this.#messages.keys()) {
      if (this.#messages.size <= KEPT) {
        break;
      }
      this.#messages.delete(oldest);
    }
    appendFileSync(this.#file, `${JSON.stringify(message)}\n`);
    this.#linesWritten += 1;
    if (this.#linesWritten > 2 * KEPT) {
      this.#rewrite();
    }
    this.#changes.emit('change', message);
  }

  get(id: string): CaughtMessage | undefined {
    return this.#messages.get(id);
  }

  /** Gives the messages that `filter` lets through, newest first. */
  list(filter: MessageFilter = {}): CaughtMessage[] {
    const wanted = squeeze(filter.to ?? '');
    return [...this.#messages.values()]
      .filter((message) => filter.channel === undefined || message.channel === filter.channel)
      .filter((message) => message.to.some((recipient) => squeeze(recipient).includes(wanted)))
      .toReversed();
  }

  /** Forgets every message. */
  clear(): void {
    this.#messages.clear();
    this.#rewrite();
    this.#changes.emit('change', undefined);
  }

  /** Calls `heard` with each message put, and with undefined when all are forgotten, until the function it gives is called. */
  watch(heard: (message: CaughtMessage | undefined) => void): () => void {
    this.#changes.on('change', heard);
    return () => this.#changes.off('change', heard);
  }

  #load(): void {
    if (!existsSync(this.#file)) {
      return;
    }
    for (const line of readFileSync(this.#file, 'utf8').split('\n')) {
      const message = parseLine(line);
      if (message !== undefined) {
        this.#messages.set(message.id, message);
      }
    }
    this.#messages = new Map([...this.#messages].slice(-KEPT));
    this.#rewrite();
  }

  #rewrite(): void {
    const lines = [...this.#messages.values()].map((message) => `${JSON.stringify(message)}\n`);
    // Renamed into place: a kill in the middle leaves the old file whole.
    writeFileSync(`${this.#file}.new`, lines.join(''), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
    this.#linesWritten = lines.length;
  }
}

function squeeze(address: string): string {
  return address.replaceAll(/\s/g, '').toLowerCase();
}

/** Gives undefined for the half line that a kill leaves at the end of the file. */
function parseLine(line: string): CaughtMessage | undefined {
  try {
    return CaughtMessage.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
