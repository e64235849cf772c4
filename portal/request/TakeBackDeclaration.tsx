import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BENEFICIARIES, takeBackDeclaration } from '../api/beneficiaries.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';

/** Who declared to be the parent takes it back, after being asked once more. */
export function TakeBackDeclaration({ personId, name }: { personId: string; name: string }) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const takingBack = useMutation({
    mutationFn: takeBackDeclaration,
    onSuccess: () => client.invalidateQueries({ queryKey: [BENEFICIARIES] }),
  });
  if (!asked) {
    return (
      <p>
        <Button type="button" color="link" className="px-0" onClick={() => setAsked(true)}>
          {t('takeBack', { name })}
        </Button>
      </p>
    );
  }
  return (
    <div className="mb-4">
      <p role="alert">{t('takeBackMeans', { name })}</p>
      {takingBack.isError && <ProblemNotice error={takingBack.error} />}
      <Button
        type="button"
        color="danger"
        outline
        disabled={takingBack.isPending}
        onClick={() => takingBack.mutate(personId)}
      >
        {t('takeBackNow')}
      </Button>{' '}
      <Button type="button" color="link" onClick={() => setAsked(false)}>
        {t('takeBackNot')}
      </Button>
    </div>
  );
}
