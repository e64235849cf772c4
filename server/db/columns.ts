import { p } from '@mikro-orm/core';

// Types are inferred: the builders' own are what entities are made of.
/* oxlint-disable typescript/explicit-module-boundary-types */

/** Column of a moment: `timestamptz` with milliseconds, a Date in UTC in code. */
export const instant = () => p.datetime().columnType('timestamptz(3)');

/** Column of a calendar day in Europe/Rome: `date`, a `YYYY-MM-DD` string in code. */
export const civilDate = () => p.date();

/** Primary key: a UUIDv7 made by the application, so that the id is known before the insert. */
export const id = () => p.uuid().primary();
