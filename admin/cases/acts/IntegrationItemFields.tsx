import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { DOCUMENT_KINDS } from '#contract/document.ts';
import type { DeskFamilyItem } from '#contract/family.ts';
import { oneOf } from '../../format/one-of.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Suggestion } from '../writing/suggestion-at.ts';
import { PhraseField } from './PhraseField.tsx';
import type { IntegrationItemDraft } from '../documents/document-marks.ts';

/** A member of a family's request, by the key of their row. */
export type MemberToAsk = Pick<DeskFamilyItem, 'documentKey' | 'personName'>;

interface IntegrationItemFieldsProps {
  item: IntegrationItemDraft;
  index: number;
  labelError: string | undefined;
  /** The people of a family, of one of whom a document may be asked. */
  members: readonly MemberToAsk[];
  /** The ready phrases for a reason. */
  phrases: readonly Suggestion[];
  onChange: (part: Partial<IntegrationItemDraft>) => void;
  onRemove: () => void;
}

/** One thing asked for: a text or a document, which, and why. */
export function IntegrationItemFields(props: IntegrationItemFieldsProps) {
  const { item, index, onChange } = props;
  const text = useText();
  const titleId = useId();
  return (
    <Paper
      variant="outlined"
      component="fieldset"
      sx={{ p: 2, m: 0, minWidth: 0 }}
      aria-labelledby={titleId}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
        <Typography id={titleId} sx={{ fontWeight: 600, flex: 1 }}>
          {text('integration.item', { index: index + 1 })} · {text(`integration.kind${item.kind}`)}
        </Typography>
        <IconButton
          size="small"
          aria-label={text('integration.remove', { index: index + 1 })}
          onClick={props.onRemove}
        >
          <DeleteIcon fontSize="small" />
        </IconButton>
      </Box>
      <Stack spacing={2}>
        {item.kind === 'DOCUMENT' && (
          <TextField
            disabled={item.documentId !== undefined}
            select
            label={text('integration.documentKind')}
            value={item.documentKind ?? ''}
            onChange={(event) =>
              onChange({ documentKind: oneOf(DOCUMENT_KINDS, event.target.value) ?? null })
            }
          >
            {DOCUMENT_KINDS.map((kind) => (
              <MenuItem key={kind} value={kind}>
                {text(`words.documentKind.${kind}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
        {item.kind === 'DOCUMENT' && props.members.length > 0 && (
          <TextField
            disabled={item.documentId !== undefined}
            select
            label={text('integration.member')}
            value={item.member ?? ''}
            onChange={(event) => onChange({ member: event.target.value || undefined })}
          >
            <MenuItem value="">{text('integration.memberNone')}</MenuItem>
            {props.members.map(({ documentKey, personName }) => (
              <MenuItem key={documentKey} value={documentKey}>
                {personName}
              </MenuItem>
            ))}
          </TextField>
        )}
        <TextField
          required
          disabled={item.kind === 'FIELD'}
          label={text('integration.label')}
          value={item.label}
          onChange={(event) => onChange({ label: event.target.value })}
          error={props.labelError !== undefined}
          helperText={props.labelError}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <PhraseField
          label={text('integration.reason')}
          value={item.reason}
          maxLength={1000}
          phrases={props.phrases}
          onChange={(reason) => onChange({ reason })}
        />
      </Stack>
    </Paper>
  );
}
