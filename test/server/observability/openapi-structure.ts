/**
 * What is wrong with an OpenAPI 3.1 document: the parts of its meta-schema that a document made by
 * program can get wrong. Source: OpenAPI Specification 3.1, sections 4.8; JSON Schema 2020-12.
 * @returns one line a mistake, with where it stands
 */
export function structuralMistakes(document: unknown): string[] {
  const mistakes: string[] = [];
  const root = objectOf(document);
  const say = (where: string, what: string) => mistakes.push(`${where}: ${what}`);

  if (!/^3\.1\.\d+$/.test(String(root['openapi']))) {
    say('openapi', 'not 3.1');
  }
  const info = objectOf(root['info']);
  for (const field of ['title', 'version']) {
    if (typeof info[field] !== 'string' || info[field] === '') {
      say(`info.${field}`, 'missing');
    }
  }
  const components = objectOf(root['components']);
  const ids = new Set<string>();
  for (const [path, item] of Object.entries(objectOf(root['paths']))) {
    if (!path.startsWith('/') || path.includes(':')) {
      say(path, 'not a path template');
    }
    for (const [method, operation] of Object.entries(objectOf(item))) {
      checkOperation(`${method} ${path}`, path, objectOf(operation), components, ids, say);
    }
  }
  for (const [name, schema] of Object.entries(objectOf(components['schemas']))) {
    if (!/^[\w.-]+$/.test(name)) {
      say(`schemas.${name}`, 'name not allowed');
    }
    checkSchema(`schemas.${name}`, schema, say);
  }
  checkReferences(root, root, '#', say);
  return mistakes;
}

type Say = (where: string, what: string) => void;
type Json = Record<string, unknown>;

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch']);

function checkOperation(
  where: string,
  path: string,
  operation: Json,
  components: Json,
  ids: Set<string>,
  say: Say,
): void {
  if (!METHODS.has(where.split(' ')[0] ?? '')) {
    say(where, 'unknown method');
  }
  const id = operation['operationId'];
  if (typeof id !== 'string' || ids.has(id)) {
    say(where, `operationId ${String(id)} missing or used twice`);
  }
  ids.add(String(id));
  checkParameters(where, path, listOf(operation['parameters']), say);
  checkContent(where, objectOf(operation['requestBody'])['content'], say);
  const responses = Object.entries(objectOf(operation['responses']));
  if (responses.length === 0) {
    say(where, 'no response');
  }
  for (const [status, response] of responses) {
    if (!/^([1-5]\d\d|default)$/.test(status)) {
      say(`${where} ${status}`, 'not a status');
    }
    const said = objectOf(response);
    if (typeof said['description'] !== 'string' && typeof said['$ref'] !== 'string') {
      say(`${where} ${status}`, 'no description');
    }
    checkContent(`${where} ${status}`, said['content'], say);
  }
  for (const scheme of listOf(operation['security']).flatMap((need) =>
    Object.keys(objectOf(need)),
  )) {
    if (!(scheme in objectOf(components['securitySchemes']))) {
      say(where, `unknown security scheme ${scheme}`);
    }
  }
}

function checkParameters(where: string, path: string, parameters: unknown[], say: Say): void {
  const inPath = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const seen = new Set<string>();
  for (const each of parameters) {
    const parameter = objectOf(each);
    const place = `${where} parameter ${String(parameter['name'])}`;
    const key = `${String(parameter['in'])} ${String(parameter['name'])}`;
    if (seen.has(key)) {
      say(place, 'twice');
    }
    seen.add(key);
    if (!['path', 'query', 'header'].includes(String(parameter['in']))) {
      say(place, 'in no known place');
    }
    if (parameter['in'] === 'path' && parameter['required'] !== true) {
      say(place, 'in the path but not required');
    }
    if (parameter['in'] === 'path' && !inPath.delete(String(parameter['name']))) {
      say(place, 'not in the path');
    }
    checkSchema(place, parameter['schema'], say);
  }
  for (const name of inPath) {
    say(where, `{${String(name)}} is described nowhere`);
  }
}

function checkContent(where: string, content: unknown, say: Say): void {
  for (const [type, media] of Object.entries(objectOf(content))) {
    if (!/^\w+\/[\w.+-]+$/.test(type)) {
      say(`${where} ${type}`, 'not a media type');
    }
    checkSchema(`${where} ${type}`, objectOf(media)['schema'], say);
  }
}

const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
/** Keywords that hold one schema, several by name, or several in a list. */
const ONE = ['items', 'additionalProperties', 'propertyNames', 'not', 'contains'];
const NAMED = ['properties', 'patternProperties', '$defs'];
const LISTED = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const NUMBERS = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
];
const OTHERS = [
  '$ref',
  'type',
  'format',
  'pattern',
  'enum',
  'const',
  'default',
  'description',
  'required',
  'exclusiveMaximum',
  'multipleOf',
  'uniqueItems',
  'title',
  'examples',
  'contentEncoding',
  'contentMediaType',
];
const KEYWORDS = new Set([...ONE, ...NAMED, ...LISTED, ...NUMBERS, ...OTHERS]);

function checkSchema(where: string, schema: unknown, say: Say): void {
  if (typeof schema === 'boolean') {
    return;
  }
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) {
    say(where, 'not a schema');
    return;
  }
  const json = objectOf(schema);
  checkKeywords(where, json, say);
  for (const keyword of ONE.filter((each) => each in json)) {
    checkSchema(`${where}.${keyword}`, json[keyword], say);
  }
  for (const keyword of NAMED) {
    for (const [name, inner] of Object.entries(objectOf(json[keyword]))) {
      checkSchema(`${where}.${name}`, inner, say);
    }
  }
  for (const keyword of LISTED) {
    listOf(json[keyword]).forEach((inner, n) => {
      checkSchema(`${where}.${keyword}[${n}]`, inner, say);
    });
  }
}

function checkKeywords(where: string, json: Json, say: Say): void {
  for (const keyword of Object.keys(json).filter((key) => !KEYWORDS.has(key))) {
    say(where, `unknown keyword ${keyword}`);
  }
  const types: unknown[] = 'type' in json ? [json['type']].flat() : [];
  for (const type of types.filter((each) => typeof each !== 'string' || !TYPES.has(each))) {
    say(where, `unknown type ${JSON.stringify(type)}`);
  }
  for (const keyword of NUMBERS.filter((each) => each in json && typeof json[each] !== 'number')) {
    say(where, `${keyword} is no number`);
  }
  for (const name of listOf(json['required'])) {
    if (!(String(name) in objectOf(json['properties']))) {
      say(where, `requires ${String(name)}, which it does not have`);
    }
  }
}

function checkReferences(value: unknown, root: Json, where: string, say: Say): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref') {
      const steps = String(inner).replace(/^#\//, '').split('/');
      const target = steps.reduce<unknown>((at, step) => objectOf(at)[step], root);
      if (!String(inner).startsWith('#/') || target === undefined) {
        say(where, `${String(inner)} leads nowhere`);
      }
    }
    checkReferences(inner, root, `${where}/${key}`, say);
  }
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
