import { z } from 'zod';
import { escapeHtml } from '../http/escape-html.ts';
import type { JsonSchema } from '../http/json-schemas.ts';

/** The keywords that the page shows. */
const Shown = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  description: z.string().optional(),
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  required: z.array(z.string()).optional(),
  items: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.union([z.boolean(), z.record(z.string(), z.unknown())]).optional(),
  anyOf: z.array(z.record(z.string(), z.unknown())).optional(),
  oneOf: z.array(z.record(z.string(), z.unknown())).optional(),
});
type Shown = z.infer<typeof Shown>;

const LIMITS: Readonly<Record<string, string>> = {
  minLength: 'at least {} characters',
  maxLength: 'at most {} characters',
  minimum: 'from {}',
  maximum: 'to {}',
  minItems: 'at least {} items',
  maxItems: 'at most {} items',
  pattern: 'matches {}',
  default: 'else {}',
};

/** A schema as HTML: its properties as a table, or one line that says what it is. */
export function schemaHtml(schema: JsonSchema): string {
  const shown = Shown.parse(schema);
  return shown.properties === undefined
    ? `<p>${typeHtml(schema)}${noteHtml(shown)}</p>`
    : propertiesHtml(shown.properties, shown.required ?? []);
}

/** One line that says what a value is: `string (uuid)`, `list of CaseSummary`. */
export function typeHtml(schema: JsonSchema): string {
  const shown = Shown.parse(schema);
  const choices = shown.anyOf ?? shown.oneOf;
  if (shown.$ref !== undefined) {
    return refHtml(shown.$ref);
  }
  if (choices !== undefined) {
    return choices.map(typeHtml).join(' or ');
  }
  if (shown.enum !== undefined || shown.const !== undefined) {
    const values = shown.enum ?? [shown.const];
    return values.map((value) => `<code>${escapeHtml(JSON.stringify(value))}</code>`).join(' ');
  }
  return `${kindHtml(shown)}${limitsHtml(shown)}`;
}

function kindHtml(shown: Shown): string {
  const type = [shown.type ?? 'anything'].flat().join(' or ');
  if (shown.items !== undefined) {
    return `list of ${typeHtml(shown.items)}`;
  }
  if (shown.properties !== undefined) {
    return `object with ${Object.keys(shown.properties)
      .map((name) => `<code>${escapeHtml(name)}</code>`)
      .join(', ')}`;
  }
  if (typeof shown.additionalProperties === 'object') {
    return `object of ${typeHtml(shown.additionalProperties)} by key`;
  }
  return shown.format === undefined
    ? escapeHtml(type)
    : `${escapeHtml(type)} (${escapeHtml(shown.format)})`;
}

function limitsHtml(shown: Shown): string {
  const said = Object.entries(LIMITS)
    .filter(([keyword]) => shown[keyword] !== undefined)
    .map(([keyword, words]) => words.replace('{}', spell(shown[keyword])));
  return said.length === 0 ? '' : `, ${said.map(escapeHtml).join(', ')}`;
}

function spell(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function refHtml(ref: string): string {
  const name = escapeHtml(ref.slice(ref.lastIndexOf('/') + 1));
  return `<a href="#schema-${name}">${name}</a>`;
}

function noteHtml({ description }: Shown): string {
  return description === undefined ? '' : ` — ${escapeHtml(description)}`;
}

function propertiesHtml(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): string {
  const rows = Object.entries(properties).map(([name, schema]) =>
    rowHtml(name, required.includes(name), schema, Shown.parse(schema).description),
  );
  return tableHtml('Field', rows);
}

/** A row of a table of fields or parameters. */
export function rowHtml(
  name: string,
  required: boolean,
  schema: JsonSchema,
  description: string | undefined,
): string {
  return `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td>${required ? 'required' : 'optional'}</td><td>${typeHtml(schema)}</td><td>${escapeHtml(description ?? '')}</td></tr>`;
}

/** @param first heading of the first column */
export function tableHtml(first: string, rows: readonly string[]): string {
  return `<div class="table" role="group" aria-label="${first}s" tabindex="0"><table><thead><tr><th scope="col">${first}</th><th scope="col">Needed</th><th scope="col">What it is</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}
