import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useText } from '../../i18n/use-text.ts';
import type { Suggestion } from '../writing/suggestion-at.ts';
import type { IntegrationItemDraft } from '../documents/document-marks.ts';
import { IntegrationItemFields, type MemberToAsk } from './IntegrationItemFields.tsx';

const MOST_ITEMS = 10;

interface IntegrationItemsProps {
  items: readonly IntegrationItemDraft[];
  /** The people of a family; nobody for any other request. */
  members?: readonly MemberToAsk[];
  /** The ready phrases for a reason; of many cases at once none, for they are filled in from one. */
  phrases?: readonly Suggestion[];
  /** Errors by dotted path (`items.0.label`). */
  errors: Readonly<Record<string, string>>;
  onChange: (items: IntegrationItemDraft[]) => void;
}

/** What is asked for, one block each. */
export function IntegrationItems(props: IntegrationItemsProps) {
  const { items, members = [], phrases = [], errors, onChange } = props;
  const text = useText();
  const add = (kind: IntegrationItemDraft['kind']): void => {
    onChange([
      ...items,
      kind === 'TEXT'
        ? { kind, documentKind: null, label: '', reason: '' }
        : { kind, documentKind: 'IDENTITY_DOCUMENT', label: '', reason: '' },
    ]);
  };
  return (
    <Stack spacing={2}>
      {items.map((item, index) => (
        <IntegrationItemFields
          // Items have no identity of their own before they are sent; they are only added and removed.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          item={item}
          index={index}
          members={members}
          phrases={phrases}
          labelError={errors[`items.${index}.label`]}
          onChange={(part) =>
            onChange(items.map((one, at) => (at === index ? { ...one, ...part } : one)))
          }
          onRemove={() => onChange(items.filter((_one, at) => at !== index))}
        />
      ))}
      <Stack direction="row" spacing={1}>
        <Button
          startIcon={<AddIcon />}
          variant="outlined"
          disabled={items.length >= MOST_ITEMS}
          onClick={() => add('DOCUMENT')}
        >
          {text('integration.addDocument')}
        </Button>
        <Button
          startIcon={<AddIcon />}
          variant="outlined"
          disabled={items.length >= MOST_ITEMS}
          onClick={() => add('TEXT')}
        >
          {text('integration.addText')}
        </Button>
      </Stack>
    </Stack>
  );
}
