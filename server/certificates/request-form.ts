import type { Locale } from '#contract/localized.ts';
import { fieldsOf } from '#requests/asked.ts';
import type { FieldCondition } from '#requests/condition.ts';
import {
  type FieldDefinition,
  type RequestDefinition,
  shownColumns,
} from '#requests/define-request.ts';
import { REQUEST_FORM_TEXTS, type RequestFormTexts } from './request-form-texts.ts';
import { TaggedDocument } from './tagged-document.ts';

/** Rows of a list on paper, where it does not say how many there may be. */
const ROWS = 3;
const LONG_LINES = 5;
/** Nothing of a form depends on the day: the same definition gives the same bytes. */
const MADE_AT = new Date('2026-01-01T00:00:00Z');

interface FormSheet {
  document: TaggedDocument;
  request: RequestDefinition;
  texts: RequestFormTexts;
  locale: Locale;
}

/**
 * Writes the form of a request to download (R-GEN-7), from the very definition that the portal's
 * steps come from: a new type has its form at once.
 * @param address of the service's page, where the request can be made without a form
 * @param fillable whether it can be filled in on a screen
 */
export async function writeRequestForm(
  request: RequestDefinition,
  address: string,
  locale: Locale,
  fillable: boolean,
): Promise<Buffer> {
  const texts = REQUEST_FORM_TEXTS[locale];
  const title = `${texts.form}: ${request.title[locale]}`;
  const document = new TaggedDocument({ title, locale, date: MADE_AT, fillable });
  const sheet: FormSheet = { document, request, texts, locale };
  document
    .title(title)
    .paragraph(texts.intro(address))
    .heading(texts.who)
    .paragraph(request.whoMayAsk[locale])
    .heading(texts.need)
    .list(request.whatYouNeed.map((need) => need[locale]))
    .heading(texts.applicant);
  for (const [name, label] of texts.fields) {
    document.entry({ name, label, lines: 1 });
  }
  for (const step of request.steps) {
    document.heading(withCondition(sheet, step.title[locale], step.when));
    for (const field of step.fields) {
      writeField(sheet, field);
    }
  }
  if (request.documents.length > 0) {
    document.heading(texts.documents);
    for (const { kind, label, required, when } of request.documents) {
      const said = required ? label[locale] : `${label[locale]} (${texts.optional})`;
      document.tick(`document.${kind}`, withCondition(sheet, said, when));
    }
  }
  document.heading(texts.declaration).paragraph(texts.declarationText);
  document
    .entry({ name: 'place', label: texts.place, lines: 1 })
    .entry({ name: 'signature', label: texts.signature, lines: 2 });
  return document.finish((page, pages) => `${title} · ${texts.pageOf(page, pages)}`);
}

function writeField(sheet: FormSheet, field: FieldDefinition, prefix = '', row = 0): void {
  const { document, texts, locale } = sheet;
  const name = `${prefix}${field.name}`;
  const plain = row === 0 ? field.label[locale] : texts.row(row, field.label[locale]);
  const label = withCondition(sheet, requiredOrNot(plain, field, texts), field.when);
  switch (field.kind) {
    case 'checkbox':
      document.tick(name, label);
      break;
    case 'choice':
      document.paragraph(label);
      for (const option of field.options ?? []) {
        document.tick(`${name}.${option.value}`, option.label[locale]);
      }
      break;
    case 'list':
      document.paragraph(label);
      writeRows(sheet, field, name);
      break;
    default:
      document.entry({
        name,
        label: field.kind === 'doctor' ? `${label}: ${texts.doctor}` : label,
        lines: field.kind === 'longText' ? LONG_LINES : 1,
      });
  }
}

function writeRows(sheet: FormSheet, field: FieldDefinition, name: string): void {
  for (let row = 1; row <= (field.maxRows ?? ROWS); row += 1) {
    for (const column of shownColumns(field)) {
      writeField(sheet, column, `${name}.${row}.`, row);
    }
  }
}

function requiredOrNot(
  label: string,
  { required }: FieldDefinition,
  { optional }: RequestFormTexts,
): string {
  return required ? label : `${label} (${optional})`;
}

/** On paper nothing hides itself: what is asked only sometimes says when. */
function withCondition(
  { request, texts, locale }: FormSheet,
  label: string,
  when: readonly FieldCondition[] | undefined,
): string {
  const said = (when ?? []).flatMap(({ field: name, in: values }) => {
    const field = fieldsOf(request).find((one) => one.name === name);
    return field === undefined
      ? []
      : [
          texts.only(
            field.label[locale],
            values.map((value) => sayValue(field, value, texts, locale)).join(', '),
          ),
        ];
  });
  return said.length === 0 ? label : `${label} (${said.join('; ')})`;
}

function sayValue(
  { options = [] }: FieldDefinition,
  value: string | boolean,
  texts: RequestFormTexts,
  locale: Locale,
): string {
  if (typeof value === 'boolean') {
    return value ? texts.yes : texts.no;
  }
  return options.find((option) => option.value === value)?.label[locale] ?? value;
}
