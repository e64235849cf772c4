import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormRow } from '#contract/case-form.ts';
import type { BeneficiaryOption } from '#contract/representation.ts';
import type { FamilyRow } from '#requests/family-request/family-rows.ts';
import { checkFiscalCode, normaliseFiscalCode } from '#rules/fiscal-code.ts';
import { BENEFICIARIES, declareChild, useBeneficiaries } from '../../api/beneficiaries.ts';
import { newUuid } from '../../api/new-uuid.ts';
import { ProblemNotice } from '../../elements/ProblemNotice.tsx';
import { QueryContent } from '../../elements/QueryContent.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { fullName } from '../ForWhom.tsx';
import { rowOf, rowOfAdult } from './family-row.ts';

interface AddMemberProps {
  taken: readonly FamilyRow[];
  onAdd: (row: FormRow) => void;
}

/** Who can join the basket: oneself, children, and other adults of the home by their fiscal code. */
export function AddMember({ taken, onAdd }: AddMemberProps) {
  const { t } = useTranslation('family');
  const client = useQueryClient();
  const people = useBeneficiaries('FAMILY_REQUEST', true);
  const declaring = useMutation({
    mutationFn: async (person: BeneficiaryOption) => {
      if (person.personId !== null) {
        await declareChild(person.personId);
      }
      return person;
    },
    onSuccess: (person) => {
      void client.invalidateQueries({ queryKey: [BENEFICIARIES] });
      onAdd(rowOf(person, newUuid()));
    },
  });
  const isFree = ({ personId }: BeneficiaryOption): boolean =>
    personId !== null && taken.every((row) => row.personId !== personId);
  return (
    <section className="add-member" aria-labelledby="add-member">
      <h2 id="add-member" className="h5" tabIndex={-1}>
        {t('add')}
      </h2>
      {declaring.isError && <ProblemNotice error={declaring.error} />}
      <QueryContent query={people} lines={2}>
        {(data) => (
          <ul className="doctor-short-list">
            {data
              .filter((one) => isFree(one) && isOfHome(one))
              .map((person) => (
                <li key={person.personId}>
                  <button
                    type="button"
                    className="btn btn-outline-primary btn-sm"
                    onClick={() => {
                      if (person.mayDeclare) {
                        declaring.mutate(person);
                      } else {
                        onAdd(rowOf(person, newUuid()));
                      }
                    }}
                  >
                    {t(person.mayDeclare ? 'declareAndAdd' : 'addName', { name: fullName(person) })}
                  </button>
                  {person.mayDeclare && <p className="mb-0">{t('declareHint')}</p>}
                </li>
              ))}
          </ul>
        )}
      </QueryContent>
      <AddAdult onAdd={onAdd} />
    </section>
  );
}

/** Wards make a request of their own: they need not live here. */
function isOfHome({ link, mayAct, mayDeclare }: BeneficiaryOption): boolean {
  return (
    (mayAct && (link === 'SELF' || link === 'PARENT')) || (link === 'HOUSEHOLD_MINOR' && mayDeclare)
  );
}

const NOBODY = { name: '', surname: '', fiscalCode: '' };

function AddAdult({ onAdd }: { onAdd: (row: FormRow) => void }) {
  const { t } = useTranslation('family');
  const [typed, setTyped] = useState(NOBODY);
  const [tried, setTried] = useState(false);
  const fiscalCode = normaliseFiscalCode(typed.fiscalCode);
  const codeFault = checkFiscalCode(fiscalCode).valid ? undefined : t('codeFault');
  const nameFault =
    typed.name.trim() === '' || typed.surname.trim() === '' ? t('nameFault') : undefined;
  const add = (): void => {
    setTried(true);
    if (codeFault === undefined && nameFault === undefined) {
      onAdd(
        rowOfAdult(
          { name: typed.name.trim(), surname: typed.surname.trim(), fiscalCode },
          newUuid(),
        ),
      );
      setTyped(NOBODY);
      setTried(false);
      document.getElementById('add-member')?.focus();
    }
  };
  return (
    <details className="acceptance-box">
      <summary>{t('adult')}</summary>
      <p>{t('adultHint')}</p>
      <TextField
        id="adult-name"
        label={t('name')}
        value={typed.name}
        error={tried ? nameFault : undefined}
        onChange={(name) => {
          setTyped({ ...typed, name });
        }}
      />
      <TextField
        id="adult-surname"
        label={t('surname')}
        value={typed.surname}
        error={tried ? nameFault : undefined}
        onChange={(surname) => {
          setTyped({ ...typed, surname });
        }}
      />
      <TextField
        id="adult-code"
        label={t('fiscalCode')}
        value={typed.fiscalCode}
        maxLength={16}
        spellCheck={false}
        error={tried ? codeFault : undefined}
        onChange={(code) => {
          setTyped({ ...typed, fiscalCode: code });
        }}
      />
      <button type="button" className="btn btn-outline-primary" onClick={add}>
        {t('addAdult')}
      </button>
    </details>
  );
}
