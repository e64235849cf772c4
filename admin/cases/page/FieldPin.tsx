import FlagIcon from '@mui/icons-material/Flag';
import FlagOutlinedIcon from '@mui/icons-material/FlagOutlined';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { FIELD_REASONS } from '#contract/integration-reason.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import { useLocalized, useText } from '../../i18n/use-text.ts';
import { pinField, useFieldPins } from './field-pins.ts';

/** Class of the buttons that pin a field, for the shortcut that goes to the first of them. */
export const FIELD_PIN_CLASS = 'field-pin';

/**
 * What is wrong with a field: one press, one reason; it goes into the integration request, and the
 * citizen can correct that field again.
 */
export function FieldPin({ field }: { field: FieldDefinition }) {
  const text = useText();
  const localized = useLocalized();
  const { pins, onPins } = useFieldPins();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const reason = pins[field.name];
  const label = localized(field.label);
  const close = (): void => setAnchor(null);
  return (
    <>
      <IconButton
        size="small"
        className={FIELD_PIN_CLASS}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={
          reason === undefined
            ? text('pin.set', { field: label })
            : text('pin.is', { field: label, reason: text(`pin.reason${reason}`) })
        }
        color={reason === undefined ? 'default' : 'error'}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ p: 0.25, ml: 0.5 }}
      >
        {reason === undefined ? (
          <FlagOutlinedIcon fontSize="small" />
        ) : (
          <FlagIcon fontSize="small" />
        )}
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {FIELD_REASONS.map((one) => (
          <MenuItem
            key={one}
            selected={one === reason}
            onClick={() => {
              onPins(pinField(pins, field.name, one));
              close();
            }}
          >
            {text(`pin.reason${one}`)}
          </MenuItem>
        ))}
        {reason !== undefined && (
          <MenuItem
            onClick={() => {
              onPins(pinField(pins, field.name, null));
              close();
            }}
          >
            {text('pin.remove')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
