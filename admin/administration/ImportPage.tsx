import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { IMPORT_KINDS, ImportKind } from '#contract/csv-import.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { CsvFileField } from './CsvFileField.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';
import { saveFile } from './save-file.ts';

/** A CSV file is tried, its refused lines are read, and a good one is written. */
export function ImportPage() {
  const text = useText();
  const client = useQueryClient();
  const dataProvider = useDeskProvider();
  const [kind, setKind] = useState<ImportKind>('doctors');
  const [file, setFile] = useState<File | null>(null);
  useDocumentTitle(text('administration.imports'));
  const trial = useMutation({
    mutationFn: (chosen: File) => dataProvider.tryImport(kind, chosen),
  });
  const writing = useMutation({
    mutationFn: (id: string) => dataProvider.applyImport(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['administration'] }),
  });
  const example = useMutation({
    mutationFn: async () => saveFile(await dataProvider.readExample(kind), `esempio-${kind}.csv`),
  });
  const anew = (): void => {
    trial.reset();
    writing.reset();
  };
  const report = writing.data ?? trial.data;
  const error = writing.error ?? trial.error ?? example.error;

  return (
    <>
      <Typography variant="h1" gutterBottom>
        {text('administration.imports')}
      </Typography>
      <p>{text('administration.import.lead')}</p>
      <Stack spacing={2} sx={{ maxWidth: 640, alignItems: 'start' }}>
        <TextField
          select
          fullWidth
          label={text('administration.import.kind')}
          helperText={text(`administration.import.about.${kind}`)}
          value={kind}
          onChange={(event) => {
            setKind(ImportKind.parse(event.target.value));
            anew();
          }}
        >
          {IMPORT_KINDS.map((each) => (
            <MenuItem key={each} value={each}>
              {text(`administration.kind.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <Button onClick={() => example.mutate()}>{text('administration.import.example')}</Button>
        <CsvFileField
          file={file}
          onChoose={(chosen) => {
            setFile(chosen);
            anew();
          }}
        />
        <Button
          variant="outlined"
          disabled={file === null || trial.isPending}
          onClick={() => {
            writing.reset();
            if (file !== null) {
              trial.mutate(file);
            }
          }}
        >
          {text('administration.import.try')}
        </Button>
        {error !== null && <ProblemAlert error={error} />}
        {report !== undefined && (
          <ImportOutcome
            report={report}
            busy={writing.isPending}
            onApply={() => writing.mutate(report.id)}
          />
        )}
      </Stack>
    </>
  );
}
