import { describe, expect, it } from 'vitest';
import type { CaseForm } from '#contract/case-form.ts';
import type { FieldDefinition, StepDefinition } from '#requests/define-request.ts';
import { correctForm } from '#requests/reopened-fields.ts';

const text = (name: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  name,
  kind: 'text',
  label: { it: name, en: name },
  required: true,
  ...more,
});

/** A request whose reason decides what else is asked. */
const REQUEST: { steps: StepDefinition[]; documents: [] } = {
  steps: [
    {
      id: 'data',
      title: { it: 'Dati', en: 'Data' },
      kind: 'FIELDS',
      fields: [
        text('reason', {
          kind: 'choice',
          options: [
            { value: 'WORK', label: { it: 'Lavoro', en: 'Work' } },
            { value: 'STUDY', label: { it: 'Studio', en: 'Study' } },
          ],
        }),
        text('employer', { when: [{ field: 'reason', in: ['WORK'] }] }),
        text('school', { when: [{ field: 'reason', in: ['STUDY'] }] }),
        text('city'),
        text('note', { required: false }),
      ],
    },
  ],
  documents: [],
};
const FORM: CaseForm = { reason: 'WORK', employer: 'Acme', city: 'Legnano', note: '' };

const pin = (...fields: string[]) => fields.map((field) => ({ kind: 'FIELD' as const, field }));

describe('correcting a form', () => {
  it('changes what is pinned and keeps the rest as it was', () => {
    const { form, changes, faults } = correctForm(REQUEST, FORM, pin('city'), {
      city: ' Magenta ',
    });
    expect(faults).toEqual({});
    expect(form).toEqual({ ...FORM, city: 'Magenta' });
    expect(changes).toEqual([{ field: 'city', before: 'Legnano', after: 'Magenta' }]);
  });

  it('keeps a value that is confirmed among the changes', () => {
    const { changes } = correctForm(REQUEST, FORM, pin('city'), { city: 'Legnano' });
    expect(changes).toEqual([{ field: 'city', before: 'Legnano', after: 'Legnano' }]);
  });

  it('refuses a locked field, one the form does not have, and nothing given', () => {
    const { faults } = correctForm(REQUEST, FORM, pin('city', 'note'), {
      city: 'Magenta',
      employer: 'Other',
      isAdmin: true,
    });
    expect(Object.keys(faults)).toEqual(['employer', 'isAdmin', 'note']);
  });

  it.each([
    ['empty where it is required', ''],
    ['of another kind', true],
    ['too long', 'x'.repeat(201)],
  ])('refuses a value %s, as the submission does', (_what, city) => {
    const given: CaseForm = { city };
    expect(Object.keys(correctForm(REQUEST, FORM, pin('city'), given).faults)).toEqual(['city']);
  });

  it('opens what the new value asks in addition, and drops what it no longer asks', () => {
    const lacking = correctForm(REQUEST, FORM, pin('reason'), { reason: 'STUDY' });
    expect(lacking.open.map(({ name }) => name)).toEqual(['reason', 'school']);
    expect(Object.keys(lacking.faults)).toEqual(['school']);
    const whole = correctForm(REQUEST, FORM, pin('reason'), { reason: 'STUDY', school: 'Liceo' });
    expect(whole.faults).toEqual({});
    expect(whole.form).toEqual({ reason: 'STUDY', school: 'Liceo', city: 'Legnano', note: '' });
    expect(whole.changes).toEqual([
      { field: 'reason', before: 'WORK', after: 'STUDY' },
      { field: 'employer', before: 'Acme', after: null },
      { field: 'school', before: null, after: 'Liceo' },
    ]);
  });

  it('does not open by a locked field what it would ask', () => {
    const { faults, open } = correctForm(REQUEST, FORM, pin('city'), {
      city: 'Magenta',
      reason: 'STUDY',
      school: 'Liceo',
    });
    expect(Object.keys(faults)).toEqual(['reason', 'school']);
    expect(open.map(({ name }) => name)).toEqual(['city']);
  });

  it('changes nothing where a round pins no field', () => {
    const items = [{ kind: 'TEXT' as const }];
    expect(correctForm(REQUEST, FORM, items, {})).toMatchObject({ form: FORM, changes: [] });
    expect(Object.keys(correctForm(REQUEST, FORM, items, { city: 'x' }).faults)).toEqual(['city']);
  });
});
