import { type FormEvent, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Callout } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BeneficiaryOption } from '#contract/representation.ts';
import { BENEFICIARIES, declareChild } from '../api/beneficiaries.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { RuleReasons } from '../elements/RuleReasons.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { RadioField } from '../fields/RadioField.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { AwaitedPeople } from './AwaitedPeople.tsx';
import { TakeBackDeclaration } from './TakeBackDeclaration.tsx';

interface ForWhomProps {
  people: readonly BeneficiaryOption[];
  /** Title of the request, for the tab. */
  request: string;
  /** @param personId null: oneself */
  onChoose: (personId: string | null) => void;
}

/** The name of somebody a request can be made for. */
export function fullName({ name, surname }: Pick<BeneficiaryOption, 'name' | 'surname'>): string {
  return `${name} ${surname}`;
}

/** For whom the request is; a minor of the household is declared a child here, once. */
export function ForWhom({ people, request, onChoose }: ForWhomProps) {
  const { t } = useTranslation('people');
  const { t: tc } = useTranslation('common');
  const client = useQueryClient();
  const [chosen, setChosen] = useState('');
  const [declared, setDeclared] = useState(false);
  const [fault, setFault] = useState<'choose' | 'declare'>();
  const person = people.find((one) => keyOf(one) === chosen);
  const declaring = useMutation({
    mutationFn: declareChild,
    onSuccess: async (_done, personId) => {
      await client.invalidateQueries({ queryKey: [BENEFICIARIES] });
      onChoose(personId);
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (person === undefined) {
      setFault('choose');
      document.getElementById('forWhom')?.focus();
    } else if (person.mayDeclare && !declared) {
      setFault('declare');
      document.getElementById('parent')?.focus();
    } else if (person.mayDeclare && person.personId !== null) {
      declaring.mutate(person.personId);
    } else {
      onChoose(person.link === 'SELF' ? null : person.personId);
    }
  };
  const possible = people.filter((one) => one.mayAct || one.mayDeclare);
  return (
    <form noValidate onSubmit={send}>
      <PageTitle tabTitle={`${t('forWhom')} - ${request}`} lead={t('lead')}>
        {t('forWhom')}
      </PageTitle>
      <RadioField
        id="forWhom"
        label={t('forWhom')}
        inline={false}
        options={possible.map((one) => ({ value: keyOf(one), label: labelOf(one) }))}
        value={chosen}
        error={fault === 'choose' ? t('choose') : undefined}
        onChange={(value) => {
          setChosen(value);
          setDeclared(false);
          setFault(undefined);
        }}
      />
      {person?.mayDeclare === true && (
        <>
          <Callout color="note" className="declaration">
            <p className="mb-0">{t('declareText')}</p>
          </Callout>
          <CheckboxField
            id="parent"
            label={t('declare', { name: fullName(person) })}
            error={fault === 'declare' ? t('mustDeclare') : undefined}
            checked={declared}
            onChange={(checked) => {
              setDeclared(checked);
              setFault(undefined);
            }}
          />
        </>
      )}
      {person?.link === 'PARENT' && person.personId !== null && (
        <TakeBackDeclaration
          key={person.personId}
          personId={person.personId}
          name={fullName(person)}
        />
      )}
      {declaring.isError && <ProblemNotice error={declaring.error} />}
      <SubmitButton busy={declaring.isPending} busyText={tc('sending')}>
        {tc('next')}
      </SubmitButton>
      <p className="mt-4">
        <Link to="/servizi/rappresentare-una-persona">{t('other')}</Link> {t('otherText')}
      </p>
      <AwaitedPeople />
      <Impossible people={people.filter((one) => !one.mayAct && !one.mayDeclare)} />
    </form>
  );

  function labelOf(one: BeneficiaryOption): string {
    const name = fullName(one);
    return one.link === 'SELF' ? t('you', { name }) : `${name} (${t(`link.${one.link}`)})`;
  }
}

function keyOf({ link, personId }: BeneficiaryOption): string {
  return link === 'SELF' ? 'self' : (personId ?? '');
}

/** Those for whom it cannot be made today, each with every reason. */
function Impossible({ people }: { people: readonly BeneficiaryOption[] }) {
  const { t } = useTranslation('people');
  if (people.length === 0) {
    return null;
  }
  return (
    <section className="mt-4" aria-labelledby="cannot">
      <h2 id="cannot" className="h5">
        {t('cannot')}
      </h2>
      {people.map((one) => (
        <div key={`${one.personId ?? fullName(one)} ${one.link}`} className="mb-3">
          <p className="fw-semibold mb-1">
            {fullName(one)} ({t(`link.${one.link}`)})
          </p>
          <RuleReasons results={one.results} />
        </div>
      ))}
    </section>
  );
}
