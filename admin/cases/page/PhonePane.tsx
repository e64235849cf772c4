import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { PhoneContactView } from '#contract/phone-contact.ts';
import { formatMoment } from '../../format/format-date.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';

interface PhonePaneProps {
  contacts: readonly PhoneContactView[];
  onAdd: () => void;
}

/** Phone calls with the citizen. */
export function PhonePane({ contacts, onAdd }: PhonePaneProps) {
  const text = useText();
  const locale = useDeskLocale();
  return (
    <>
      <Button variant="outlined" onClick={onAdd} sx={{ mb: 2 }}>
        {text('phone.add')}
      </Button>
      {contacts.length === 0 && <EmptyState title={text('phone.empty')} />}
      {contacts.map((contact) => (
        <Box component="article" key={contact.id} sx={{ mb: 1.5 }}>
          <Typography variant="body2" color="text.secondary">
            {contact.operator} · {formatMoment(contact.at, locale)}
          </Typography>
          <div>
            {contact.number} · {text(`words.direction.${contact.direction}`)} ·{' '}
            <strong>{text(`words.callResult.${contact.result}`)}</strong>
          </div>
          {contact.note !== null && <div style={{ whiteSpace: 'pre-wrap' }}>{contact.note}</div>}
        </Box>
      ))}
    </>
  );
}
