import { escapeHtml } from '../http/escape-html.ts';
import type {
  Content,
  OpenApiDocument,
  Operation,
  ResponseObject,
} from '../http/openapi-document.ts';
import { rowHtml, schemaHtml, tableHtml } from './api-docs-schema.ts';

/** Makes the page that a developer reads the API on; without scripts it is all there, unfolded by hand. */
export function apiDocsPage(document: OpenApiDocument): string {
  const { title, version, description } = document.info;
  const tags = document.tags.map(({ name }) => name);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · ${escapeHtml(title)}</title>
<link rel="stylesheet" href="/api/docs/page.css">
<script type="module" src="/api/docs/page.js"></script>
</head>
<body>
<a class="skip" href="#operations">Skip to the operations</a>
<header>
<h1>${escapeHtml(title)}: API</h1>
<p>Version ${escapeHtml(version)} · <a href="/api/openapi.json">OpenAPI 3.1 document</a></p>
${description.split('\n\n').map(paragraphHtml).join('\n')}
</header>
<nav aria-label="Subjects"><ul>${tags.map(tagLinkHtml).join('')}<li><a href="#schemas">Schemas</a></li></ul></nav>
<main id="operations">
<form role="search" id="search" hidden>
<label for="query">Search paths, summaries and fields</label>
<input id="query" type="search" autocomplete="off">
<p id="found" role="status"></p>
</form>
${tags.map((tag) => tagHtml(tag, document)).join('\n')}
<section aria-labelledby="schemas">
<h2 id="schemas">Schemas</h2>
${Object.entries(document.components.schemas)
  .map(
    ([name, schema]) =>
      `<details class="entry" id="schema-${escapeHtml(name)}"><summary><h3>${escapeHtml(name)}</h3></summary>${schemaHtml(schema)}</details>`,
  )
  .join('\n')}
</section>
</main>
</body>
</html>
`;
}

function paragraphHtml(text: string): string {
  return `<p>${escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</p>`;
}

function tagLinkHtml(tag: string): string {
  return `<li><a href="#tag-${escapeHtml(tag)}">${escapeHtml(tag)}</a></li>`;
}

function tagHtml(tag: string, document: OpenApiDocument): string {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation?.tags.includes(tag) === true
        ? [operationHtml(method, path, operation, document)]
        : [],
    ),
  );
  const id = `tag-${escapeHtml(tag)}`;
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(tag)}</h2>\n${entries.join('\n')}</section>`;
}

function operationHtml(
  method: string,
  path: string,
  operation: Operation,
  document: OpenApiDocument,
): string {
  const parameters = operation.parameters.map(
    ({ name, required, schema, description, in: place }) =>
      rowHtml(name, required, schema, [`in ${place}`, description].filter(Boolean).join('; ')),
  );
  const parts = [
    `<p>${escapeHtml(operation.description)}</p>`,
    parameters.length === 0 ? '' : `<h4>Parameters</h4>${tableHtml('Parameter', parameters)}`,
    operation.requestBody === undefined
      ? ''
      : `<h4>Body</h4>${contentHtml(operation.requestBody.content)}`,
    ...Object.entries(operation.responses).map(([status, response]) =>
      responseHtml(status, response, document),
    ),
  ];
  return `<details class="entry" id="${escapeHtml(operation.operationId)}"><summary><h3><code><b class="method">${method.toUpperCase()}</b> ${escapeHtml(path)}</code></h3> <span>${escapeHtml(operation.summary)}</span></summary>${parts.join('')}</details>`;
}

function responseHtml(
  status: string,
  response: ResponseObject | { $ref: string },
  document: OpenApiDocument,
): string {
  const heading = status === 'default' ? 'Any refusal' : `Answer ${status}`;
  if ('$ref' in response) {
    const name = response.$ref.slice(response.$ref.lastIndexOf('/') + 1);
    const shared = document.components.responses[name];
    const said = shared === undefined ? name : shared.description;
    return `<h4>${heading}</h4><p>${escapeHtml(said)}: <a href="#schema-${escapeHtml(name)}">${escapeHtml(name)}</a></p>`;
  }
  const body = response.content === undefined ? '' : contentHtml(response.content);
  return `<h4>${heading}</h4><p>${escapeHtml(response.description)}</p>${body}`;
}

function contentHtml(content: Content): string {
  return Object.entries(content)
    .map(([type, { schema }]) => `<p><code>${escapeHtml(type)}</code></p>${schemaHtml(schema)}`)
    .join('');
}
