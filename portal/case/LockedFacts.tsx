import { useTranslation } from 'react-i18next';
import type { CaseForm } from '#contract/case-form.ts';
import type { DocumentView } from '#contract/document.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import { DocumentRow } from '../documents/DocumentRow.tsx';
import { Icon } from '../elements/Icon.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { FieldValue } from '../request/FieldValue.tsx';

interface LockedFactsProps {
  fields: readonly FieldDefinition[];
  form: CaseForm;
  documents: readonly DocumentView[];
}

/** What was sent and stays as it is while other fields are open again: in sight, not to be changed. */
export function LockedFacts({ fields, form, documents }: LockedFactsProps) {
  const { t } = useTranslation('caseFile');
  const { say } = useLocalized();
  if (fields.length === 0 && documents.length === 0) {
    return null;
  }
  return (
    <section className="locked-facts" aria-labelledby="locked-title">
      <h3 id="locked-title" className="h5">
        <Icon name="locked" className="icon-secondary me-1" /> {t('integration.locked')}
      </h3>
      <p className="field-hint">{t('integration.lockedText')}</p>
      <dl className="summary-list">
        {fields.map((field) => (
          <div key={field.name}>
            <dt>{say(field.label)}</dt>
            <dd>
              <FieldValue field={field} value={form[field.name] ?? null} />
            </dd>
          </div>
        ))}
      </dl>
      {documents.map((document) => (
        <DocumentRow key={document.id} document={document} />
      ))}
    </section>
  );
}
