import { z } from 'zod';

/** JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What comes in (defaults may be left out), or what goes out (they are there). */
export type Direction = 'input' | 'output';

const COMPONENTS = '#/components/schemas/';

/** Formats that say all that their pattern says. */
const SPEAKING_FORMATS = new Set(['uuid', 'email', 'date', 'date-time', 'uri']);

/**
 * Turns zod schemas into JSON schemas; one that stands inside another becomes a reference to it.
 * @returns by name
 */
export function jsonSchemas(
  named: ReadonlyMap<string, z.ZodType>,
  direction: Direction,
): Map<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of named) {
    registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: direction,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    uri: (id) => `${COMPONENTS}${id}`,
    override: ({ zodSchema, jsonSchema }) => {
      plain(jsonSchema);
      // An answer may gain fields: clients pass over what they do not know.
      const open = zodSchema instanceof z.ZodObject && zodSchema.def.catchall === undefined;
      if (direction === 'output' && open) {
        delete jsonSchema.additionalProperties;
      }
    },
  });
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const { $schema: _dialect, $id: _id, ...rest } = schema;
      return [name, rest];
    }),
  );
}

/** Takes away what says nothing to a reader. */
function plain(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) {
    delete schema.maximum;
  }
  if (schema.minimum === Number.MIN_SAFE_INTEGER) {
    delete schema.minimum;
  }
  if (schema.format !== undefined && SPEAKING_FORMATS.has(schema.format)) {
    delete schema.pattern;
  }
}

export function refTo(name: string): JsonSchema {
  return { $ref: `${COMPONENTS}${name}` };
}

/** Names of the components that a JSON value refers to, anywhere in it. */
export function refsIn(value: unknown): Set<string> {
  const names = new Set<string>();
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === '$ref' && typeof inner === 'string' && inner.startsWith(COMPONENTS)) {
      names.add(inner.slice(COMPONENTS.length));
    }
    return inner;
  });
  return names;
}

const AnySchema = z.record(z.string(), z.unknown());

/** The same schema with its references renamed. */
export function renameRefs(schema: JsonSchema, rename: (name: string) => string): JsonSchema {
  const text = JSON.stringify(schema, (key, inner: unknown) =>
    key === '$ref' && typeof inner === 'string' && inner.startsWith(COMPONENTS)
      ? `${COMPONENTS}${rename(inner.slice(COMPONENTS.length))}`
      : inner,
  );
  return AnySchema.parse(JSON.parse(text));
}

/** Every component reached from some, through the components in between. */
export function reachedFrom(
  start: Iterable<string>,
  schemas: ReadonlyMap<string, JsonSchema>,
): Set<string> {
  const reached = new Set<string>();
  const waiting = [...start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (!reached.has(name)) {
      reached.add(name);
      waiting.push(...refsIn(schemas.get(name)));
    }
  }
  return reached;
}
