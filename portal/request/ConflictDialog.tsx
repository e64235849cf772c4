import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormValue } from '#contract/case-form.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import { Dialog } from '../elements/Dialog.tsx';
import { RadioField } from '../fields/RadioField.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { FieldValue } from './FieldValue.tsx';
import type { Conflict } from './merge-forms.ts';

interface ConflictDialogProps {
  conflicts: readonly Conflict[];
  fields: readonly FieldDefinition[];
  onSettle: (choices: Record<string, FormValue>) => void;
}

/** The draft was changed on another device too: for each field that clashes, which one stays. */
export function ConflictDialog({ conflicts, fields, onSettle }: ConflictDialogProps) {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  const [kept, setKept] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const settle = (): void => {
    onSettle(Object.fromEntries(conflicts.map((one) => [one.name, one[kept[one.name] ?? 'mine']])));
  };
  return (
    <Dialog
      title={t('conflict.title')}
      onClose={settle}
      actions={
        <button type="button" className="btn btn-primary" onClick={settle}>
          {t('conflict.action')}
        </button>
      }
    >
      <p>{t('conflict.text')}</p>
      {conflicts.map((one) => {
        const field = fields.find(({ name }) => name === one.name);
        return (
          <div key={one.name} className="conflict">
            <RadioField
              id={`conflict-${one.name}`}
              label={field ? say(field.label) : one.name}
              inline={false}
              value={kept[one.name] ?? 'mine'}
              onChange={(side) => {
                setKept({ ...kept, [one.name]: side });
              }}
              options={[
                { value: 'mine', label: t('conflict.mine') },
                { value: 'theirs', label: t('conflict.theirs') },
              ]}
            />
            {field && (
              <dl className="conflict-values">
                <dt>{t('conflict.mine')}</dt>
                <dd>
                  <FieldValue field={field} value={one.mine} />
                </dd>
                <dt>{t('conflict.theirs')}</dt>
                <dd>
                  <FieldValue field={field} value={one.theirs} />
                </dd>
              </dl>
            )}
          </div>
        );
      })}
    </Dialog>
  );
}
