import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { StaffEnrolmentView } from '#contract/account.ts';
import { useText } from '../i18n/use-text.ts';

/** The authenticator's secret, as a picture to take and as letters to type. */
export function AuthenticatorSetUp({ invited }: { invited: StaffEnrolmentView }) {
  const text = useText();
  const inFours = invited.totpSecret.replaceAll(/(.{4})(?=.)/g, '$1 ');
  return (
    <Box sx={{ mb: 3 }}>
      <Typography gutterBottom>
        <strong>{invited.name}</strong> · {invited.email}
      </Typography>
      <Typography gutterBottom>{text('enrolment.scan')}</Typography>
      <Box
        component="img"
        src={`data:image/svg+xml,${encodeURIComponent(invited.qr)}`}
        alt={text('enrolment.qr')}
        sx={{ display: 'block', width: 200, height: 200, mx: 'auto', my: 1 }}
      />
      <Typography variant="body2">{text('enrolment.type')}</Typography>
      <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
        {inFours}
      </Box>
    </Box>
  );
}
