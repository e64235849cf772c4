import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageTemplateId } from '#contract/message.ts';
import type { TemplateView } from '#contract/message-wording.ts';
import type { WordingPart } from '../api/administration-acts.ts';
import { formatMoment } from '../format/format-date.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useTell } from '../frame/use-tell.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

interface WordingHistoryProps {
  template: MessageTemplateId;
  part: WordingPart;
  version: number;
  onChanged: (view: TemplateView) => void;
}

/** What a message said before, who changed it and when; each version can be gone back to. */
export function WordingHistory({ template, part, version, onChanged }: WordingHistoryProps) {
  const text = useText();
  const tell = useTell();
  const locale = useDeskLocale();
  const dataProvider = useDeskProvider();
  const [page, setPage] = useState(1);
  const { data } = useQuery({
    queryKey: ['administration', 'wordings', template, part, page, version],
    queryFn: ({ signal }) => dataProvider.listWordings(template, part, page, signal),
    enabled: version > 0,
  });
  const restoring = useMutation({
    mutationFn: (restore: number) =>
      dataProvider.restoreWording(template, part, { version, restore }),
    onSuccess: (view) => {
      tell(text('administration.saved'), 'success');
      onChanged(view);
    },
  });
  if (version === 0) {
    return null;
  }
  return (
    <details>
      <summary>{text('administration.wording.history')}</summary>
      {restoring.error !== null && <ProblemAlert error={restoring.error} />}
      <Button disabled={restoring.isPending} onClick={() => restoring.mutate(0)}>
        {text('administration.wording.restoreProduct')}
      </Button>
      <ol reversed start={data?.data[0]?.version ?? 1}>
        {(data?.data ?? []).map((each) => (
          <li key={each.version}>
            {text('administration.wording.version', {
              version: each.version,
              date: formatMoment(each.changedAt, locale),
              name: each.changedBy,
            })}
            {each.restored !== null &&
              ` · ${
                each.restored === 0
                  ? text('administration.wording.restoredProduct')
                  : text('administration.wording.restoredFrom', { version: each.restored })
              }`}
            <div style={{ whiteSpace: 'pre-wrap' }} lang="it">
              {each.mail?.it.paragraphs.join('\n') ?? each.sms?.it ?? ''}
            </div>
            {each.version !== version && (
              <Button disabled={restoring.isPending} onClick={() => restoring.mutate(each.version)}>
                {text('administration.wording.restore', { version: each.version })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {page > 1 && (
        <Button onClick={() => setPage(page - 1)}>{text('administration.previous')}</Button>
      )}
      {data !== undefined && page * 10 < data.total && (
        <Button onClick={() => setPage(page + 1)}>{text('administration.next')}</Button>
      )}
    </details>
  );
}
