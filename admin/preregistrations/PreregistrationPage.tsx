import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { hasCode } from '../api/problem.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { FoundPreregistration } from './FoundPreregistration.tsx';

const SHORTEST_CODE = 8;

/** Finds a pre-registration by the code that a person shows, to be confirmed (R-AL-3). */
export function PreregistrationPage() {
  const text = useText();
  const dataProvider = useDeskProvider();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  useDocumentTitle(text('preregistration.title'));
  const search = useMutation({ mutationFn: () => dataProvider.findPreregistration(code) });
  const short = code.replaceAll(/[^a-z0-9]/gi, '').length < SHORTEST_CODE;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!short) {
      search.mutate();
    }
  };
  return (
    <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2, maxWidth: 720 }}>
      <Typography variant="h1" gutterBottom>
        {text('preregistration.title')}
      </Typography>
      <Typography gutterBottom>{text('preregistration.lead')}</Typography>
      <Stack
        component="form"
        direction="row"
        spacing={2}
        noValidate
        onSubmit={send}
        sx={{ alignItems: 'flex-start', my: 2 }}
      >
        <TextField
          required
          autoComplete="off"
          label={text('preregistration.code')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          error={tried && short}
          helperText={tried && short && text('preregistration.codeMissing')}
          slotProps={{ htmlInput: { maxLength: 20, spellCheck: false } }}
        />
        <Button type="submit" variant="contained" sx={{ minHeight: 40 }}>
          {text('preregistration.find')}
        </Button>
      </Stack>
      <div aria-live="polite">
        {search.isError &&
          (hasCode(search.error, 'not_found') ? (
            <Alert severity="warning">{text('preregistration.notFound')}</Alert>
          ) : (
            <ProblemAlert error={search.error} />
          ))}
        {search.data !== undefined && (
          <FoundPreregistration key={search.data.caseId} found={search.data} />
        )}
      </div>
    </Box>
  );
}
