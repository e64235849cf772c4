import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Text } from '../../i18n/i18n-provider.ts';
import { useText } from '../../i18n/use-text.ts';
import type { IntegrationItemDraft } from '../documents/document-marks.ts';

interface IntegrationPreviewProps {
  message: string;
  items: readonly IntegrationItemDraft[];
  /** Texts in the citizen's language. */
  text: Text;
}

/** What the citizen will read in the private area. */
export function IntegrationPreview({ message, items, text: citizen }: IntegrationPreviewProps) {
  const text = useText();
  return (
    <Paper
      variant="outlined"
      component="section"
      sx={{ p: 3, my: 1 }}
      aria-label={text('integration.preview')}
    >
      <Typography sx={{ whiteSpace: 'pre-wrap', mb: 2 }}>{message}</Typography>
      <Typography variant="h3" gutterBottom>
        {citizen('citizen.asks')}
      </Typography>
      <ol>
        {items.map((item) => (
          <li key={`${item.kind}-${item.label}-${item.reason}`}>
            <strong>{item.label}</strong>
            {item.reason !== '' && <div>{item.reason}</div>}
            <em>
              {citizen(item.kind === 'TEXT' ? 'citizen.answerText' : 'citizen.answerDocument')}
            </em>
          </li>
        ))}
      </ol>
    </Paper>
  );
}
