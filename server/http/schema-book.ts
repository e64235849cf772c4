import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import {
  type Direction,
  type JsonSchema,
  jsonSchemas,
  reachedFrom,
  refTo,
  refsIn,
  renameRefs,
} from './json-schemas.ts';

/** JSON schemas of what routes take and give, the contract's own by name. */
export interface SchemaBook {
  /** As it stands in an operation: a reference where the contract names it, else the schema itself. */
  use(schema: z.ZodType, direction: Direction): JsonSchema;
  /** The schema itself, even of one that has a name. */
  spelledOut(schema: z.ZodType, direction: Direction): JsonSchema;
  /** Definitions of all that `value` refers to. */
  definitionsFor(value: unknown): Record<string, JsonSchema>;
}

/**
 * @param named the contract's schemas
 * @param anonymous schemas that routes make for themselves, by a name of their own
 * @param answers those of either that go out; the others only come in
 */
export function createSchemaBook(
  named: ReadonlyMap<string, z.ZodType>,
  anonymous: ReadonlyMap<string, z.ZodType>,
  answers: readonly z.ZodType[],
): SchemaBook {
  const known = new Set(named.values());
  const all = new Map([...named, ...[...anonymous].filter(([, schema]) => !known.has(schema))]);
  const nameOf = new Map([...all].map(([name, schema]) => [schema, name]));
  const output = jsonSchemas(all, 'output');
  const goingOut = reachedFrom(
    answers.map((schema) => nameOf.get(schema) ?? ''),
    output,
  );
  const input = namedApart(jsonSchemas(all, 'input'), output, goingOut);

  const own = (schema: z.ZodType, direction: Direction): string => {
    const name = nameOf.get(schema) ?? '';
    return direction === 'input' ? input.rename(name) : name;
  };
  const definitions = new Map([...output, ...input.schemas]);
  const spelledOut = (schema: z.ZodType, direction: Direction): JsonSchema =>
    (direction === 'input' ? input.schemas : output).get(own(schema, direction)) ?? {};
  return {
    spelledOut,
    use: (schema, direction) =>
      named.has(nameOf.get(schema) ?? '')
        ? refTo(own(schema, direction))
        : spelledOut(schema, direction),
    definitionsFor: (value) =>
      Object.fromEntries(
        [...reachedFrom(refsIn(value), definitions)]
          .toSorted()
          .map((name) => [name, definitions.get(name) ?? {}]),
      ),
  };
}

/** Where a schema goes both ways and reads otherwise on its way in, that gets another name. */
function namedApart(
  input: ReadonlyMap<string, JsonSchema>,
  output: ReadonlyMap<string, JsonSchema>,
  goingOut: ReadonlySet<string>,
): { schemas: Map<string, JsonSchema>; rename: (name: string) => string } {
  const different = new Set(
    [...input.keys()].filter((name) => !isDeepStrictEqual(input.get(name), output.get(name))),
  );
  const apart = new Set(
    [...goingOut].filter((name) =>
      [...reachedFrom([name], input)].some((reached) => different.has(reached)),
    ),
  );
  const rename = (name: string): string => (apart.has(name) ? `${name}Input` : name);
  return {
    rename,
    schemas: new Map(
      [...input].map(([name, schema]) => [rename(name), renameRefs(schema, rename)]),
    ),
  };
}
