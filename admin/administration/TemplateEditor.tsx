import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link as RouterLink, useParams } from 'react-router-dom';
import type { TemplateView } from '#contract/message-wording.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { WordingForm } from './WordingForm.tsx';
import { WordingHistory } from './WordingHistory.tsx';

/** The words of one message, on each of its channels. */
export function TemplateEditor() {
  const text = useText();
  const { template = '' } = useParams();
  const client = useQueryClient();
  const dataProvider = useDeskProvider();
  useDocumentTitle(text('administration.templates'));
  const queryKey = ['administration', 'template', template];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => dataProvider.readTemplate(template, signal),
    // What is being written is not replaced by what somebody else writes.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const changed = (view: TemplateView): void => {
    client.setQueryData(queryKey, view);
    void client.invalidateQueries({ queryKey: ['administration', 'wordings', template] });
    void client.invalidateQueries({ queryKey: ['administration', 'templates'] });
  };
  return (
    <>
      <Typography variant="h1" gutterBottom>
        {text('administration.templates')}: <code>{template}</code>
      </Typography>
      <Link component={RouterLink} to="/administration/templates">
        {text('administration.back')}
      </Link>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data !== undefined &&
        (['mail', 'sms'] as const).flatMap((part) => {
          const standing = data[part];
          return standing === null
            ? []
            : [
                <section key={part} aria-labelledby={`wording-${part}`}>
                  <Typography variant="h2" id={`wording-${part}`} sx={{ mt: 3 }}>
                    {text(`administration.wording.${part}`)}
                  </Typography>
                  <WordingForm
                    key={standing.version}
                    template={data.template}
                    part={part}
                    standing={standing}
                    onChanged={changed}
                    onReload={() => void refetch()}
                  />
                  <WordingHistory
                    template={data.template}
                    part={part}
                    version={standing.version}
                    onChanged={changed}
                  />
                </section>,
              ];
        })}
    </>
  );
}
