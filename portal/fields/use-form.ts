import { useCallback, useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { useAfterPress } from './use-after-press.ts';

/** Says what is wrong with a value, in the reader's language; nothing when it is right. */
export type Check<V> = (values: V) => string | undefined;
export type Checks<V> = Partial<Record<keyof V & string, Check<V>>>;
export type FormErrors<V> = Partial<Record<keyof V & string, string>>;

export interface Form<V> {
  values: V;
  set: <K extends keyof V & string>(name: K, value: V[K]) => void;
  replace: (values: V) => void;
  /** A field was left: from now on its fault shows as it is typed. */
  leave: (name: keyof V & string) => void;
  /** The fault to show at a field now. */
  errorOf: (name: keyof V & string) => string | undefined;
  /** Faults of the last try to send, for the summary on top; empty before it. */
  summary: FormErrors<V>;
  /** Runs the checks of these fields (all by default) and shows every fault. */
  check: (names?: readonly (keyof V & string)[]) => boolean;
  /** Shows the server's sentences at their fields; true when at least one found its field. */
  takeServerErrors: (error: unknown) => boolean;
}

/**
 * State of a form: values, checks and which faults to show. A fault shows once its field was left
 * or the form was sent, and goes as soon as the value is right.
 * @param path server's path of a field, where it is not the field's own name
 */
export function useForm<V extends object>(
  initial: V | (() => V),
  checks: Checks<V>,
  path: (name: keyof V & string) => string = (name) => name,
): Form<V> {
  const [values, setValues] = useState<V>(initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [server, setServer] = useState<Readonly<Record<string, string>>>({});
  const [summary, setSummary] = useState<FormErrors<V>>({});
  const afterPress = useAfterPress();

  const faultOf = (name: keyof V & string): string | undefined =>
    checks[name]?.(values) ?? server[name];

  return {
    values,
    set: useCallback((name, value) => {
      setValues((before) => ({ ...before, [name]: value }));
      setServer((before) => {
        if (!(name in before)) {
          return before;
        }
        const { [name]: _, ...rest } = before;
        return rest;
      });
    }, []),
    replace: setValues,
    leave: useCallback(
      (name) => {
        afterPress(() => {
          setLeft((before) => (before.has(name) ? before : new Set([...before, name])));
        });
      },
      [afterPress],
    ),
    errorOf: (name) => (left.has(name) || name in server ? faultOf(name) : undefined),
    summary,
    check: (names = keysOf(checks)) => {
      const faults: FormErrors<V> = {};
      for (const name of names) {
        const fault = checks[name]?.(values);
        if (fault !== undefined) {
          faults[name] = fault;
        }
      }
      setLeft((before) => new Set([...before, ...names]));
      setSummary(faults);
      return Object.keys(faults).length === 0;
    },
    takeServerErrors: (error) => {
      if (!(error instanceof ApiProblem)) {
        return false;
      }
      const found: FormErrors<V> = {};
      const sentences: Record<string, string> = {};
      for (const name of keysOf(values)) {
        const sentence = error.fields[path(name)];
        if (sentence !== undefined) {
          found[name] = sentence;
          sentences[name] = sentence;
        }
      }
      setServer(sentences);
      setSummary(found);
      return Object.keys(found).length > 0;
    },
  };
}

/** The names of a record's own fields, typed as what they are. */
function keysOf<V extends object>(record: V): (keyof V & string)[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the type
  return Object.keys(record) as (keyof V & string)[];
}
